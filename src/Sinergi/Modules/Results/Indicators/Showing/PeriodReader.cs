using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Showing;

/// <summary>One institution in a period: its sum, and where that leads.</summary>
/// <param name="HasBelow">The sum is of several reports that can be looked at.</param>
/// <param name="Report">The institution's own report.</param>
public sealed record InstitutionLine(
    Guid InstitutionId,
    string Name,
    Tally Tally,
    Figure? Figure,
    bool HasBelow,
    IndicatorReport? Report,
    Punctuality Reports
)
{
    /// <summary>Pieces of evidence that the reports cite.</summary>
    public int Cited { get; init; }
}

/// <param name="Above">From the top down to the institution that is looked at.</param>
/// <param name="Parts">The sums of the categories, in the order of the columns.</param>
public sealed record PeriodView(
    IReadOnlyList<(Guid Id, string Name)> Above,
    Tally Total,
    Figure? Figure,
    IReadOnlyDictionary<string, Tally> Parts,
    IReadOnlyList<InstitutionLine> Lines,
    Punctuality Reports,
    bool More
);

/// <summary>Reads a period level by level: what stands directly below an institution, as it stood when it was reported.</summary>
public sealed class PeriodReader(SinergiDb db, IndicatorBook book)
{
    private const int MostLines = 200;

    /// <summary>Null when the institution has nothing in the period.</summary>
    /// <param name="under">The institution that is looked at; null for everybody.</param>
    public async Task<PeriodView?> OfAsync(
        Indicator indicator,
        IndicatorPeriod period,
        IndicatorVersion version,
        Guid? under,
        CancellationToken cancellationToken
    )
    {
        var at = under ?? indicator.RecordId;
        if (!(await SumsAsync(period.Id, [at], cancellationToken)).TryGetValue(at, out var total))
        {
            return null;
        }

        var below = await BelowAsync(period.Id, at, cancellationToken);
        var shown = below.Take(MostLines).ToList();
        var sums = await SumsAsync(period.Id, shown, cancellationToken);
        var names = await NamesAsync(shown, cancellationToken);
        var reports = await db.Set<IndicatorReport>()
            .AsNoTracking()
            .Where(r => r.PeriodId == period.Id && shown.Contains(r.UnitId))
            .ToDictionaryAsync(r => r.UnitId, cancellationToken);
        var own = reports.GetValueOrDefault(at) is { } mine ? await ApprovedAsync(mine, cancellationToken) : default;
        var punctuality = await ReportsAsync(period.Id, [at, .. shown], cancellationToken);
        var cited = await CitedAsync(period.Id, shown, own: at, cancellationToken);
        var lines = shown
            .OrderBy(id => names.GetValueOrDefault(id, ""), StringComparer.CurrentCulture)
            .Select(id =>
            {
                var report = reports.GetValueOrDefault(id);
                // Looked at itself, an institution is one of the reports that make its sum.
                var tally = id == at ? own : TotalOf(sums, id);
                var single = id == at || (report is not null && tally.Expected == 1);
                return new InstitutionLine(
                    id,
                    names.GetValueOrDefault(id, ""),
                    tally,
                    single ? OwnFigure(indicator, tally) : FigureReader.FigureOf(indicator.Measure, version, tally),
                    !single,
                    report,
                    id == at ? default : punctuality.GetValueOrDefault(id)
                )
                {
                    Cited = cited.GetValueOrDefault(id),
                };
            })
            .ToList();
        return new PeriodView(
            // Nothing stands above everybody.
            under is null
                ? []
                : await AboveAsync(period.Id, at, cancellationToken),
            total[""],
            FigureReader.FigureOf(indicator.Measure, version, total[""]),
            total,
            lines,
            punctuality.GetValueOrDefault(at),
            below.Count > MostLines
        );
    }

    /// <summary>Whether reports of the period come from an institution or from below it, as it stood when they were asked for.</summary>
    public Task<bool> HasSumAsync(Guid periodId, Guid institutionId, CancellationToken cancellationToken) =>
        db.Set<IndicatorSummary>()
            .AnyAsync(s => s.PeriodId == periodId && s.InstitutionId == institutionId && s.Dimension == "", cancellationToken);

    private static Figure? OwnFigure(Indicator indicator, Tally tally) =>
        tally.Reported == 0 ? null : new Figure(indicator.Measure, tally.Numerator, tally.Denominator);

