using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Citing;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Entry;

/// <summary>One report of the grid.</summary>
/// <param name="UnitName">As lists name it.</param>
/// <param name="Cited">Pieces of evidence that it cites.</param>
public sealed record GridLine(ReportFile File, string UnitName, int Cited)
{
    public IndicatorReport Report => File.Report;
}

/// <summary>Reports that somebody may enter: all units of a period, or all periods of a unit.</summary>
/// <param name="More">There are more units than one page holds; those not handed in come first.</param>
public sealed record GridSheet(Indicator Indicator, IndicatorVersion Version, IReadOnlyList<GridLine> Lines, bool More)
{
    public FigureShape Shape { get; } = Version.Shape(Indicator.Measure);
    public IEnumerable<GridLine> Open => Lines.Where(l => l.File.TakesRows);
    public IEnumerable<GridLine> Done => Lines.Where(l => !l.File.TakesRows);
}

/// <summary>Reads what the grid shows.</summary>
public sealed class GridReader(SinergiDb db, IndicatorBook book, ReportCitations citations, CurrentActor current)
{
    /// <summary>Reports of the institution of who acts and of the units below it.</summary>
    public IQueryable<IndicatorReport> Own(Guid indicatorId) =>
        db.Set<IndicatorReport>()
            .AsNoTracking()
            .Where(r => r.IndicatorId == indicatorId)
            .Where(r =>
                r.UnitId == current.Required.InstitutionId
                || db.ScopeEntries.Any(s => s.InstitutionId == current.Required.InstitutionId && s.RecordId == r.UnitId)
            );

    /// <summary>The oldest period in which the office of who acts itself owes a report.</summary>
    public Task<Guid?> WaitingAsync(Guid indicatorId, CancellationToken cancellationToken) =>
        db.Set<IndicatorReport>()
            .Where(r => r.IndicatorId == indicatorId && r.UnitId == current.Required.InstitutionId && r.ApprovedValueId == null)
            .Where(r => r.State == null || r.State == ValueState.Draft || r.State == ValueState.Returned)
            .OrderBy(r => r.DueOn)
            .Select(r => (Guid?)r.PeriodId)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Null when the indicator is not there for who asks.</summary>
    /// <param name="periodId">All units of this period.</param>
    /// <param name="unitId">All periods of this unit that share the latest version.</param>
    public async Task<GridSheet?> OfAsync(Guid indicatorId, Guid? periodId, Guid? unitId, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(indicatorId, cancellationToken) is not { } indicator)
        {
            return null;
        }

        var reports = Own(indicatorId);
        reports = periodId is { } period ? reports.Where(r => r.PeriodId == period) : reports;
        reports = unitId is { } unit ? reports.Where(r => r.UnitId == unit) : reports;
        var rows = await reports
            .Join(
                db.Set<Institution>(),
                r => r.UnitId,
                i => i.Id,
                (r, i) =>
                    new
                    {
                        Report = r,
                        i.FoldedName,
                        i.ShortName,
                    }
            )
            .OrderBy(x =>
                x.Report.ApprovedValueId != null || x.Report.State == ValueState.Submitted || x.Report.State == ValueState.AwaitingSecond
            )
            .ThenBy(x => x.FoldedName)
            .ThenBy(x => x.Report.DueOn)
            .Take(Limits.PageRows + 1)
            .Select(x => new { x.Report.Id, x.ShortName })
            .ToListAsync(cancellationToken);
        var ids = rows.Take(Limits.PageRows).Select(r => r.Id).ToList();
        var files = await book.FilesAsync(db.Set<IndicatorReport>().Where(r => ids.Contains(r.Id)), tracked: false, cancellationToken);
        var version = files.Select(f => f.Version).MaxBy(v => v.Number) ?? (await book.VersionsAsync(indicatorId, cancellationToken))[^1];
        var names = rows.ToDictionary(r => r.Id, r => r.ShortName);
        var cited = await citations.CountAsync(ids, cancellationToken);
        var lines = files
            .Where(f => f.Version.Id == version.Id)
            .OrderBy(f => ids.IndexOf(f.Report.Id))
            .Select(f => new GridLine(f, names[f.Report.Id], cited.GetValueOrDefault(f.Report.Id)));
        return new GridSheet(indicator, version, [.. lines], rows.Count > Limits.PageRows);
    }
}
