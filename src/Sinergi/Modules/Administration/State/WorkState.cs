using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications.Mail;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Administration.State;

/// <summary>Whether the work behind the pages gets done: mail, jobs, backups.</summary>
public sealed class WorkState(SinergiDb db, IDatabaseProvider provider, DataFolder folder, CurrentActor actor, TimeProvider clock)
{
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan BackupDue = TimeSpan.FromHours(26);

    public async Task<IReadOnlyList<StateLine>> LinesAsync(CancellationToken cancellationToken) =>
        [await OutboxAsync(cancellationToken), await DeadLettersAsync(cancellationToken), await JobsAsync(cancellationToken), Backup()];

    private async Task<StateLine> OutboxAsync(CancellationToken cancellationToken)
    {
        var oldest = await db.Set<OutboxMessage>()
            .Where(m => m.State == OutboxState.Waiting)
            .OrderBy(m => m.CreatedAt)
            .Select(m => new { m.CreatedAt, m.LastError })
            .FirstOrDefaultAsync(cancellationToken);
        if (oldest is null)
        {
            return new StateLine("outbox", "ok", Tone.Ok);
        }

        var since = Show.Instant(oldest.CreatedAt, actor.Required.Zone);
        return clock.GetUtcNow().UtcDateTime - oldest.CreatedAt < LongWait
            ? new StateLine("outbox", "waiting", Tone.Ok, since)
            : new StateLine("outbox", "stuck", Tone.Warn, since, oldest.LastError ?? "-");
    }

    private async Task<StateLine> DeadLettersAsync(CancellationToken cancellationToken)
    {
        var dead = await db.Set<OutboxMessage>().CountAsync(m => m.State == OutboxState.Dead, cancellationToken);
        return dead == 0
            ? new StateLine("dead_letters", "ok", Tone.Ok)
            : new StateLine("dead_letters", "some", Tone.Bad, Show.Number(dead));
    }

    private async Task<StateLine> JobsAsync(CancellationToken cancellationToken)
    {
        var failing = await db.Set<JobState>()
            .Where(s => s.FailuresInARow > 0)
            .OrderBy(s => s.Code)
            .Select(s => s.Code)
            .ToListAsync(cancellationToken);
        return failing.Count == 0
            ? new StateLine("jobs", "ok", Tone.Ok)
            : new StateLine("jobs", "failing", Tone.Bad, string.Join(", ", failing));
    }

    private StateLine Backup()
    {
        var last = Directory.Exists(folder.Backups)
            ? new DirectoryInfo(folder.Backups).GetFiles("*.backup").MaxBy(f => f.LastWriteTimeUtc)
            : null;
        if (last is null)
        {
            return provider.CanBackUp
                ? new StateLine("backup", "none", Tone.Warn, folder.Backups)
                : new StateLine("backup", "impossible", Tone.Warn);
        }

        var when = Show.Instant(last.LastWriteTimeUtc, actor.Required.Zone);
        return clock.GetUtcNow().UtcDateTime - last.LastWriteTimeUtc < BackupDue
            ? new StateLine("backup", "ok", Tone.Ok, last.Name, when)
            : new StateLine("backup", "old", Tone.Warn, last.Name, when);
    }
}
