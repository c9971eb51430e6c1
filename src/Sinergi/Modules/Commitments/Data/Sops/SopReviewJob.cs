using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Data.Sops;

/// <summary>Each night: SOPs in force whose review day comes near. The owner is asked once; the task ends with the review or a new version.</summary>
internal sealed class SopReviewJob(SinergiDb db, ProvisionBook provisions, Processes processes, SopUpkeep upkeep, TimeProvider clock)
    : IProductJob
{
    private const int MostInOneRun = 2_000;

    public static string Code => "sops.review";

    public static string Schedule => "0 35 17 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var today = UnitTimeZone.Wib.DateAt(clock.GetUtcNow().UtcDateTime);
        var until = today.AddDays(await provisions.ValueAsync(CommitmentProvisions.SopReview, today, cancellationToken));
        var near = await db.Set<SopVersion>()
            .Where(v => v.State == SopState.InForce && v.ReviewBy <= until)
            .Where(v => !db.Set<WorkTask>().Any(t => t.RecordId == v.SopId && t.Kind == SopUpkeep.ReviewTask && t.DoneAt == null))
            .OrderBy(v => v.ReviewBy)
            .ThenBy(v => v.Id)
            .Select(v => new { v.SopId, v.Id })
            .Take(MostInOneRun)
            .ToListAsync(cancellationToken);
        foreach (var found in near)
        {
            await processes.RunAsync(
                SopProcesses.AskForReview,
                null,
                null,
                async process =>
                {
                    var sop = await db.Set<Sop>().SingleAsync(s => s.Id == found.SopId, cancellationToken);
                    var version = await db.Set<SopVersion>().SingleAsync(v => v.Id == found.Id, cancellationToken);
                    await upkeep.AskForReviewAsync(sop, version, process.At, cancellationToken);
                    process.Record(new SopReviewDue(sop.Id, sop.RecordId, version.Number, version.ReviewBy));
                    return true;
                },
                cancellationToken
            );
            db.ChangeTracker.Clear();
        }

        return near.Count == 0 ? null : $"asked={near.Count}";
    }
}
