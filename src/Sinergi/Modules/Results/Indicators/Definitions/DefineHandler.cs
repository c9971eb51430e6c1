using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Definitions;

/// <summary>Defines an indicator of a record with its periods; what is over already is asked for at once.</summary>
public sealed class DefineHandler(
    SinergiDb db,
    Processes processes,
    IndicatorBook book,
    IndicatorCircle circle,
    PeriodPlan plan,
    ReportOpening opening,
    RecordCommitmentChoices commitments,
    IndicatorSearch search,
    CurrentActor current
)
{
    public async Task<ChangeOutcome> HandleAsync(RecordRef record, DefineInput input, CancellationToken cancellationToken)
    {
        var takers = await circle.TakersAsync(record.Id, cancellationToken);
        var known = await commitments.OfAsync(record.Id, cancellationToken);
        if (Problems(input, takers, known) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return await processes.RunAsync<ChangeOutcome>(
            IndicatorProcesses.Define,
            input.Key,
            null,
            process => DefineAsync(record, input, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> DefineAsync(
        RecordRef record,
        DefineInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var indicator = new Indicator
        {
            Id = NewId.Next(),
            RecordKind = record.Kind,
            RecordId = record.Id,
            OwnerId = current.Required.InstitutionId,
            Measure = input.Measure!.Value,
            Frequency = input.Frequency!.Value,
            Title = input.Title!.Trim(),
            DefinedAt = process.At,
        };
        var from = input.From!.Value;
        var version = TermsCheck.VersionOf(input, indicator, 1, from, null, current.Required.PostId, process.At);
        var reporters = Reporters(indicator, input.Reporters, from);
        var wanted = input.Commitments.Distinct().ToList();
        db.AddRange(indicator, version);
        db.AddRange(reporters);
        db.AddRange(
            wanted.Select(id => new IndicatorCommitment
            {
                IndicatorId = indicator.Id,
                CommitmentId = id,
                RecordId = record.Id,
            })
        );
        var terms = TermsCheck.TermsOf(version, reporters.Select(r => r.UnitId));
        process.Record(new IndicatorDefined(indicator.Id, record.Id, indicator.Measure, indicator.Frequency.ToString(), terms, wanted));
        await search.PutAsync(indicator, version, cancellationToken);
        await PlanAsync(indicator, version, reporters, input, process, cancellationToken);
        return new ChangeOutcome.Saved(indicator.Id);
    }

    private async Task PlanAsync(
        Indicator indicator,
        IndicatorVersion version,
        IReadOnlyList<IndicatorReporter> reporters,
        DefineInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var spans = ReportingPeriods.Of(indicator.Frequency, input.From!.Value, input.Until!.Value);
        if (spans.Count == 0)
        {
            return;
        }

        var periods = await plan.RowsAsync(indicator, version.Id, spans, book.Today, cancellationToken);
        db.AddRange(periods);
        process.Record(new PeriodsPlanned(indicator.Id, indicator.RecordId, spans[0].From, spans[^1].Until, spans.Count));
        var over = periods.Where(p => p.Until < book.Today).ToList();
        await opening.OpenAsync(indicator, over, reporters, [version], process, cancellationToken);
    }

    public static IReadOnlyList<IndicatorReporter> Reporters(Indicator indicator, IEnumerable<Guid> units, DateOnly from) =>
        [
            .. units
                .Distinct()
                .Select(unit => new IndicatorReporter
                {
                    Id = NewId.Next(),
                    IndicatorId = indicator.Id,
                    UnitId = unit,
                    RecordId = indicator.RecordId,
                    From = from,
                }),
        ];

    private List<FieldProblem> Problems(DefineInput input, IReadOnlyCollection<Taker> takers, IReadOnlyCollection<CommitmentFact> known)
    {
        var problems = TermsCheck.Problems(input, input.Measure ?? IndicatorMeasure.Count, takers);
        if (input.Measure is not { } measure || !Enum.IsDefined(measure))
        {
            problems.Add(new FieldProblem("Input.Measure", "indicators.form.choose"));
        }

        if (input.Frequency is not { } frequency || !Enum.IsDefined(frequency))
        {
            problems.Add(new FieldProblem("Input.Frequency", "indicators.form.choose"));
        }

        if (input.Commitments.Exists(id => known.All(c => c.Id != id)))
        {
            problems.Add(new FieldProblem("Input.Commitments", "indicators.form.commitment_unknown"));
        }

        problems.AddRange(TermProblems(input));
        return problems;
    }

    private IEnumerable<FieldProblem> TermProblems(DefineInput input)
    {
        if (input.From is not { Year: >= 1990 and <= 2100 } from)
        {
            yield return new FieldProblem("Input.From", "indicators.form.from_missing");
            yield break;
        }

        if (input.Until is not { Year: >= 1990 and <= 2100 } until)
        {
            yield return new FieldProblem("Input.Until", "indicators.form.until_missing");
            yield break;
        }

        if (until < from)
        {
            yield return new FieldProblem("Input.Until", "indicators.form.turned");
            yield break;
        }

        var spans = ReportingPeriods.Of(input.Frequency ?? IndicatorFrequency.Free, from, until);
        if (spans.Count > ReportingPeriods.Most)
        {
            yield return new FieldProblem("Input.Until", "indicators.form.too_many_periods", $"{ReportingPeriods.Most}");
        }
        else if (spans.Count(s => s.Until < book.Today) * input.Reporters.Count > ReportOpening.MostAtOnce)
        {
            yield return new FieldProblem("Input.From", "indicators.form.too_much_past", $"{ReportOpening.MostAtOnce}");
        }
    }
}
