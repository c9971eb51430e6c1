using Sinergi.Platform.Access.Merging;

namespace Sinergi.Platform.Access;

/// <summary>
/// Whose rows a request may see. Only Platform/Access builds one (a test checks that), so no module can widen what it sees.
/// </summary>
public sealed record Scope
{
    /// <summary>Sees nothing: the state of a request before someone has signed in.</summary>
    public static Scope None { get; } = new();

    /// <summary>The product itself: start-up, jobs, command line. Never a request.</summary>
    internal static Scope Product { get; } = new() { Unlimited = true };

    private Scope() { }

    /// <summary>The institution in whose name someone acts; all units below it are included through the scope entries.</summary>
    public Guid InstitutionId { get; private init; }

    public bool Unlimited { get; private init; }

    internal static Scope Of(Guid institutionId) => new() { InstitutionId = institutionId };
}

/// <summary>The scope of the present request or job; empty until Platform/Access fills it.</summary>
public sealed class CurrentScope
{
    public Scope Value { get; private set; } = Scope.None;

    internal void Set(Scope scope) => Value = scope;
}

/// <summary>
/// "This institution may see this record." A record has a row for each institution involved and for each institution above it;
/// an institution has rows for itself and those above, so the same table also answers "is below".
/// </summary>
public sealed class ScopeEntry
{
    [NamesInstitution(Stays = true)]
    public required Guid InstitutionId { get; init; }
    public required Guid RecordId { get; init; }
}

/// <summary>"Whoever may see the record may see the follower too": a document attached to an agreement, a commitment of a meeting.</summary>
public sealed class ScopeFollower
{
    public required Guid RecordId { get; init; }
    public required Guid FollowerId { get; init; }
}
