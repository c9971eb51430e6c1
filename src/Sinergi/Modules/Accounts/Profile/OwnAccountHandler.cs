using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Domain;
using Sinergi.Modules.Accounts.Links;
using Sinergi.Modules.Accounts.SignIn;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;

namespace Sinergi.Modules.Accounts.Profile;

/// <summary>What people do with the password and the sessions of their own account.</summary>
public sealed class OwnAccountHandler(
    SinergiDb db,
    Processes processes,
    CurrentActor current,
    SignInHandler signIn,
    IPasswordHasher<Account> hasher,
    TimeProvider clock
)
{
    public Task<Account> LoadAsync(CancellationToken cancellationToken) =>
        db.Users.SingleAsync(a => a.Id == current.AccountId, cancellationToken);

    /// <summary>Whether the present password was typed; wrong ones count as failed sign-ins, so an unattended screen is no place for guessing.</summary>
    public async Task<bool> IsPasswordAsync(Account account, string? typed, CancellationToken cancellationToken)
    {
        if (account.PasswordHash is null || account.LockoutEnd > clock.GetUtcNow() || string.IsNullOrEmpty(typed))
        {
            return false;
        }

        if (hasher.VerifyHashedPassword(account, account.PasswordHash, typed) != PasswordVerificationResult.Failed)
        {
            return true;
        }

        await signIn.FailAsync(account, "presentPassword", cancellationToken);
        return false;
    }

    /// <summary>Text keys of what is wrong with the new password; empty when it has been changed.</summary>
    public async Task<IReadOnlyList<string>> ChangePasswordAsync(
        Account account,
        string password,
        Guid? formKey,
        CancellationToken cancellationToken
    )
    {
        var problems = PasswordPolicy.Problems(password, account.Email!, current.Value?.PersonName ?? "");
        if (problems.Count == 0)
        {
            var hash = hasher.HashPassword(account, password);
            await RunAsync(
                AccountProcesses.ChangePassword,
                account,
                formKey,
                new PasswordChanged(account.Id, account.PersonId),
                () => account.ChangePassword(hash),
                cancellationToken
            );
        }

        return problems;
    }

    public Task EndSessionsAsync(Account account, Guid? formKey, CancellationToken cancellationToken) =>
        RunAsync(
            AccountProcesses.EndSessions,
            account,
            formKey,
            new SessionsEnded(account.Id, account.PersonId),
            account.EndSessions,
            cancellationToken
        );

    private Task<bool> RunAsync(
        ProcessKind kind,
        Account account,
        Guid? formKey,
        AccountEvent happened,
        Action change,
        CancellationToken cancellationToken
    ) =>
        processes.RunAsync(
            kind,
            formKey,
            reason: null,
            async process =>
            {
                await db.Entry(account).ReloadAsync(cancellationToken);
                change();
                process.Record(happened);
                return true;
            },
            cancellationToken
        );
}
