using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Search;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Data.Activities;

/// <summary>What follows from an activity's state: the words it is found by, and the hosts' task while its report is awaited.</summary>
public sealed class ActivityUpkeep(SearchIndex search, WorkTasks tasks)
{
    public const string ReportTask = "activities.report";
    public const string SearchKind = "activity";

    public async Task RefreshAsync(Activity activity, ActivityKind kind, DateOnly today, DateTime at, CancellationToken cancellationToken)
    {
        await search.PutAsync(
            new Searchable(
                activity.Id,
                activity.RecordId,
                SearchKind,
                activity.Title,
                $"{kind.Name} · {activity.Place}",
                ActivityLinks.Record(activity.Id),
                $"{kind.NameEnglish} {activity.DoneBy}"
            ),
            cancellationToken
        );
        if (!activity.UnreportedOn(today))
        {
            await tasks.CloseAsync(ReportTask, activity.Id, at, cancellationToken);
        }
    }

    public async Task AskForReportAsync(Activity activity, DateTime at, CancellationToken cancellationToken)
    {
        foreach (var host in activity.Hosts)
        {
            await tasks.OpenAsync(
                new NewTask(
                    ReportTask,
                    activity.Id,
                    host.InstitutionId,
                    null,
                    "activities.task.report",
                    [StoredLine.Part(activity.Title)],
                    ActivityLinks.Report(activity.Id),
                    ActivityPermissions.Report,
                    activity.PlannedOn
                ),
                at,
                cancellationToken
            );
        }
    }
}
