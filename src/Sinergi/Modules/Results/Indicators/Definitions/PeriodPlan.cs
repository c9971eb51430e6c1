using Sinergi.Kernel;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Results.Indicators.Definitions;

/// <summary>Makes the rows of periods, with the days that hold for them.</summary>
public sealed class PeriodPlan(ProvisionBook provisions)
{
    public async Task<IReadOnlyList<IndicatorPeriod>> RowsAsync(
        Indicator indicator,
        Guid versionId,
        IEnumerable<PeriodSpan> spans,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var grace = await provisions.ValueAsync(IndicatorProvisions.GraceDays, today, cancellationToken);
        var open = await provisions.ValueAsync(IndicatorProvisions.LockDays, today, cancellationToken);
        return
        [
            .. spans.Select(span => new IndicatorPeriod
            {
                Id = NewId.Next(),
                IndicatorId = indicator.Id,
                RecordId = indicator.RecordId,
                VersionId = versionId,
                From = span.From,
                Until = span.Until,
                DueOn = span.Until.AddDays(grace),
                OpenUntil = span.Until.AddDays(open),
            }),
        ];
    }
}
