using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Data;
using Sinergi.Modules.Accounts.Domain;
using Sinergi.Modules.Accounts.Links;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Keys;

namespace Sinergi.Modules.Accounts.SecondFactors;

/// <summary>Switches the code of the app on and off, and makes recovery codes. The codes are answered once and kept as hashes.</summary>
public sealed class SecondFactorHandler(SinergiDb db, Processes processes, Sealer sealer, TimeProvider clock)
{
    public Task<int> CodesLeftAsync(Account account, CancellationToken cancellationToken) =>
        db.Set<RecoveryCode>().CountAsync(c => c.AccountId == account.Id && c.UsedAt == null, cancellationToken);

    /// <summary>The recovery codes; null when the code does not fit the secret.</summary>
    public async Task<IReadOnlyList<string>?> SwitchOnAsync(
        Account account,
        string secret,
        string typed,
        CancellationToken cancellationToken
    )
    {
        if (Totp.Verify(secret, typed, clock.GetUtcNow().UtcDateTime, lastStep: 0) is not { } step)
        {
            return null;
        }

        var sealedSecret = await sealer.SealAsync(account.PersonId, secret, cancellationToken);
        return sealedSecret is null
            ? null
            : await processes.RunAsync(
                AccountProcesses.SwitchOnSecondFactor,
                formKey: null,
                reason: null,
                async process =>
                {
                    await db.Entry(account).ReloadAsync(cancellationToken);
                    await RemoveAsync(account, cancellationToken);
                    db.Add(
                        new SecondFactor
                        {
                            AccountId = account.Id,
                            SealedSecret = sealedSecret,
                            LastStep = step,
                        }
                    );
                    account.TwoFactorEnabled = true;
                    account.EndSessions();
                    process.Record(new SecondFactorSwitchedOn(account.Id, account.PersonId));
                    return AddCodes(account);
                },
                cancellationToken
            );
    }

    public Task SwitchOffAsync(Account account, CancellationToken cancellationToken) =>
        processes.RunAsync(
            AccountProcesses.SwitchOffSecondFactor,
            formKey: null,
            reason: null,
            async process =>
            {
                await db.Entry(account).ReloadAsync(cancellationToken);
                await RemoveAsync(account, cancellationToken);
                account.TwoFactorEnabled = false;
                account.EndSessions();
                process.Record(new SecondFactorSwitchedOff(account.Id, account.PersonId));
                return true;
            },
            cancellationToken
        );

    public Task<IReadOnlyList<string>> RenewCodesAsync(Account account, CancellationToken cancellationToken) =>
        processes.RunAsync(
            AccountProcesses.RenewRecoveryCodes,
            formKey: null,
            reason: null,
            async process =>
            {
                db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ToListAsync(cancellationToken));
                process.Record(new RecoveryCodesRenewed(account.Id, account.PersonId));
                return AddCodes(account);
            },
            cancellationToken
        );

    private async Task RemoveAsync(Account account, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.Set<SecondFactor>().Where(f => f.AccountId == account.Id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ToListAsync(cancellationToken));
    }

    private IReadOnlyList<string> AddCodes(Account account)
    {
        var codes = RecoveryCodes.New();
        db.AddRange(codes.Select(code => new RecoveryCode { AccountId = account.Id, Hash = RecoveryCodes.Hash(account.Id, code) }));
        return codes;
    }
}
