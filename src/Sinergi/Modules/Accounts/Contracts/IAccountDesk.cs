namespace Sinergi.Modules.Accounts.Contracts;

/// <summary>
/// What the administration of people does with their accounts. The caller has checked that the person lies within the actor's territory;
/// every method runs its own process.
/// </summary>
public interface IAccountDesk
{
    /// <summary>Accounts of these people, by person; who has none is missing.</summary>
    Task<IReadOnlyDictionary<Guid, AccountSummary>> FindAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken);

    /// <summary>
    /// Makes an account and an invitation that is valid for seven days and once. Inviting again ends the earlier invitation.
    /// The link is given back for handing over, also when a message was sent; a repeated form gets the same link.
    /// </summary>
    Task<InviteOutcome> InviteAsync(Guid personId, string email, Guid formKey, CancellationToken cancellationToken);

    /// <summary>A link with which the holder sets a new password, for handing over where mail does not work. Valid for one day and once.</summary>
    Task<ResetOutcome> StartResetAsync(Guid accountId, string reason, Guid formKey, CancellationToken cancellationToken);

    /// <summary>Ends all sessions at once and refuses every later sign-in. False: there is no such account.</summary>
    Task<bool> DisableAsync(Guid accountId, string reason, Guid formKey, CancellationToken cancellationToken);

    /// <summary>Lets a disabled account sign in again. False: there is no such account.</summary>
    Task<bool> EnableAsync(Guid accountId, string reason, Guid formKey, CancellationToken cancellationToken);
}

/// <param name="Email">Personal: show it only to those who administer the person.</param>
public sealed record AccountSummary(Guid Id, Guid PersonId, string Email, AccountState State, bool SecondFactor, DateTime? LastSignInAt);

public enum AccountState
{
    Invited,

    /// <summary>Invited, but the link has run out.</summary>
    InvitationExpired,
    Active,
    Disabled,
}

/// <param name="Url">The whole address; shown once, never stored.</param>
public sealed record HandedLink(string Url, DateTime ExpiresAt, bool SentByMail);

public abstract record InviteOutcome
{
    private InviteOutcome() { }

    public sealed record Invited(Guid AccountId, HandedLink Link) : InviteOutcome;

    /// <param name="TextKey">What is wrong with the address: not an address, or used by another account.</param>
    public sealed record InvalidEmail(string TextKey) : InviteOutcome;

    /// <summary>The person already has an account with a password; a reset is what they need.</summary>
    public sealed record HasAccount(Guid AccountId) : InviteOutcome;

    public sealed record NoSuchPerson : InviteOutcome;

    public TResult Match<TResult>(
        Func<Invited, TResult> invited,
        Func<InvalidEmail, TResult> invalidEmail,
        Func<HasAccount, TResult> hasAccount,
        Func<NoSuchPerson, TResult> noSuchPerson
    ) =>
        this switch
        {
            Invited i => invited(i),
            InvalidEmail e => invalidEmail(e),
            HasAccount a => hasAccount(a),
            NoSuchPerson n => noSuchPerson(n),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

public abstract record ResetOutcome
{
    private ResetOutcome() { }

    public sealed record Started(HandedLink Link) : ResetOutcome;

    public sealed record NoSuchAccount : ResetOutcome;

    /// <summary>A disabled account is enabled first.</summary>
    public sealed record IsDisabled : ResetOutcome;

    public TResult Match<TResult>(
        Func<Started, TResult> started,
        Func<NoSuchAccount, TResult> noSuchAccount,
        Func<IsDisabled, TResult> isDisabled
    ) =>
        this switch
        {
            Started s => started(s),
            NoSuchAccount n => noSuchAccount(n),
            IsDisabled d => isDisabled(d),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
