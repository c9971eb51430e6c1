using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Citing;
using Sinergi.Modules.Results.Indicators.Showing;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Comparing;

/// <summary>Reads a comparison page by page: fifty units, eight periods, whatever the country holds.</summary>
public sealed class ComparisonReader(SinergiDb db, IndicatorBook book, FigureReader figures, ReportCitations citations)
{
    public const int MostPeriods = 8;
    private const int MostRegions = 100;

    /// <summary>Where a unit without a figure stands in the order of figures: behind all.</summary>
    private const double NoFigure = -1e18;

    private static readonly ListOrder<Place, string> ByName = new(u => u.Folded, u => u.Id);
    private static readonly ListOrder<Place, double> ByFigure = new(u => u.Latest, u => u.Id, descending: true);

    private sealed class Place
    {
        public required Guid Id { get; init; }
        public required string Name { get; init; }
        public required string Folded { get; init; }
        public required double Latest { get; init; }
    }

    /// <summary>Null when the indicator or the region is not there for who asks, or when no report was asked for yet.</summary>
    public async Task<Comparison?> OfAsync(ComparisonAsk ask, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(ask.IndicatorId, cancellationToken) is not { } indicator)
        {
            return null;
        }

        var asked = await PeriodsAsync(indicator.Id, cancellationToken);
        var all = ReportsIn(asked);
        var regions = await RegionsAsync(all, cancellationToken);
        var region = regions.FirstOrDefault(r => r.Id == ask.Wilayah);
        if (asked.Count == 0 || (ask.Wilayah is not null && region is null))
        {
            return null;
        }

