using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Notifications.Mail;

namespace Sinergi.Platform.Operations;

/// <summary>Once a night: a backup beside the data, old ones removed, the database's own care, and accounts of work that nobody needs any more.</summary>
internal sealed class NightlyJob(SinergiDb db, IDatabaseProvider provider, DataFolder folder, TimeProvider clock) : IProductJob
{
    public const int BackupsKept = 7;
    private static readonly TimeSpan RunsKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan SentMailKept = TimeSpan.FromDays(30);

    public static string Code => "nightly";
    public static string Schedule => "0 0 18 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var backup = await BackUpAsync(cancellationToken);
        var forgotten = await ForgetAsync(cancellationToken);
        await provider.MaintainAsync(db, cancellationToken);
        return $"backup={backup ?? "none"} forgotten={forgotten}";
    }

    private async Task<string?> BackUpAsync(CancellationToken cancellationToken)
    {
        if (!provider.CanBackUp)
        {
            return null;
        }

        var name = $"nightly-{clock.GetUtcNow():yyyyMMdd-HHmmss}.backup";
        await provider.BackupAsync(Path.Combine(folder.Backups, name), cancellationToken);
        foreach (
            var old in Directory.GetFiles(folder.Backups, "nightly-*.backup").OrderDescending(StringComparer.Ordinal).Skip(BackupsKept)
        )
        {
            File.Delete(old);
        }

        return name;
    }

    // A sent message keeps an address; an old run keeps nothing but a number.
    private async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (runs, mail) = (now - RunsKept, now - SentMailKept);
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        return await db.Set<JobRun>().Where(r => r.StartedAt < runs).ExecuteDeleteAsync(cancellationToken)
            + await db.Set<OutboxMessage>()
                .Where(m => m.State == OutboxState.Sent && m.SentAt < mail)
                .ExecuteDeleteAsync(cancellationToken);
    }
}
