using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;

namespace Sinergi.Modules.Commitments.Holds;

/// <summary>Each night: the holds whose last day is over. Dates follow from the day itself; here the owner is asked and told again.</summary>
internal sealed class HoldEndsJob(SinergiDb db, Processes processes, HoldBook holds, TimeProvider clock) : IProductJob
{
    private const int MostInOneRun = 2_000;

    public static string Code => "commitments.holds";

    public static string Schedule => "0 2 17 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var today = UnitTimeZone.Wib.DateAt(clock.GetUtcNow().UtcDateTime);
        var over = await db.Set<Hold>()
            .Where(h => h.EndedAt == null && h.Until < today && h.WithId == null)
            .OrderBy(h => h.Id)
            .Select(h => h.Id)
            .Take(MostInOneRun)
            .ToListAsync(cancellationToken);
        foreach (var id in over)
        {
            await processes.RunAsync(
                CommitmentProcesses.EndHold,
                null,
                null,
                async process =>
                {
                    var hold = await db.Set<Hold>().SingleAsync(h => h.Id == id, cancellationToken);
                    var commitment = await db.Set<Commitment>().SingleAsync(c => c.Id == hold.CommitmentId, cancellationToken);
                    await holds.EndAsync(commitment, hold, hold.Until!.Value.AddDays(1), null, process, cancellationToken);
                    return true;
                },
                cancellationToken
            );
            db.ChangeTracker.Clear();
        }

        return over.Count == 0 ? null : $"ended={over.Count}";
    }
}
