using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Results.Indicators.Showing;

/// <summary>One period of an indicator, for everybody who reports.</summary>
/// <param name="Figure">Null where nothing is approved, or where figures of units do not add up.</param>
/// <param name="Target">The one that holds.</param>
public sealed record PeriodLine(
    IndicatorPeriod Period,
    IndicatorVersion Version,
    Tally Tally,
    Figure? Figure,
    IndicatorTarget? Target,
    Achievement Achievement,
    Punctuality Reports
);

/// <summary>What figures are judged by on a day.</summary>
/// <param name="AchievementFrom">Since when the definition of achievement holds.</param>
public sealed record FigureRules(int SmallNumber, int Cap, AchievementDefinition Achievement, DateOnly AchievementFrom);

/// <summary>Reads what indicators show, from the summary rows: as much work for six hundred units as for one.</summary>
public sealed class FigureReader(SinergiDb db, IndicatorBook book, ProvisionBook provisions)
{
    public async Task<FigureRules> RulesAsync(CancellationToken cancellationToken)
    {
        var today = book.Today;
        var achievement = await provisions.OnAsync(IndicatorProvisions.Achievement, today, cancellationToken);
        return new FigureRules(
            await provisions.ValueAsync(IndicatorProvisions.SmallNumber, today, cancellationToken),
            await provisions.ValueAsync(IndicatorProvisions.AchievementCap, today, cancellationToken),
            AchievementDefinition.Of(achievement.Value),
            achievement.From
        );
    }

    /// <summary>All periods of an indicator, the latest first.</summary>
    public async Task<IReadOnlyList<PeriodLine>> PeriodsAsync(Indicator indicator, FigureRules rules, CancellationToken cancellationToken)
    {
        var periods = await book.PeriodsAsync(indicator.Id, cancellationToken);
        var versions = (await book.VersionsAsync(indicator.Id, cancellationToken)).ToDictionary(v => v.Id);
        var tallies = await db.Set<IndicatorSummary>()
            .AsNoTracking()
            .Where(s => s.IndicatorId == indicator.Id && s.InstitutionId == indicator.RecordId && s.Dimension == "")
            .ToDictionaryAsync(s => s.PeriodId, s => s.Tally, cancellationToken);
        var targets = (await TargetsAsync(indicator.Id, cancellationToken)).ToLookup(t => t.PeriodId);
        var reports = await ReportsAsync(db.Set<IndicatorReport>().Where(r => r.IndicatorId == indicator.Id), cancellationToken);
        return [.. periods.OrderByDescending(p => p.From).Select(Line)];

        PeriodLine Line(IndicatorPeriod period)
        {
            var version = versions[period.VersionId];
            var tally = tallies.GetValueOrDefault(period.Id);
            var target = targets[period.Id].MaxBy(t => t.Number);
            var figure = FigureOf(indicator.Measure, version, tally);
            var achievement = Achievement.Of(version.Direction, figure?.Value, DecimalOf(target?.Value), rules.Cap);
            return new PeriodLine(period, version, tally, figure, target, achievement, reports.GetValueOrDefault(period.Id));
        }
    }

    /// <summary>All targets that were ever set, the first one first.</summary>
    public Task<List<IndicatorTarget>> TargetsAsync(Guid indicatorId, CancellationToken cancellationToken) =>
        db.Set<IndicatorTarget>()
            .AsNoTracking()
            .Where(t => t.IndicatorId == indicatorId)
            .OrderBy(t => t.SetAt)
            .ThenBy(t => t.Number)
            .Take(ReportingPeriods.Most * 4)
            .ToListAsync(cancellationToken);

    /// <summary>Completeness and punctuality of reports, by period.</summary>
    public async Task<IReadOnlyDictionary<Guid, Punctuality>> ReportsAsync(
        IQueryable<IndicatorReport> reports,
        CancellationToken cancellationToken
    )
    {
        var today = book.Today;
        return await reports
            .GroupBy(r => r.PeriodId)
            .Select(g => new
            {
                g.Key,
                Expected = g.Count(),
                Received = g.Count(r => r.ReceivedOn != null),
                OnTime = g.Count(r => r.ReceivedOn != null && r.ReceivedOn <= r.DueOn),
                Overdue = g.Count(r => r.ReceivedOn == null && r.DueOn < today),
            })
            .ToDictionaryAsync(g => g.Key, g => new Punctuality(g.Expected, g.Received, g.OnTime, g.Overdue), cancellationToken);
    }

    public static decimal? DecimalOf(long? thousandths) => thousandths is { } number ? Thousandths.ToDecimal(number) : null;

    /// <summary>The sum of everybody, where such a thing exists.</summary>
    public static Figure? FigureOf(IndicatorMeasure measure, IndicatorVersion version, Tally tally) =>
        tally.Reported == 0 || !version.AddsUnits ? null : new Figure(measure, tally.Numerator, tally.Denominator);
}
