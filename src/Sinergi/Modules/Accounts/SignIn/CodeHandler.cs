using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Accounts.Data;
using Sinergi.Modules.Accounts.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Keys;

namespace Sinergi.Modules.Accounts.SignIn;

/// <summary>Checks the code of the app, or a recovery code in its place.</summary>
public sealed class CodeHandler(SinergiDb db, SignInHandler signIn, Sealer sealer, TimeProvider clock)
{
    public async Task<SignInOutcome> HandleAsync(Account account, string typed, CancellationToken cancellationToken)
    {
        var now = clock.UtcNowToMicrosecond();
        if (account.LockoutEnd?.UtcDateTime is { } until && until > now)
        {
            return new SignInOutcome.Locked(until);
        }

        if (await AcceptAsync(account, typed, now, cancellationToken))
        {
            return await signIn.WelcomeAsync(account, "code", null, cancellationToken);
        }

        var hash = RecoveryCodes.Hash(account.Id, typed);
        var spare = await db.Set<RecoveryCode>()
            .SingleOrDefaultAsync(c => c.AccountId == account.Id && c.Hash == hash && c.UsedAt == null, cancellationToken);
        if (spare is null)
        {
            return await signIn.FailAsync(account, "code", cancellationToken);
        }

        spare.UsedAt = now;
        return await signIn.WelcomeAsync(account, "recoveryCode", null, cancellationToken);
    }

    /// <summary>Whether the code is right; its step then counts as used once the process that follows is stored.</summary>
    public async Task<bool> AcceptAsync(Account account, string typed, DateTime now, CancellationToken cancellationToken)
    {
        var factor = await db.Set<SecondFactor>().SingleOrDefaultAsync(f => f.AccountId == account.Id, cancellationToken);
        var secret = factor is null ? null : await sealer.OpenAsync(account.PersonId, factor.SealedSecret, cancellationToken);
        if (secret is null || Totp.Verify(secret, typed, now, factor!.LastStep) is not { } step)
        {
            return false;
        }

        factor.LastStep = step;
        return true;
    }
}
