using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Accounts.Profile;

/// <summary>Language and keyboard shortcuts of an account.</summary>
public sealed class PreferencesHandler(SinergiDb db, Processes processes)
{
    public Task<bool> HandleAsync(Guid accountId, string language, bool shortcuts, Guid? formKey, CancellationToken cancellationToken) =>
        processes.RunAsync(
            AccountProcesses.SetPreferences,
            formKey,
            reason: null,
            async process =>
            {
                var account = await db.Users.SingleAsync(a => a.Id == accountId, cancellationToken);
                if (account.Language == language && account.SingleKeyShortcuts == shortcuts)
                {
                    return false;
                }

                process.Record(
                    new PreferencesSet(account.Id, account.PersonId, account.Language, language, account.SingleKeyShortcuts, shortcuts)
                );
                (account.Language, account.SingleKeyShortcuts) = (language, shortcuts);
                return true;
            },
            cancellationToken
        );
}
