using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Results.Indicators.Entry;

/// <summary>Asks somebody to judge what was handed in: by default the office directly above the unit, where there is none the other parties.</summary>
public sealed class ReviewRequests(SinergiDb db, WorkTasks tasks)
{
    public const string ReviewTask = "indicators.review";

    public async Task AskAsync(ReportFile file, DateTime at, CancellationToken cancellationToken)
    {
        var report = file.Report;
        await tasks.CloseAsync(ReportOpening.ReportTask, report.Id, at, cancellationToken);
        var unit = await db.Set<Institution>()
            .Where(i => i.Id == report.UnitId)
            .Select(i => new { i.ShortName, i.ParentId })
            .SingleAsync(cancellationToken);
        var judges = report.Judges.Where(id => id != report.EnteredById).ToList();
        IEnumerable<Guid> asked =
            unit.ParentId is { } above && judges.Contains(above) ? [above]
            : judges.Except(report.Path).ToList() is { Count: > 0 } others ? others
            : judges.Take(1);
        foreach (var institution in asked)
        {
            await tasks.OpenAsync(
                new NewTask(
                    ReviewTask,
                    report.Id,
                    institution,
                    null,
                    "indicators.task.review",
                    [file.Version.Title, unit.ShortName, StoredLine.Day(file.Period.Until)],
                    IndicatorLinks.Report(report.Id),
                    IndicatorPermissions.Approve,
                    null
                ),
                at,
                cancellationToken
            );
        }
    }

    public Task CloseAsync(Guid reportId, DateTime at, CancellationToken cancellationToken) =>
        tasks.CloseAsync(ReviewTask, reportId, at, cancellationToken);
}
