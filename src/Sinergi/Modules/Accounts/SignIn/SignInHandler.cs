using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;

namespace Sinergi.Modules.Accounts.SignIn;

public abstract record SignInOutcome
{
    private SignInOutcome() { }

    public sealed record Welcome(Account Account) : SignInOutcome;

    /// <summary>The password is right; the code of the app is asked next.</summary>
    public sealed record NeedsCode(Account Account) : SignInOutcome;

    /// <summary>Unknown address, wrong password or disabled account: which of them is nobody's business.</summary>
    public sealed record Refused : SignInOutcome;

    public sealed record Locked(DateTime Until) : SignInOutcome;

    public TResult Match<TResult>(
        Func<Welcome, TResult> welcome,
        Func<NeedsCode, TResult> needsCode,
        Func<Refused, TResult> refused,
        Func<Locked, TResult> locked
    ) =>
        this switch
        {
            Welcome w => welcome(w),
            NeedsCode n => needsCode(n),
            Refused r => refused(r),
            Locked l => locked(l),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>Checks e-mail address and password. Every path hashes once, so that the time tells nothing about whether an account exists.</summary>
public sealed class SignInHandler(
    SinergiDb db,
    Processes processes,
    IPasswordHasher<Account> hasher,
    ILookupNormalizer normalizer,
    UnknownAttempts unknown,
    TimeProvider clock
)
{
    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, NobodysPassword());

    public async Task<SignInOutcome> HandleAsync(string email, string password, CancellationToken cancellationToken)
    {
        var normalized = normalizer.NormalizeEmail(email.Trim());
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normalized, cancellationToken);
        var verdict = hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? NobodysHash, password);
        if (account?.PasswordHash is null || account.Disabled)
        {
            return unknown.Fail(normalized) is { } until ? new SignInOutcome.Locked(until) : new SignInOutcome.Refused();
        }

        if (account.LockoutEnd?.UtcDateTime is { } lockedUntil && lockedUntil > clock.GetUtcNow().UtcDateTime)
        {
            return new SignInOutcome.Locked(lockedUntil);
        }

        if (verdict == PasswordVerificationResult.Failed)
        {
            return await FailAsync(account, "password", cancellationToken);
        }

        if (account.TwoFactorEnabled)
        {
            return new SignInOutcome.NeedsCode(account);
        }

        var renewed = verdict == PasswordVerificationResult.SuccessRehashNeeded ? hasher.HashPassword(account, password) : null;
        return await WelcomeAsync(account, "password", renewed, cancellationToken);
    }

    /// <summary>Counts a wrong password or code against the account.</summary>
    public Task<SignInOutcome> FailAsync(Account account, string at, CancellationToken cancellationToken) =>
        processes.RunAsync<SignInOutcome>(
            AccountProcesses.RefuseSignIn,
            formKey: null,
            reason: null,
            async process =>
            {
                // Counted by the database, which makes attempts that come at the same moment wait for one another.
                await db
                    .Users.Where(a => a.Id == account.Id)
                    .ExecuteUpdateAsync(a => a.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1), cancellationToken);
                await db.Entry(account).ReloadAsync(cancellationToken);
                var (failures, until) = Lockout.AfterFailure(account.AccessFailedCount - 1, process.At);
                account.AccessFailedCount = failures;
                account.LockoutEnd = until ?? account.LockoutEnd;
                process.Record(new SignInRefused(account.Id, account.PersonId, at, until));
                return until is null ? new SignInOutcome.Refused() : new SignInOutcome.Locked(until.Value);
            },
            cancellationToken
        );

    public Task<SignInOutcome> WelcomeAsync(Account account, string with, string? renewedHash, CancellationToken cancellationToken) =>
        processes.RunAsync<SignInOutcome>(
            AccountProcesses.SignIn,
            formKey: null,
            reason: null,
            async process =>
            {
                await db.Entry(account).ReloadAsync(cancellationToken);
                // Locked or disabled since it was looked at: many guesses sent at once are no way around a lock.
                if (account.Disabled)
                {
                    return new SignInOutcome.Refused();
                }

                if (account.LockoutEnd?.UtcDateTime is { } until && until > process.At)
                {
                    return new SignInOutcome.Locked(until);
                }

                account.AccessFailedCount = 0;
                account.LockoutEnd = null;
                account.LastSignInAt = process.At;
                account.PasswordHash = renewedHash ?? account.PasswordHash;
                process.Record(new SignedIn(account.Id, account.PersonId, with));
                return new SignInOutcome.Welcome(account);
            },
            cancellationToken
        );

    private static string NobodysPassword() => System.Security.Cryptography.RandomNumberGenerator.GetHexString(32);
}
