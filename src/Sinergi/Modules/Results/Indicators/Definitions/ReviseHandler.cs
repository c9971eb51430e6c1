using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Definitions;

/// <summary>Writes a new version of a definition, from a period on that nobody was asked for yet. Earlier periods keep theirs.</summary>
public sealed class ReviseHandler(
    SinergiDb db,
    Processes processes,
    IndicatorBook book,
    IndicatorCircle circle,
    IndicatorSearch search,
    CurrentActor current
)
{
    public Task<ChangeOutcome> HandleAsync(Guid id, ReviseInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<ChangeOutcome>(
            IndicatorProcesses.Revise,
            input.Key,
            string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim(),
            process => ReviseAsync(id, input, process, cancellationToken),
            cancellationToken
        );

    /// <summary>The periods that a new version can begin with.</summary>
    public async Task<IReadOnlyList<IndicatorPeriod>> OpenToChangeAsync(Guid indicatorId, CancellationToken cancellationToken) =>
        [.. (await book.PeriodsAsync(indicatorId, cancellationToken)).Where(p => p.OpenedAt is null)];

    private async Task<ChangeOutcome> ReviseAsync(Guid id, ReviseInput input, RunningProcess process, CancellationToken cancellationToken)
    {
        if (await book.TakeAsync(id, cancellationToken) is not { } indicator)
        {
            return new ChangeOutcome.NotFound();
        }

        if (indicator.Revision != input.Revision)
        {
            return new ChangeOutcome.Conflict();
        }

        var periods = await db.Set<IndicatorPeriod>()
            .Where(p => p.IndicatorId == id && p.OpenedAt == null)
            .OrderBy(p => p.From)
            .Take(ReportingPeriods.Most)
            .ToListAsync(cancellationToken);
        var takers = await circle.TakersAsync(indicator.RecordId, cancellationToken);
        var first = periods.Find(p => p.Id == input.PeriodId);
        List<FieldProblem> problems = [.. TermsCheck.Problems(input, indicator.Measure, takers), .. Problems(input, first)];
        if (problems.Count > 0)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var before = (await book.VersionsAsync(id, cancellationToken))[^1];
        var version = TermsCheck.VersionOf(
            input,
            indicator,
            before.Number + 1,
            first!.From,
            input.Reason,
            current.Required.PostId,
            process.At
        );
        db.Add(version);
        periods.FindAll(p => p.From >= first.From).ForEach(p => p.VersionId = version.Id);
        var (left, now) = await ChangeReportersAsync(indicator, input, first.From, cancellationToken);
        indicator.Title = version.Title;
        // A new version with the old title changes no column of the indicator; its revision must move all the same.
        db.Entry(indicator).Property(i => i.Title).IsModified = true;
        await search.PutAsync(indicator, version, cancellationToken);
        process.Record(new IndicatorRevised(id, indicator.RecordId, TermsCheck.TermsOf(before, left), TermsCheck.TermsOf(version, now)));
        return new ChangeOutcome.Saved(id);
    }

    // Whoever leaves owes nothing from the first period of the new version on; what they reported stays.
    private async Task<(IReadOnlyList<Guid> Before, IReadOnlyList<Guid> Now)> ChangeReportersAsync(
        Indicator indicator,
        ReviseInput input,
        DateOnly from,
        CancellationToken cancellationToken
    )
    {
        var reporting = await db.Set<IndicatorReporter>()
            .Where(r => r.IndicatorId == indicator.Id && r.Until == null)
            .OrderBy(r => r.Id)
            .Take(IndicatorCircle.MostReporters)
            .ToListAsync(cancellationToken);
        var before = reporting.Select(r => r.UnitId).ToList();
        foreach (var gone in reporting.Where(r => !input.Reporters.Contains(r.UnitId)))
        {
            gone.Until = from.AddDays(-1);
        }

        db.AddRange(DefineHandler.Reporters(indicator, input.Reporters.Except(before), from));
        return (before, [.. input.Reporters.Distinct()]);
    }

    private static IEnumerable<FieldProblem> Problems(ReviseInput input, IndicatorPeriod? first)
    {
        if (first is null)
        {
            yield return new FieldProblem("Input.PeriodId", "indicators.revise.period_missing");
        }

        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            yield return new FieldProblem("Input.Reason", "indicators.reason_missing");
        }
        else if (input.Reason.Trim().Length > Limits.Sentence)
        {
            yield return new FieldProblem("Input.Reason", "commitments.form.too_long", $"{Limits.Sentence}");
        }
    }
}
