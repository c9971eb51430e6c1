using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Data.Indicators;

/// <summary>
/// Keeps the summary rows, in the transaction of the fact that changes them. A row is changed by what is added to it and not overwritten with
/// what it was read as, so that two approvals at once both count.
/// </summary>
public sealed class SummaryBook(SinergiDb db)
{
    /// <summary>To be called once in a process, with all that it changes in one indicator.</summary>
    /// <param name="fresh">The rows cannot be there yet: none is looked for.</param>
    public async Task ApplyAsync(Indicator indicator, RollUp changes, bool fresh, CancellationToken cancellationToken)
    {
        // In one order for everyone: whoever holds the total of an institution is the only one to touch what is below it, and nobody waits
        // in a circle.
        var ordered = changes
            .Changes.OrderBy(c => c.Key.Row.PeriodId)
            .ThenBy(c => c.Key.Row.InstitutionId)
            .ThenBy(c => c.Key.Dimension, StringComparer.Ordinal)
            .ThenBy(c => c.Key.Category, StringComparer.Ordinal);
        foreach (var (key, change) in ordered)
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