        var reports = region is null ? all : all.Where(r => r.Offices.Any(o => o.Role == OfficeRole.Path && o.InstitutionId == region.Id));
        var periods = await SumsAsync(indicator, asked, region?.Id ?? indicator.RecordId, cancellationToken);
        var places = Places(reports, asked[^1].Id, indicator.Measure);
        var page =
            ask.Urut is ComparisonOrder.Nilai
                ? await ByFigure.PageAsync(places, ask.Halaman, found => found, u => (u.Latest, u.Id), cancellationToken)
                : await ByName.PageAsync(places, ask.Halaman, found => found, u => (u.Folded, u.Id), cancellationToken);
        return new Comparison(
            indicator,
            periods,
            await UnitsAsync(indicator, periods, page.Rows, reports, cancellationToken),
            await places.CountAsync(cancellationToken),
            regions,
            region,
            page.Previous,
            page.Next
        );
    }

    // The latest that were asked for, the earliest of them first.
    private async Task<IReadOnlyList<IndicatorPeriod>> PeriodsAsync(Guid indicatorId, CancellationToken cancellationToken)
    {
        var latest = await db.Set<IndicatorPeriod>()
            .AsNoTracking()
            .Where(p => p.IndicatorId == indicatorId && p.OpenedAt != null)
            .OrderByDescending(p => p.From)
            .ThenByDescending(p => p.Id)
            .Take(MostPeriods)
            .ToListAsync(cancellationToken);
        latest.Reverse();
        return latest;
    }

    private IQueryable<IndicatorReport> ReportsIn(IReadOnlyList<IndicatorPeriod> periods)
    {
        var ids = periods.Select(p => p.Id).ToList();
        return db.Set<IndicatorReport>().AsNoTracking().Where(r => ids.Contains(r.PeriodId));
    }

    private Task<List<Taker>> RegionsAsync(IQueryable<IndicatorReport> reports, CancellationToken cancellationToken)
    {
        var above = reports.SelectMany(r => r.Offices).Where(o => o.Role == OfficeRole.Path).Select(o => o.InstitutionId);
        return db.Set<Institution>()
            .Where(i => i.Kind == InstitutionKind.Kanwil && above.Contains(i.Id))
            .OrderBy(i => i.FoldedName)
            .Take(MostRegions)
            .Select(i => new Taker(i.Id, i.ShortName, i.ParentId))
            .ToListAsync(cancellationToken);
    }

    // A share is divided here to be put in order and for nothing else: what is shown is divided last, from whole numbers.
    private IQueryable<Place> Places(IQueryable<IndicatorReport> reports, Guid latest, IndicatorMeasure measure)
    {
        var share = measure is IndicatorMeasure.Percentage or IndicatorMeasure.YesNo;
        var values =
            from report in reports
            where report.PeriodId == latest
            join value in db.Set<IndicatorValue>() on report.ApprovedValueId equals value.Id
            where value.Numerator != null && (!share || value.Denominator > 0)
            select new { report.UnitId, Figure = share ? (double)value.Numerator! / (double)value.Denominator! : (double)value.Numerator! };
        return db.Set<Institution>()
            .Where(i => reports.Any(r => r.UnitId == i.Id))
            .Select(i => new Place
            {
                Id = i.Id,
                Name = i.ShortName,
                Folded = i.FoldedName,
                Latest = values.Where(v => v.UnitId == i.Id).Select(v => (double?)v.Figure).FirstOrDefault() ?? NoFigure,
            });
    }

    // The sums are those that are kept, of everybody or of the region, so that they are the same figures as on every other page.
    private async Task<IReadOnlyList<ComparedPeriod>> SumsAsync(
        Indicator indicator,
        IReadOnlyList<IndicatorPeriod> periods,
        Guid institutionId,
        CancellationToken cancellationToken
    )
    {
        var ids = periods.Select(p => p.Id).ToList();
        var versions = (await book.VersionsAsync(indicator.Id, cancellationToken)).ToDictionary(v => v.Id);
        var rules = await figures.RulesAsync(cancellationToken);
        var tallies = await db.Set<IndicatorSummary>()
            .AsNoTracking()
            .Where(s => ids.Contains(s.PeriodId) && s.InstitutionId == institutionId && s.Dimension == "")
            .ToDictionaryAsync(s => s.PeriodId, s => s.Tally, cancellationToken);
        return
        [
            .. periods.Select(p =>
            {
                var (version, tally) = (versions[p.VersionId], tallies.GetValueOrDefault(p.Id));
                return new ComparedPeriod(
                    p,
                    version,
                    tally,
                    FigureReader.FigureOf(indicator.Measure, version, tally),
                    rules(p.Until).SmallNumber
                );
            }),
        ];
    }

    private async Task<IReadOnlyList<ComparedUnit>> UnitsAsync(
        Indicator indicator,
        IReadOnlyList<ComparedPeriod> periods,
        IReadOnlyList<Place> page,
        IQueryable<IndicatorReport> reports,
        CancellationToken cancellationToken
    )
    {
        var units = page.Select(u => u.Id).ToList();
        var rows = await (
            from report in reports
            where units.Contains(report.UnitId)
            from value in db.Set<IndicatorValue>().Where(v => v.Id == report.ApprovedValueId).DefaultIfEmpty()
            select new
            {
                report.Id,
                report.UnitId,
                report.PeriodId,
                report.State,
                Received = report.ReceivedOn != null,
                Numerator = (long?)value.Numerator,
                Denominator = (long?)value.Denominator,
                Words = (string?)value.Words,
            }
        ).ToListAsync(cancellationToken);
        var cited = await citations.CountAsync([.. rows.Select(r => r.Id)], cancellationToken);
        var told = rows.ToLookup(
            r => r.UnitId,
            r =>
                (
                    r.PeriodId,
                    Report: new ComparedReport(
                        r.Id,
                        r.State,
                        r.Received,
                        r.Numerator is { } numerator ? new Figure(indicator.Measure, numerator, r.Denominator ?? 0) : null,
                        r.Words,
                        cited.GetValueOrDefault(r.Id)
                    )
                )
        );
        var adds = Comparison.AddsPeriods(indicator, periods);
        return
        [
            .. page.Select(u =>
            {
                var own = told[u.Id].ToDictionary(r => r.PeriodId, r => r.Report);
                return new ComparedUnit(u.Id, u.Name, own, adds ? Comparison.SumOf(own.Values.Select(r => r.Figure)) : null);
            }),
        ];
    }
}
