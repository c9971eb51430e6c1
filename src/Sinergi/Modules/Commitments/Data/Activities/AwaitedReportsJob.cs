using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Data.Activities;

/// <summary>Asks the hosts of activities whose day has passed what came of them: once for each day that was planned.</summary>
internal sealed class AwaitedReportsJob(SinergiDb db, Processes processes, ActivityUpkeep upkeep) : IProductJob
{
    private const int AtOnce = 200;

    public static string Code => "activity-reports";
    public static string Schedule => "0 10 * * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var asked = await processes.RunAsync(
            ActivityProcesses.AskForReports,
            formKey: null,
            reason: null,
            process => AskAsync(process, cancellationToken),
            cancellationToken
        );
        return asked == 0 ? null : $"asked={asked}";
    }

    private async Task<int> AskAsync(RunningProcess process, CancellationToken cancellationToken)
    {
        // Where the day ends first it may be over while it goes on elsewhere; each activity follows the clock of its first host.
        var furthest = UnitTimeZone.Wit.DateAt(process.At);
        var found = await db.Set<Activity>()
            .Include(a => a.Hosts)
            .Where(a => a.State == ActivityState.Planned && a.PlannedOn < furthest)
            .Where(a => !db.Set<WorkTask>().Any(t => t.RecordId == a.Id && t.Kind == ActivityUpkeep.ReportTask && t.DoneAt == null))
            .OrderBy(a => a.PlannedOn)
            .ThenBy(a => a.Id)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
        var hosts = found.SelectMany(a => a.Hosts).Select(h => h.InstitutionId).ToHashSet();
        var zones = await db.Set<Institution>()
            .Where(i => hosts.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, i => i.Zone, cancellationToken);
        var over = found.Where(a => a.UnreportedOn(zones[a.Hosts[0].InstitutionId].DateAt(process.At))).ToList();
        foreach (var activity in over)
        {
            await upkeep.AskForReportAsync(activity, process.At, cancellationToken);
            process.Record(new ActivityReportAwaited(activity.Id, activity.RecordId, activity.PlannedOn));
        }

        return over.Count;
    }
}
