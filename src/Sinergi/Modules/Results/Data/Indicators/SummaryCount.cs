using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Data.Indicators;

/// <summary>A row that is not the sum of its facts.</summary>
public sealed record SumDifference(TallyKey Key, Tally Kept, Tally Counted)
{
    public DifferingSum Told => new(Key.Row.PeriodId, Key.Row.InstitutionId, Key.Dimension, Key.Category, ToldOf(Kept), ToldOf(Counted));

    private static ToldSum ToldOf(Tally tally) => new(tally.Expected, tally.Reported, tally.Numerator, tally.Denominator);
}

/// <summary>
/// Counts the sums of an indicator from the reports and approved values themselves, by the database and not by the code that keeps the rows,
/// and compares. A slip in keeping them is then found by something that does not share it.
/// </summary>
public sealed class SummaryCount(SinergiDb db)
{
    public async Task<IReadOnlyList<SumDifference>> DifferencesAsync(Guid indicatorId, CancellationToken cancellationToken)
    {
        var counted = await CountAsync(indicatorId, cancellationToken);
        var kept = await db.Set<IndicatorSummary>()
            .AsNoTracking()
            .Where(s => s.IndicatorId == indicatorId)
            .ToDictionaryAsync(s => s.Key, s => s.Tally, cancellationToken);
        return
        [
            .. kept
                .Keys.Union(counted.Keys)
                .Select(key => new SumDifference(key, kept.GetValueOrDefault(key), counted.GetValueOrDefault(key)))
                .Where(d => d.Kept != d.Counted),
        ];
    }

    private async Task<Dictionary<TallyKey, Tally>> CountAsync(Guid indicatorId, CancellationToken cancellationToken)
    {
        var all = new Dictionary<TallyKey, Tally>();
        foreach (var (key, tally) in await ReportsAsync(indicatorId, cancellationToken))
        {
            all[key] = tally;
        }

        foreach (var (key, tally) in await ValuesAsync(indicatorId, cancellationToken))
        {
            all[key] = all.GetValueOrDefault(key) + tally;
        }

        foreach (var (key, tally) in await PartsAsync(indicatorId, cancellationToken))
        {
            all[key] = tally;
        }

        return all;
    }

    private async Task<IEnumerable<(TallyKey, Tally)>> ReportsAsync(Guid indicatorId, CancellationToken cancellationToken)
    {
        var rows = await (
            from report in db.Set<IndicatorReport>()
            where report.IndicatorId == indicatorId
            from office in report.Offices
            where office.Role == OfficeRole.Path
            group report by new { report.PeriodId, office.InstitutionId } into sums
            select new
            {
                sums.Key.PeriodId,
                sums.Key.InstitutionId,
                Expected = sums.LongCount(),
                Reported = sums.LongCount(r => r.ApprovedValueId != null),
            }
        ).ToListAsync(cancellationToken);
        return rows.Select(r => (TallyKey.TotalOf(new SummaryKey(r.PeriodId, r.InstitutionId)), new Tally(r.Expected, r.Reported, 0, 0)));
    }

    private async Task<IEnumerable<(TallyKey, Tally)>> ValuesAsync(Guid indicatorId, CancellationToken cancellationToken)
    {
        var rows = await (
            from value in Approved(indicatorId)
            from office in db.Set<ReportOffice>()
            where office.ReportId == value.ReportId && office.Role == OfficeRole.Path
            where
                office.InstitutionId == value.UnitId
                || db.Set<IndicatorPeriod>()
                    .Any(p => p.Id == value.PeriodId && db.Set<IndicatorVersion>().Any(v => v.Id == p.VersionId && v.AddsUnits))
            group value by new { value.PeriodId, office.InstitutionId } into sums
            select new
            {
                sums.Key.PeriodId,
                sums.Key.InstitutionId,
                Numerator = sums.Sum(v => v.Numerator ?? 0),
                Denominator = sums.Sum(v => v.Denominator ?? 0),
            }
        ).ToListAsync(cancellationToken);
        return rows.Select(r =>
            (TallyKey.TotalOf(new SummaryKey(r.PeriodId, r.InstitutionId)), new Tally(0, 0, r.Numerator, r.Denominator))
        );
    }

    private async Task<IEnumerable<(TallyKey, Tally)>> PartsAsync(Guid indicatorId, CancellationToken cancellationToken)
    {
        var rows = await (
            from value in Approved(indicatorId)
            from office in db.Set<ReportOffice>()
            where office.ReportId == value.ReportId && office.Role == OfficeRole.Path
            where
                office.InstitutionId == value.UnitId
                || db.Set<IndicatorPeriod>()
                    .Any(p => p.Id == value.PeriodId && db.Set<IndicatorVersion>().Any(v => v.Id == p.VersionId && v.AddsUnits))
            from part in value.Parts
            group part by new
            {
                value.PeriodId,
                office.InstitutionId,
                part.Dimension,
                part.Category,
            } into sums
            select new
            {
                sums.Key.PeriodId,
                sums.Key.InstitutionId,
                sums.Key.Dimension,
                sums.Key.Category,
                Numerator = sums.Sum(p => p.Numerator),
                Denominator = sums.Sum(p => p.Denominator),
            }
        ).ToListAsync(cancellationToken);
        return rows.Select(r =>
            (
                new TallyKey(new SummaryKey(r.PeriodId, r.InstitutionId), r.Dimension, r.Category),
                new Tally(0, 0, r.Numerator, r.Denominator)
            )
        );
    }

    private IQueryable<IndicatorValue> Approved(Guid indicatorId) =>
        db.Set<IndicatorValue>().Where(v => v.IndicatorId == indicatorId && v.State == ValueState.Approved);
}
