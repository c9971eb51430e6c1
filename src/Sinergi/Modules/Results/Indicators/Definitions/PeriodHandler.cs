using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Indicators.Definitions;

public sealed class PeriodInput
{
    public Guid Key { get; set; }

    [DateInput]
    public DateOnly? From { get; set; }

    [DateInput]
    public DateOnly? Until { get; set; }
}

/// <summary>Adds a period by hand, which free ones always are, and locks one before its time.</summary>
public sealed class PeriodHandler(SinergiDb db, Processes processes, IndicatorBook book, PeriodPlan plan, ReportOpening opening)
{
    public async Task<ChangeOutcome> AddAsync(Guid indicatorId, PeriodInput input, CancellationToken cancellationToken)
    {
        if (input.From is not { Year: >= 1990 and <= 2100 })
        {
            return ChangeOutcome.Refuse("Input.From", "indicators.form.from_missing");
        }

        if (input.Until is not { Year: >= 1990 and <= 2100 })
        {
            return ChangeOutcome.Refuse("Input.Until", "indicators.form.until_missing");
        }

        if (input.Until < input.From)
        {
            return ChangeOutcome.Refuse("Input.Until", "indicators.form.turned");
        }

        return await processes.RunAsync<ChangeOutcome>(
            IndicatorProcesses.AddPeriod,
            input.Key,
            null,
            process => AddAsync(indicatorId, new PeriodSpan(input.From!.Value, input.Until!.Value), process, cancellationToken),
            cancellationToken
        );
    }

    public Task<ChangeOutcome> LockAsync(Guid indicatorId, Guid periodId, Guid key, CancellationToken cancellationToken) =>
        processes.RunAsync<ChangeOutcome>(
            IndicatorProcesses.LockPeriod,
            key,
            null,
            async process =>
            {
                var period = await db.Set<IndicatorPeriod>()
                    .SingleOrDefaultAsync(p => p.Id == periodId && p.IndicatorId == indicatorId, cancellationToken);
                if (period is null)
                {
                    return new ChangeOutcome.NotFound();
                }

                if (period.OpenedAt is null)
                {
                    return ChangeOutcome.Refuse("", "indicators.period.still_runs");
                }

                if (period.IsLockedOn(book.Today))
                {
                    return new ChangeOutcome.Saved(periodId);
                }

                period.LockedAt = process.At;
                process.Record(new PeriodLocked(indicatorId, period.RecordId, periodId));
                return new ChangeOutcome.Saved(periodId);
            },
            cancellationToken
        );

    private async Task<ChangeOutcome> AddAsync(
        Guid indicatorId,
        PeriodSpan span,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (await book.FindAsync(indicatorId, cancellationToken) is not { } indicator)
        {
            return new ChangeOutcome.NotFound();
        }

        var there = await book.PeriodsAsync(indicatorId, cancellationToken);
        if (there.Find(p => p.From <= span.Until && span.From <= p.Until) is { } overlapping)
        {
            // Two periods that share a day would count what happened on it twice.
            string[] days = [Platform.Localisation.Show.ShortDay(overlapping.From), Platform.Localisation.Show.ShortDay(overlapping.Until)];
            return ChangeOutcome.Refuse("Input.From", "indicators.period.overlaps", days);
        }

        if (there.Count >= ReportingPeriods.Most)
        {
            return ChangeOutcome.Refuse("", "indicators.form.too_many_periods", $"{ReportingPeriods.Most}");
        }

        var versions = await book.VersionsAsync(indicatorId, cancellationToken);
        var version = versions.LastOrDefault(v => v.From <= span.From) ?? versions[0];
        var periods = await plan.RowsAsync(indicator, version.Id, [span], book.Today, cancellationToken);
        db.AddRange(periods);
        process.Record(new PeriodsPlanned(indicator.Id, indicator.RecordId, span.From, span.Until, 1));
        if (span.Until < book.Today)
        {
            var reporters = await opening.ReportersAsync(indicatorId, cancellationToken);
            await opening.OpenAsync(indicator, periods, reporters, versions, process, cancellationToken);
        }

        return new ChangeOutcome.Saved(periods[0].Id);
    }
}
