using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Showing;

internal sealed class IndicatorFacts(SinergiDb db, FigureReader reader) : IIndicatorFacts
{
    public async Task<IReadOnlyList<IndicatorFact>> OfAsync(
        Guid recordId,
        DateOnly from,
        DateOnly until,
        CancellationToken cancellationToken
    )
    {
        var indicators = await db.Set<Indicator>()
            .AsNoTracking()
            .Where(i => i.RecordId == recordId)
            .OrderBy(i => i.DefinedAt)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        List<IndicatorFact> facts = [];
        foreach (var indicator in indicators)
        {
            var lines = await reader.PeriodsAsync(indicator, cancellationToken);
            facts.AddRange(lines.Where(l => from <= l.Period.Until && l.Period.Until <= until).Reverse().Select(l => FactOf(indicator, l)));
        }

        return facts;
    }

    private static IndicatorFact FactOf(Indicator indicator, PeriodLine line) =>
        new(
            indicator.Id,
            line.Version.Title,
            line.Version.Unit,
            indicator.Measure,
            line.Period.From,
            line.Period.Until,
            line.Figure?.Numerator,
            line.Figure is { IsShare: true } share ? share.Denominator : null,
            line.Figure?.Value,
            FigureReader.DecimalOf(line.Target?.Value),
            line.Achievement.Percent,
            line.Rules.Achievement.Version,
            line.Tally.Expected,
            line.Tally.Reported,
            line.Figure?.IsSmall(line.Rules.SmallNumber) ?? false,
            IndicatorLinks.Period(indicator.Id, line.Period.Id)
        );
}
