using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Data;
using Sinergi.Modules.Accounts.Domain;
using Sinergi.Modules.Accounts.Session;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;

namespace Sinergi.Modules.Accounts.Links;

public abstract record SetPasswordOutcome
{
    private SetPasswordOutcome() { }

    public sealed record Set(Account Account) : SetPasswordOutcome;

    /// <param name="TextKeys">What is wrong with the password.</param>
    public sealed record Weak(IReadOnlyList<string> TextKeys) : SetPasswordOutcome;

    /// <summary>The link is unknown, used, replaced or too old.</summary>
    public sealed record Dead : SetPasswordOutcome;

    public TResult Match<TResult>(Func<Set, TResult> set, Func<Weak, TResult> weak, Func<Dead, TResult> dead) =>
        this switch
        {
            Set s => set(s),
            Weak w => weak(w),
            Dead d => dead(d),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>Sets the password of the account that a link belongs to, once.</summary>
public sealed class SetPasswordHandler(SinergiDb db, Processes processes, AccountLinks links, IPasswordHasher<Account> hasher)
{
    public async Task<SetPasswordOutcome> HandleAsync(
        string? token,
        AccountLinkKind kind,
        string password,
        CancellationToken cancellationToken
    )
    {
        if (await FindAccountAsync(token, kind, cancellationToken) is not { } account)
        {
            return new SetPasswordOutcome.Dead();
        }

        var problems = PasswordPolicy.Problems(password, account.Email!);
        if (problems.Count > 0)
        {
            return new SetPasswordOutcome.Weak(problems);
        }

        // Hashing is slow on purpose: before the process, so that nobody waits for it in the queue of writers.
        var hash = hasher.HashPassword(account, password);
        return await processes.RunAsync<SetPasswordOutcome>(
            kind == AccountLinkKind.Invitation ? AccountProcesses.AcceptInvitation : AccountProcesses.Reset,
            formKey: null,
            reason: null,
            async process =>
            {
                if (await links.FindAsync(token, kind, cancellationToken) is not { } link)
                {
                    return new SetPasswordOutcome.Dead();
                }

                await db.Entry(account).ReloadAsync(cancellationToken);
                link.UsedAt = process.At;
                account.EmailConfirmed = true;
                account.ChangePassword(hash);
                if (kind == AccountLinkKind.Invitation)
                {
                    // Whoever reads the invitation in English goes on in English.
                    account.Language = LanguageCookie.Spoken;
                }

                process.Record(
                    kind == AccountLinkKind.Invitation
                        ? new InvitationAccepted(account.Id, account.PersonId)
                        : new PasswordChanged(account.Id, account.PersonId)
                );
                return new SetPasswordOutcome.Set(account);
            },
            cancellationToken
        );
    }

    public async Task<Account?> FindAccountAsync(string? token, AccountLinkKind kind, CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(token, kind, cancellationToken);
        return link is null ? null : await db.Users.SingleAsync(a => a.Id == link.AccountId, cancellationToken);
    }
}

internal static class AccountChanges
{
    /// <summary>A new password ends every session and every lock.</summary>
    public static void ChangePassword(this Account account, string hash)
    {
        account.PasswordHash = hash;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        account.EndSessions();
    }

    /// <summary>Every session carries the stamp; with a new one none of them is good any more.</summary>
    public static void EndSessions(this Account account) =>
        account.SecurityStamp = System.Security.Cryptography.RandomNumberGenerator.GetHexString(32);
}
