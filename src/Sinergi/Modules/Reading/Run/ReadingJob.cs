using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Reading.Data;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;

namespace Sinergi.Modules.Reading.Run;

/// <summary>Works off the readings that wait, oldest first, also those that a killed process left half done.</summary>
public sealed class ReadingJob(SinergiDb db, ReadingRunner runner, TimeProvider clock) : IProductJob
{
    /// <summary>After so many the job makes room and is called again.</summary>
    private const int MostInOneRun = 100;

    public static string Code => "reading.queue";

    public static string Schedule => "0/30 * * * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var read = 0;
        while (read < MostInOneRun && await NextAsync(cancellationToken) is { } next)
        {
            await runner.ReadAsync(next, cancellationToken);
            db.ChangeTracker.Clear();
            read++;
        }

        return read == 0 ? null : $"read={read}";
    }

    private async Task<Guid?> NextAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNowToMicrosecond();
        var next = await db.Set<ReadingSession>()
            .Where(s => s.State == ReadingState.Waiting || (s.State == ReadingState.Running && s.LeaseUntil < now))
            .OrderBy(s => s.SubmittedAt)
            .Select(s => s.Id)
            .Take(1)
            .ToListAsync(cancellationToken);
        return next.Count == 0 ? null : next[0];
    }
}
