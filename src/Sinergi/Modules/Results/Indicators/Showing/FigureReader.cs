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
    Punctuality Reports,
    FigureRules Rules
);

/// <summary>What figures of a day are judged by.</summary>
/// <param name="Provisions">What the achievement is counted with: each with its day, source and certainty.</param>
public sealed record FigureRules(
    int SmallNumber,
    AchievementNumbers Numbers,
    AchievementDefinition Achievement,
    IReadOnlyList<Provision> Provisions
);

/// <summary>Reads what indicators show, from the summary rows: as much work for six hundred units as for one.</summary>
public sealed class FigureReader(SinergiDb db, IndicatorBook book, ProvisionBook provisions)
{
    private Func<DateOnly, FigureRules>? rules;

    /// <summary>The rules by the last day of a period: a figure is judged by what held then, whatever is set later.</summary>
    public async Task<Func<DateOnly, FigureRules>> RulesAsync(CancellationToken cancellationToken)
    {
        if (rules is null)
        {
            var small = await provisions.HistoryAsync(IndicatorProvisions.SmallNumber, cancellationToken);
            var achievement = await provisions.HistoryAsync(IndicatorProvisions.Achievement, cancellationToken);
            var cap = await provisions.HistoryAsync(IndicatorProvisions.AchievementCap, cancellationToken);
            var zero = await provisions.HistoryAsync(IndicatorProvisions.AchievementZero, cancellationToken);
            rules = day => Of([.. new[] { achievement, cap, zero, small }.Select(history => ProvisionBook.On(history, day))]);
        }

        return rules;

        static FigureRules Of(Provision[] held) =>
            new(held[3].Value, new AchievementNumbers(held[1].Value, held[2].Value), AchievementDefinition.Of(held[0].Value), held[..3]);
    }

    /// <summary>All periods of an indicator, the latest first.</summary>
    public async Task<IReadOnlyList<PeriodLine>> PeriodsAsync(Indicator indicator, CancellationToken cancellationToken)
    {
        var periods = await book.PeriodsAsync(indicator.Id, cancellationToken);
        var versions = (await book.VersionsAsync(indicator.Id, cancellationToken)).ToDictionary(v => v.Id);
        var tallies = await db.Set<IndicatorSummary>()
            .AsNoTracking()
            .Where(s => s.IndicatorId == indicator.Id && s.InstitutionId == indicator.RecordId && s.Dimension == "")
            .ToDictionaryAsync(s => s.PeriodId, s => s.Tally, cancellationToken);
        var targets = (await TargetsAsync(indicator.Id, cancellationToken)).ToLookup(t => t.PeriodId);
        var reports = await ReportsAsync(db.Set<IndicatorReport>().Where(r => r.IndicatorId == indicator.Id), cancellationToken);
        var rulesOf = await RulesAsync(cancellationToken);
        return [.. periods.OrderByDescending(p => p.From).Select(Line)];

        PeriodLine Line(IndicatorPeriod period)
        {
            var held = rulesOf(period.Until);
            var version = versions[period.VersionId];
            var tally = tallies.GetValueOrDefault(period.Id);
            var target = targets[period.Id].MaxBy(t => t.Number);
            var figure = FigureOf(indicator.Measure, version, tally);
            var achievement = Achievement.Of(version.Direction, figure?.Value, DecimalOf(target?.Value), held.Numbers);
            return new PeriodLine(period, version, tally, figure, target, achievement, reports.GetValueOrDefault(period.Id), held);
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
