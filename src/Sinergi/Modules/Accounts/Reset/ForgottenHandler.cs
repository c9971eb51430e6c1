using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Data;
using Sinergi.Modules.Accounts.Links;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Accounts.Reset;

/// <summary>Mails a link for a new password to the holder of an account, at most every five minutes, so that nobody's mailbox is flooded.</summary>
public sealed class ForgottenHandler(SinergiDb db, Processes processes, AccountLinks links, LinkPost post, ILookupNormalizer normalizer)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public Task HandleAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = normalizer.NormalizeEmail(email.Trim());
        // The process is begun in any case, so that the time taken says little about whether there is an account.
        return processes.RunAsync(
            AccountProcesses.StartReset,
            formKey: null,
            reason: null,
            async process =>
            {
                var pauseFrom = process.At - Pause;
                var account = await db
                    .Users.Where(a => a.NormalizedEmail == normalized && !a.Disabled && a.PasswordHash != null)
                    .Where(a =>
                        !db.Set<AccountLink>().Any(l => l.AccountId == a.Id && l.Kind == AccountLinkKind.Reset && l.CreatedAt > pauseFrom)
                    )
                    .SingleOrDefaultAsync(cancellationToken);
                if (account is null)
                {
                    return false;
                }

                var link = await links.IssueAsync(
                    account,
                    AccountLinkKind.Reset,
                    AccountLinks.MailedResetLifetime,
                    process.At,
                    cancellationToken
                );
                process.Record(new ResetStarted(account.Id, account.PersonId, ByMail: true, link.ExpiresAt));
                return await post.SendResetAsync(link, account, cancellationToken);
            },
            cancellationToken
        );
    }
}
