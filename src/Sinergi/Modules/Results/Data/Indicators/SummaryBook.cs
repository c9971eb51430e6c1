using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Data.Indicators;

/// <summary>
/// Keeps the summary rows, in the transaction of the fact that changes them. A row is changed by what is added to it and not overwritten with
/// what it was read as, so that two approvals at once both count. Whoever changes or counts the sums of a period holds the row of the period
/// first, one after the other in the order of their ids: nobody waits in a circle, and nobody counts while somebody else writes.
/// </summary>
public sealed class SummaryBook(SinergiDb db)
{
    /// <summary>Holds the sums of periods until the process ends. A period that this process makes itself is nobody else's yet.</summary>
    public async Task HoldAsync(IEnumerable<Guid> periodIds, CancellationToken cancellationToken)
    {
        foreach (var id in periodIds.Distinct().Order())
        {
            // Changes nothing. The row is held until the end; whoever refers to it with a new row is not kept waiting.
            await db.Set<IndicatorPeriod>()
                .Where(p => p.Id == id)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.LockedAt, p => p.LockedAt), cancellationToken);
        }
    }

    /// <summary>
    /// Holds all sums of an indicator, and the indicator before them: a new version of its definition takes them in that order too. What is read
    /// from here on stays as it is until the process ends.
    /// </summary>
    public async Task HoldAllAsync(Guid indicatorId, CancellationToken cancellationToken)
    {
        await db.Set<Indicator>()
            .Where(i => i.Id == indicatorId)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.DiffersSince, i => i.DiffersSince), cancellationToken);
        var periods = await db.Set<IndicatorPeriod>()
            .Where(p => p.IndicatorId == indicatorId)
            .Select(p => p.Id)
            .ToListAsync(cancellationToken);
        await HoldAsync(periods, cancellationToken);
    }

    /// <summary>To be called once in a process, with all that it changes in one indicator.</summary>
    /// <param name="fresh">The rows cannot be there yet: none is looked for.</param>
    public async Task ApplyAsync(Indicator indicator, RollUp changes, bool fresh, CancellationToken cancellationToken)
    {
        var all = changes.Changes.ToList();
        await HoldAsync(all.Select(c => c.Key.Row.PeriodId), cancellationToken);
        foreach (var (key, change) in all)
        {
            if (fresh || await AddToAsync(key, change, cancellationToken) == 0)
            {
                db.Add(RowOf(indicator, key, change));
            }
        }
    }

    public static IndicatorSummary RowOf(Indicator indicator, TallyKey key, Tally tally) =>
        new()
        {
            IndicatorId = indicator.Id,
            RecordId = indicator.RecordId,
            PeriodId = key.Row.PeriodId,
            InstitutionId = key.Row.InstitutionId,
            Dimension = key.Dimension,
            Category = key.Category,
            Expected = tally.Expected,
            Reported = tally.Reported,
            Numerator = tally.Numerator,
            Denominator = tally.Denominator,
        };

    public static IQueryable<IndicatorSummary> Row(SinergiDb db, TallyKey key) =>
        db.Set<IndicatorSummary>()
            .Where(s =>
                s.PeriodId == key.Row.PeriodId
                && s.InstitutionId == key.Row.InstitutionId
                && s.Dimension == key.Dimension
                && s.Category == key.Category
            );

    private Task<int> AddToAsync(TallyKey key, Tally change, CancellationToken cancellationToken) =>
        Row(db, key)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(x => x.Expected, x => x.Expected + change.Expected)
                        .SetProperty(x => x.Reported, x => x.Reported + change.Reported)
                        .SetProperty(x => x.Numerator, x => x.Numerator + change.Numerator)
                        .SetProperty(x => x.Denominator, x => x.Denominator + change.Denominator),
                cancellationToken
            );
}
