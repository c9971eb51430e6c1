using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Results.Data.Indicators;

/// <summary>Asks the units for their reports once a period is over: a row that waits, a task with the day it is due, and the count of what is expected.</summary>
public sealed class ReportOpening(SinergiDb db, IndicatorCircle circle, SummaryBook summaries, WorkTasks tasks)
{
    public const string ReportTask = "indicators.report";

    /// <summary>How many reports one process asks for at most; a longer past is told to begin later.</summary>
    public const int MostAtOnce = 2_000;

    /// <param name="periods">Tracked, not opened yet.</param>
    public async Task OpenAsync(
        Indicator indicator,
        IReadOnlyCollection<IndicatorPeriod> periods,
        IReadOnlyCollection<IndicatorReporter> reporters,
        IReadOnlyCollection<IndicatorVersion> versions,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var expected = new RollUp();
        var paths = await circle.PathsAsync([.. reporters.Select(r => r.UnitId).Distinct()], cancellationToken);
        foreach (var period in periods)
        {
            var version = versions.First(v => v.Id == period.VersionId);
            var units = reporters.Where(r => r.OwesAtTheEndOf(period.Until)).Select(r => r.UnitId).Distinct().ToList();
            foreach (var unit in units)
            {
                var report = await ReportAsync(indicator, period, unit, paths[unit], cancellationToken);
                db.Add(report);
                expected.Add(new ReportFacts(period.Id, unit, report.Path, version.AddsUnits, null));
                await AskAsync(report, version.Title, process.At, cancellationToken);
            }

            period.OpenedAt = process.At;
            process.Record(new PeriodOpened(indicator.Id, indicator.RecordId, period.Id, period.From, period.Until, units.Count));
        }

        await summaries.ApplyAsync(indicator, expected, fresh: true, cancellationToken);
    }

    /// <summary>A unit that was moved since it was asked counts where it stands when it first reports; from then on its path stays.</summary>
    public async Task RefreshPathAsync(ReportFile file, RollUp changes, CancellationToken cancellationToken)
    {
        var report = file.Report;
        if (report.ReceivedOn is not null || report.ApprovedValueId is not null)
        {
            return;
        }

        var now = (await circle.PathsAsync([report.UnitId], cancellationToken))[report.UnitId];
        if (now.Append(report.RecordId).ToHashSet().SetEquals(report.Path))
        {
            return;
        }

        changes.Take(file.Facts);
        var wanted = (await OfficesAsync(report.Id, report.RecordId, report.UnitId, now, cancellationToken)).ToList();
        foreach (var office in report.Offices.ToList())
        {
            if (wanted.Find(w => (w.InstitutionId, w.Role) == (office.InstitutionId, office.Role)) is { } same)
            {
                office.Level = same.Level;
                wanted.Remove(same);
            }
            else
            {
                report.Offices.Remove(office);
                db.Remove(office);
            }
        }

        report.Offices.AddRange(wanted);
        changes.Add(file.Facts);
    }

    /// <summary>Asks a unit to report, or to report again.</summary>
    public Task AskAsync(IndicatorReport report, string title, DateTime at, CancellationToken cancellationToken) =>
        tasks.OpenAsync(
            new NewTask(
                ReportTask,
                report.Id,
                report.UnitId,
                null,
                "indicators.task.report",
                [title, StoredLine.Day(report.DueOn)],
                IndicatorLinks.Enter(report.IndicatorId, report.PeriodId),
                IndicatorPermissions.Report,
                report.DueOn
            ),
            at,
            cancellationToken
        );

    public async Task<IReadOnlyList<IndicatorReporter>> ReportersAsync(Guid indicatorId, CancellationToken cancellationToken) =>
        await db.Set<IndicatorReporter>()
            .AsNoTracking()
            .Where(r => r.IndicatorId == indicatorId)
            .OrderBy(r => r.Id)
            .Take(IndicatorCircle.MostReporters * 2)
            .ToListAsync(cancellationToken);

    private async Task<IndicatorReport> ReportAsync(
        Indicator indicator,
        IndicatorPeriod period,
        Guid unit,
        IReadOnlyList<Guid> path,
        CancellationToken cancellationToken
    )
    {
        var id = NewId.Next();
        return new IndicatorReport
        {
            Id = id,
            IndicatorId = indicator.Id,
            PeriodId = period.Id,
            UnitId = unit,
            RecordId = indicator.RecordId,
            DueOn = period.DueOn,
            Offices = [.. await OfficesAsync(id, indicator.RecordId, unit, path, cancellationToken)],
        };
    }

    private async Task<IEnumerable<ReportOffice>> OfficesAsync(
        Guid reportId,
        Guid recordId,
        Guid unit,
        IReadOnlyList<Guid> path,
        CancellationToken cancellationToken
    )
    {
        var judges = await circle.JudgesAsync(recordId, unit, path, cancellationToken);
        return path.Append(recordId)
            .Select((id, level) => Office(id, OfficeRole.Path, level))
            .Concat(judges.Select(id => Office(id, OfficeRole.Judge, 0)));

        ReportOffice Office(Guid id, OfficeRole role, int level) =>
            new()
            {
                ReportId = reportId,
                InstitutionId = id,
                Role = role,
                Level = level,
            };
    }
}
