using System.Collections.Frozen;
using Sinergi.Kernel.Time;

namespace Sinergi.Platform.Access;

/// <summary>Who acts, in which post, for which institution, with which permissions. One post at a time.</summary>
/// <param name="InstitutionName">The name used every day; it stands in the bar of each page.</param>
public sealed record Actor(
    Guid AccountId,
    Guid PersonId,
    string PersonName,
    Guid PostId,
    string PostTitle,
    Guid InstitutionId,
    string InstitutionName,
    bool ForPartner,
    UnitTimeZone Zone,
    FrozenSet<string> Permissions
)
{
    /// <summary>Whom a row names as its author; nobody where a program acts for its institution.</summary>
    public Guid? AuthorId => PersonId == Guid.Empty ? null : PersonId;

    public bool May(string permission) => Permissions.Contains(permission);
}

/// <summary>A program that acts for its institution with a token (aplikasi). It holds no permission; its scopes say what it may do.</summary>
public sealed record ActingClient(Guid Id, string Name, FrozenSet<string> Scopes)
{
    public bool Holds(string scope) => Scopes.Contains(scope);
}

/// <summary>The account that is signed in, with what the interface needs to know of it.</summary>
public sealed record SignedInAccount(Guid Id, Guid PersonId, string Language, bool SingleKeyShortcuts);

/// <summary>Somebody without an account who holds a link sent to a registered contact of one party; sees what the party sees, and binds nobody.</summary>
/// <param name="LinkId">The link: whose answers to repeated forms are kept apart by it.</param>
public sealed record LinkedContact(Guid LinkId, Guid InstitutionId);

/// <summary>The actor of the present request; null while nobody is signed in or the account holds no current post.</summary>
public sealed class CurrentActor
{
    public Actor? Value { get; private set; }

    /// <summary>The signed-in account, also when it holds no post today.</summary>
    public SignedInAccount? Account { get; private set; }

    public Guid? AccountId => Account?.Id;

    /// <summary>Who acts through a link instead of an account; then there is no actor.</summary>
    public LinkedContact? Contact { get; private set; }

    /// <summary>The program that acts instead of a person; then the actor is its institution alone.</summary>
    public ActingClient? Client { get; private set; }

    /// <summary>Under whose name the answers to forms and calls are remembered.</summary>
    public Guid FormOwnerId => AccountId ?? Contact?.LinkId ?? Client?.Id ?? Guid.Empty;

    /// <summary>Whether the person could act in another post too.</summary>
    public bool HoldsSeveralPosts { get; private set; }

    /// <summary>For code behind a declared permission, where an actor always exists.</summary>
    public Actor Required => Value ?? throw new InvalidOperationException("No actor: the page lacks an access declaration.");

    internal void Set(SignedInAccount account, Actor? actor, bool severalPosts)
    {
        Account = account;
        Value = actor;
        HoldsSeveralPosts = severalPosts;
    }

    // Whoever is signed in in the same browser has no part in it: neither their rights nor their name.
    internal void Set(LinkedContact contact)
    {
        (Account, Value, HoldsSeveralPosts) = (null, null, false);
        Contact = contact;
    }

    internal void Set(ActingClient client, Actor actor)
    {
        (Account, Value, HoldsSeveralPosts) = (null, actor, false);
        Client = client;
    }
}
