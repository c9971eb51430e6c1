using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Indicators.Targets;

public sealed class TargetInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }
    public Guid? PeriodId { get; set; }
    public string? Value { get; set; }
    public string? Reason { get; set; }
    public string? Addendum { get; set; }
}

public sealed class BaselineInput
{
    public Guid Key { get; set; }
    public string? Value { get; set; }

    [DateInput]
    public DateOnly? On { get; set; }
    public string? Source { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Sets what is to be reached in a period, and where things stood before. Earlier ones are kept; a change says why.</summary>
public sealed class TargetHandler(SinergiDb db, Processes processes, IndicatorBook book, CurrentActor current)
{
    public Task<ChangeOutcome> SetTargetAsync(Guid id, TargetInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<ChangeOutcome>(
            IndicatorProcesses.SetTarget,
            input.Key,
            Tidy(input.Reason),
            process => SetTargetAsync(id, input, process, cancellationToken),
            cancellationToken
        );

    public Task<ChangeOutcome> SetBaselineAsync(Guid id, BaselineInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<ChangeOutcome>(
            IndicatorProcesses.SetBaseline,
            input.Key,
            Tidy(input.Reason),
            process => SetBaselineAsync(id, input, process, cancellationToken),
            cancellationToken
        );

    private async Task<ChangeOutcome> SetTargetAsync(
        Guid id,
        TargetInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (await book.TakeAsync(id, cancellationToken) is not { } indicator)
        {
            return new ChangeOutcome.NotFound();
        }

        if (indicator.Revision != input.Revision)
        {
            return new ChangeOutcome.Conflict();
        }

        var period = await db.Set<IndicatorPeriod>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == input.PeriodId && p.IndicatorId == id, cancellationToken);
        var before = await db.Set<IndicatorTarget>()
            .AsNoTracking()
            .Where(t => t.PeriodId == input.PeriodId)
            .OrderByDescending(t => t.Number)
            .FirstOrDefaultAsync(cancellationToken);
        var (value, words, problems) = Read("Target", input.Value, indicator.Measure);
        if (period is null)
        {
            problems.Add(new FieldProblem("Target.PeriodId", "indicators.target.period_missing"));
        }

        if (before is not null && string.IsNullOrWhiteSpace(input.Reason))
        {
            problems.Add(new FieldProblem("Target.Reason", "indicators.reason_missing"));
        }

        TooLong(problems, "Target.Reason", input.Reason, Limits.Sentence);
        TooLong(problems, "Target.Addendum", input.Addendum, Limits.Name);
        if (problems.Count > 0)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var target = new IndicatorTarget
        {
            Id = NewId.Next(),
            IndicatorId = id,
            PeriodId = period!.Id,
            RecordId = indicator.RecordId,
            Number = (before?.Number ?? 0) + 1,
            Value = value,
            Words = words,
            Reason = Tidy(input.Reason),
            Addendum = Tidy(input.Addendum),
            Late = period.From <= book.Today,
            ByPostId = current.Required.PostId,
            SetAt = process.At,
        };
        db.Add(target);
        // Targets are rows of their own; who sets one at the same time must see that something has moved.
        db.Entry(indicator).Property(i => i.Title).IsModified = true;
        process.Record(
            new TargetSet(id, indicator.RecordId, period.Id, before?.Value, value, before?.Words, words, target.Addendum, target.Late)
        );
        return new ChangeOutcome.Saved(id);
    }

    private async Task<ChangeOutcome> SetBaselineAsync(
        Guid id,
        BaselineInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (await book.FindAsync(id, cancellationToken) is not { } indicator)
        {
            return new ChangeOutcome.NotFound();
        }

        var (value, words, problems) = Read("Baseline", input.Value, indicator.Measure);
        if (input.On is not { Year: >= 1990 and <= 2100 })
        {
            problems.Add(new FieldProblem("Baseline.On", "indicators.baseline.on_missing"));
        }

        if (string.IsNullOrWhiteSpace(input.Source))
        {
            problems.Add(new FieldProblem("Baseline.Source", "indicators.baseline.source_missing"));
        }

        var again = await db.Set<IndicatorBaseline>().AnyAsync(b => b.IndicatorId == id, cancellationToken);
        if (again && string.IsNullOrWhiteSpace(input.Reason))
        {
            problems.Add(new FieldProblem("Baseline.Reason", "indicators.reason_missing"));
        }

        TooLong(problems, "Baseline.Source", input.Source, Limits.DefaultText);
        TooLong(problems, "Baseline.Reason", input.Reason, Limits.Sentence);
        if (problems.Count > 0)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var baseline = new IndicatorBaseline
        {
            Id = NewId.Next(),
            IndicatorId = id,
            RecordId = indicator.RecordId,
            Value = value,
            Words = words,
            On = input.On!.Value,
            Source = input.Source!.Trim(),
            Reason = Tidy(input.Reason),
            ByPostId = current.Required.PostId,
            SetAt = process.At,
        };
        db.Add(baseline);
        process.Record(new BaselineSet(id, indicator.RecordId, value, words, baseline.On, baseline.Source));
        return new ChangeOutcome.Saved(id);
    }

    private static (long? Value, string? Words, List<FieldProblem> Problems) Read(string form, string? typed, IndicatorMeasure measure)
    {
        List<FieldProblem> problems = [];
        if (measure is IndicatorMeasure.Qualitative)
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                problems.Add(new FieldProblem($"{form}.Value", "indicators.target.words_missing"));
            }

            TooLong(problems, $"{form}.Value", typed, Limits.Sentence);
            return (null, Tidy(typed), problems);
        }

        // A share is aimed at in percent; "80 %" says no more than "80" here.
        var number = IndonesianNumber.Read(
            measure is IndicatorMeasure.Percentage or IndicatorMeasure.YesNo ? typed?.Trim().TrimEnd('%') : typed
        );
        var value = number.Match<long?>(
            read => read.Thousandths,
            _ =>
            {
                problems.Add(new FieldProblem($"{form}.Value", "indicators.target.value_missing"));
                return null;
            },
            refused =>
            {
                problems.Add(new FieldProblem($"{form}.Value", refused.TextKey, typed!.Trim()));
                return null;
            }
        );
        return (value, null, problems);
    }

    private static void TooLong(List<FieldProblem> problems, string field, string? text, int limit)
    {
        if (text?.Trim().Length > limit)
        {
            problems.Add(new FieldProblem(field, "commitments.form.too_long", $"{limit}"));
        }
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
