using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;

namespace Sinergi.Modules.Results.Indicators.Definitions;

/// <summary>Each night: asks for the reports of the periods that have ended. Each indicator is a process of its own.</summary>
public sealed class OpenPeriodsJob(SinergiDb db, Processes processes, ReportOpening opening, TimeProvider clock) : IProductJob
{
    public static string Code => "indicators.open";

    // Ten past midnight in the west of the country, when the day has changed in all of it.
    public static string Schedule => "0 10 17 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var today = UnitTimeZone.Wib.DateAt(clock.GetUtcNow().UtcDateTime);
        var waiting = await db.Set<IndicatorPeriod>()
            .Where(p => p.OpenedAt == null && p.Until < today)
            .Select(p => p.IndicatorId)
            .Distinct()
            .OrderBy(id => id)
            .ToListAsync(cancellationToken);
        var opened = 0;
        foreach (var indicatorId in waiting)
        {
            opened += await processes.RunAsync(
                IndicatorProcesses.OpenPeriods,
                formKey: null,
                reason: null,
                process => OpenAsync(indicatorId, today, process, cancellationToken),
                cancellationToken
            );
            db.ChangeTracker.Clear();
        }

        return opened == 0 ? null : $"opened={opened}";
    }

    private async Task<int> OpenAsync(Guid indicatorId, DateOnly today, RunningProcess process, CancellationToken cancellationToken)
    {
        var indicator = await db.Set<Indicator>().AsNoTracking().SingleAsync(i => i.Id == indicatorId, cancellationToken);
        var periods = await db.Set<IndicatorPeriod>()
            .Where(p => p.IndicatorId == indicatorId && p.OpenedAt == null && p.Until < today)
            .OrderBy(p => p.From)
            .Take(ReportingPeriods.Most)
            .ToListAsync(cancellationToken);
        var versionIds = periods.Select(p => p.VersionId).Distinct().ToList();
        var versions = await db.Set<IndicatorVersion>().AsNoTracking().Where(v => versionIds.Contains(v.Id)).ToListAsync(cancellationToken);
        var reporters = await opening.ReportersAsync(indicatorId, cancellationToken);
        await opening.OpenAsync(indicator, periods, reporters, versions, process, cancellationToken);
        return periods.Count;
    }
}
