using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Data;
using Sinergi.Modules.Accounts.Links;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;

namespace Sinergi.Modules.Accounts.Desk;

internal sealed class AccountDesk(
    SinergiDb db,
    Processes processes,
    AccountLinks links,
    LinkPost post,
    ILookupNormalizer normalizer,
    TimeProvider clock
) : IAccountDesk
{
    private const int LongestEmail = 256;

    public async Task<IReadOnlyDictionary<Guid, AccountSummary>> FindAsync(
        IReadOnlyCollection<Guid> personIds,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var accounts = await db
            .Users.AsNoTracking()
            .Where(a => personIds.Contains(a.PersonId))
            .Select(a => new
            {
                Account = a,
                InvitationOpen = db.Set<AccountLink>()
                    .Any(l =>
                        l.AccountId == a.Id
                        && l.Kind == AccountLinkKind.Invitation
                        && l.UsedAt == null
                        && l.EndedAt == null
                        && l.ExpiresAt > now
                    ),
            })
            .ToListAsync(cancellationToken);
        return accounts.ToDictionary(
            row => row.Account.PersonId,
            row => new AccountSummary(
                row.Account.Id,
                row.Account.PersonId,
                row.Account.Email!,
                row.Account.Disabled ? AccountState.Disabled
                    : row.Account.PasswordHash is not null ? AccountState.Active
                    : row.InvitationOpen ? AccountState.Invited
                    : AccountState.InvitationExpired,
                row.Account.TwoFactorEnabled,
                row.Account.LastSignInAt
            )
        );
    }

    public async Task<InviteOutcome> InviteAsync(Guid personId, string email, Guid formKey, CancellationToken cancellationToken)
    {
        email = email.Trim();
        var normalized = normalizer.NormalizeEmail(email);
        if (email.Length > LongestEmail || !MailAddress.TryCreate(email, out var parsed) || parsed.Address != email)
        {
            return new InviteOutcome.InvalidEmail("accounts.email.invalid");
        }

        if (!await db.Set<Person>().AnyAsync(p => p.Id == personId, cancellationToken))
        {
            return new InviteOutcome.NoSuchPerson();
        }

        if (await db.Users.AnyAsync(a => a.NormalizedEmail == normalized && a.PersonId != personId, cancellationToken))
        {
            return new InviteOutcome.InvalidEmail("accounts.email.taken");
        }

        if (await AccountOfAsync(personId, cancellationToken) is { PasswordHash: not null } present)
        {
            return new InviteOutcome.HasAccount(present.Id);
        }

        var issued = await processes.RunAsync(
            AccountProcesses.Invite,
            formKey,
            reason: null,
            async process =>
            {
                var account = await AccountOfAsync(personId, cancellationToken) ?? Add(personId);
                (account.Email, account.NormalizedEmail, account.UserName, account.NormalizedUserName) = (
                    email,
                    normalized,
                    email,
                    normalized
                );
                var link = await links.IssueAsync(
                    account,
                    AccountLinkKind.Invitation,
                    AccountLinks.InvitationLifetime,
                    process.At,
                    cancellationToken
                );
                process.Record(new AccountInvited(account.Id, personId, new Sealed(personId, email), link.ExpiresAt));
                var sent = await post.SendInvitationAsync(link, account, cancellationToken);
                return new IssuedLink(account.Id, link.Id, link.ExpiresAt, sent);
            },
            cancellationToken
        );
        return new InviteOutcome.Invited(issued.AccountId, await HandAsync(issued, personId, AccountPaths.Invitation, cancellationToken));
    }

    private Task<Account?> AccountOfAsync(Guid personId, CancellationToken cancellationToken) =>
        db.Users.SingleOrDefaultAsync(a => a.PersonId == personId, cancellationToken);

    public async Task<ResetOutcome> StartResetAsync(Guid accountId, string reason, Guid formKey, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
        if (account is null)
        {
            return new ResetOutcome.NoSuchAccount();
        }

        if (account.Disabled)
        {
            return new ResetOutcome.IsDisabled();
        }

        var issued = await processes.RunAsync(
            AccountProcesses.StartReset,
            formKey,
            reason,
            async process =>
            {
                var link = await links.IssueAsync(
                    account,
                    AccountLinkKind.Reset,
                    AccountLinks.HandedResetLifetime,
                    process.At,
                    cancellationToken
                );
                process.Record(new ResetStarted(account.Id, account.PersonId, ByMail: false, link.ExpiresAt));
                return new IssuedLink(account.Id, link.Id, link.ExpiresAt, SentByMail: false);
            },
            cancellationToken
        );
        return new ResetOutcome.Started(await HandAsync(issued, account.PersonId, AccountPaths.Reset, cancellationToken));
    }

    public Task<bool> DisableAsync(Guid accountId, string reason, Guid formKey, CancellationToken cancellationToken) =>
        SwitchAsync(AccountProcesses.Disable, accountId, disabled: true, reason, formKey, cancellationToken);

    public Task<bool> EnableAsync(Guid accountId, string reason, Guid formKey, CancellationToken cancellationToken) =>
        SwitchAsync(AccountProcesses.Enable, accountId, disabled: false, reason, formKey, cancellationToken);

    private Task<bool> SwitchAsync(
        ProcessKind kind,
        Guid accountId,
        bool disabled,
        string reason,
        Guid formKey,
        CancellationToken cancellationToken
    ) =>
        processes.RunAsync(
            kind,
            formKey,
            reason,
            async process =>
            {
                var account = await db.Users.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
                if (account is null || account.Disabled == disabled)
                {
                    return account is not null;
                }

                account.Disabled = disabled;
                account.EndSessions();
                await links.EndAsync(accountId, kind: null, process.At, cancellationToken);
                process.Record(
                    disabled ? new AccountDisabled(account.Id, account.PersonId) : new AccountEnabled(account.Id, account.PersonId)
                );
                return true;
            },
            cancellationToken
        );

    private Account Add(Guid personId)
    {
        var account = new Account
        {
            Id = NewId.Next(),
            PersonId = personId,
            LockoutEnabled = true,
        };
        account.EndSessions();
        db.Add(account);
        return account;
    }

    private async Task<HandedLink> HandAsync(
        IssuedLink issued,
        Guid personId,
        Func<string, string> path,
        CancellationToken cancellationToken
    ) => new(post.Absolute(path(await links.TokenAsync(issued.LinkId, personId, cancellationToken))), issued.ExpiresAt, issued.SentByMail);

    /// <summary>What the process remembers of a link: everything but its token.</summary>
    private sealed record IssuedLink(Guid AccountId, Guid LinkId, DateTime ExpiresAt, bool SentByMail);
}