    // The rows of institutions; of each the total under "", the categories under "dimension.category".
    private async Task<Dictionary<Guid, Dictionary<string, Tally>>> SumsAsync(
        Guid periodId,
        List<Guid> institutions,
        CancellationToken cancellationToken
    )
    {
        var rows = await db.Set<IndicatorSummary>()
            .AsNoTracking()
            .Where(s => s.PeriodId == periodId && institutions.Contains(s.InstitutionId))
            .ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.InstitutionId)
            .ToDictionary(g => g.Key, g => g.ToDictionary(r => r.Dimension.Length == 0 ? "" : $"{r.Dimension}.{r.Category}", r => r.Tally));
    }

    /// <summary>The institutions one level below, and the institution itself where it reports on its own.</summary>
    private Task<List<Guid>> BelowAsync(Guid periodId, Guid at, CancellationToken cancellationToken) =>
        (
            from up in db.Set<ReportOffice>()
            join report in db.Set<IndicatorReport>() on up.ReportId equals report.Id
            join down in db.Set<ReportOffice>() on report.Id equals down.ReportId
            where report.PeriodId == periodId && up.InstitutionId == at && up.Role == OfficeRole.Path && down.Role == OfficeRole.Path
            where down.Level == up.Level - 1 || (up.Level == 0 && down.Level == 0)
            select down.InstitutionId
        )
            .Distinct()
            .OrderBy(id => id)
            .Take(MostLines + 1)
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<(Guid, string)>> AboveAsync(Guid periodId, Guid at, CancellationToken cancellationToken)
    {
        var path = await (
            from own in db.Set<ReportOffice>()
            join report in db.Set<IndicatorReport>() on own.ReportId equals report.Id
            join up in db.Set<ReportOffice>() on report.Id equals up.ReportId
            where report.PeriodId == periodId && own.InstitutionId == at && own.Role == OfficeRole.Path && up.Role == OfficeRole.Path
            where up.Level >= own.Level && up.InstitutionId != report.RecordId
            select new { up.InstitutionId, Steps = up.Level - own.Level }
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        var names = await NamesAsync([.. path.Select(p => p.InstitutionId)], cancellationToken);
        return [.. path.OrderByDescending(p => p.Steps).Select(p => (p.InstitutionId, names.GetValueOrDefault(p.InstitutionId, "")))];
    }

    private async Task<Dictionary<Guid, Punctuality>> ReportsAsync(
        Guid periodId,
        List<Guid> institutions,
        CancellationToken cancellationToken
    )
    {
        var today = book.Today;
        var rows = await (
            from report in db.Set<IndicatorReport>()
            where report.PeriodId == periodId
            from office in report.Offices
            where office.Role == OfficeRole.Path && institutions.Contains(office.InstitutionId)
            group report by office.InstitutionId into reports
            select new
            {
                reports.Key,
                Expected = reports.Count(),
                Received = reports.Count(r => r.ReceivedOn != null),
                OnTime = reports.Count(r => r.ReceivedOn != null && r.ReceivedOn <= r.DueOn),
                Overdue = reports.Count(r => r.ReceivedOn == null && r.DueOn < today),
            }
        ).ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Key, r => new Punctuality(r.Expected, r.Received, r.OnTime, r.Overdue));
    }

    // Of an institution all that is cited below it; of the one that is looked at, what its own report cites.
    private Task<Dictionary<Guid, int>> CitedAsync(Guid periodId, List<Guid> institutions, Guid own, CancellationToken cancellationToken) =>
        (
            from report in db.Set<IndicatorReport>()
            where report.PeriodId == periodId
            from office in report.Offices
            where office.Role == OfficeRole.Path && institutions.Contains(office.InstitutionId)
            where office.InstitutionId != own || office.Level == 0
            join piece in db.Set<ReportEvidence>() on report.Id equals piece.ReportId
            group piece by office.InstitutionId into pieces
            select new { pieces.Key, Count = pieces.Count() }
        ).ToDictionaryAsync(p => p.Key, p => p.Count, cancellationToken);

    private async Task<Tally> ApprovedAsync(IndicatorReport report, CancellationToken cancellationToken)
    {
        var value = await db.Set<IndicatorValue>()
            .AsNoTracking()
            .SingleOrDefaultAsync(v => v.Id == report.ApprovedValueId, cancellationToken);
        return new Tally(1, value is null ? 0 : 1, value?.Numerator ?? 0, value?.Denominator ?? 0);
    }

    private static Tally TotalOf(Dictionary<Guid, Dictionary<string, Tally>> sums, Guid id) =>
        sums.TryGetValue(id, out var rows) ? rows.GetValueOrDefault("") : default;

    private Task<Dictionary<Guid, string>> NamesAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        db.Set<Institution>()
            .Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, i.ShortName })
            .ToDictionaryAsync(i => i.Id, i => i.ShortName, cancellationToken);
}
