using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Agreements.Reminders;

/// <summary>The task to decide what comes after the end of an agreement: renew it, or let it end. Open with its keeper until that is settled.</summary>
public sealed class EndingTasks(SinergiDb db, WorkTasks tasks, Notices notices, TimeProvider clock)
{
    public const string Kind = "agreements.ending";

    /// <param name="decideBy">Last day on which notice is in time, or the end itself where that day has passed.</param>
    public async Task AskAsync(Agreement agreement, DateOnly decideBy, DateTime at, CancellationToken cancellationToken)
    {
        string[] arguments = [StoredLine.Part(agreement.Title), StoredLine.Day(agreement.TermEnd!.Value)];
        var path = AgreementLinks.Record(agreement.Id);
        await tasks.OpenAsync(
            new NewTask(
                Kind,
                agreement.Id,
                agreement.RegisteredById,
                null,
                "agreements.task.ending",
                arguments,
                path,
                AgreementPermissions.Register,
                decideBy
            ),
            at,
            cancellationToken
        );
        var parties = await db.Set<AgreementParty>()
            .Where(p => p.AgreementId == agreement.Id && p.LeftFrom == null && p.InstitutionId != null)
            .Select(p => p.InstitutionId!.Value)
            .ToListAsync(cancellationToken);
        foreach (var institution in parties.Append(agreement.RegisteredById).Distinct())
        {
            await notices.TellAsync(
                new NewNotice(institution, null, agreement.Id, "agreements.notice.ending", arguments, path, AgreementPermissions.View),
                at,
                cancellationToken
            );
        }
    }

    /// <summary>To be called inside a process that may have settled it: nobody is asked for what has been decided.</summary>
    public async Task SettleAsync(Agreement agreement, CancellationToken cancellationToken)
    {
        var reminder = await db.Set<EndingReminder>().SingleOrDefaultAsync(r => r.AgreementId == agreement.Id, cancellationToken);
        if (reminder?.IsSettledBy(agreement) == true)
        {
            await tasks.CloseAsync(Kind, agreement.Id, clock.GetUtcNow().UtcDateTime, cancellationToken);
        }
    }
}
