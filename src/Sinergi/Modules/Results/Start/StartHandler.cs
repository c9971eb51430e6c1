using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Tasks;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Start;

public sealed class StartInput
{
    public Guid Key { get; set; }
    public PeriodKind PeriodKind { get; set; }

    [DateInput]
    public DateOnly? From { get; set; }

    [DateInput]
    public DateOnly? Until { get; set; }

    /// <summary>Empty: as many as the provision says.</summary>
    public string? ReplyDays { get; set; }
    public string? TeamDecree { get; set; }
}

/// <summary>Begins an evaluation; when its period is over, the rows are filled from the facts at once.</summary>
public sealed class StartHandler(
    SinergiDb db,
    Processes processes,
    Evaluations evaluations,
    ProvisionBook provisions,
    WorkTasks tasks,
    CurrentActor current
)
{
    public const string AssessTask = "evaluations.assess";

    public async Task<ChangeOutcome> HandleAsync(RecordRef source, StartInput input, CancellationToken cancellationToken)
    {
        if (Problems(input) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return await processes.RunAsync<ChangeOutcome>(
            EvaluationProcesses.Start,
            input.Key,
            null,
            async process =>
            {
                var (from, until) = (input.From!.Value, input.Until!.Value);
                if (
                    await db.Set<EvaluationCycle>()
                        .AnyAsync(c => c.RecordId == source.Id && c.From == from && c.Until == until, cancellationToken)
                )
                {
                    return ChangeOutcome.Refuse("Input.From", "evaluations.start.exists");
                }

                var today = evaluations.Today;
                var cycle = new EvaluationCycle
                {
                    Id = NewId.Next(),
                    RecordKind = source.Kind,
                    RecordId = source.Id,
                    PeriodKind = input.PeriodKind,
                    From = from,
                    Until = until,
                    ScoreVersion = $"{await provisions.ValueAsync(ResultProvisions.Score, today, cancellationToken)}",
                    ReplyDays = Days(input.ReplyDays) ?? await provisions.ValueAsync(ResultProvisions.ReplyDays, today, cancellationToken),
                    TeamDecree = string.IsNullOrWhiteSpace(input.TeamDecree) ? null : input.TeamDecree.Trim(),
                    EvaluatorId = current.Required.InstitutionId,
                    StartedAt = process.At,
                };
                db.Add(cycle);
                process.Record(new EvaluationScheduled(cycle.Id, source.Id, from, until, cycle.ScoreVersion));
                await FillAsync(cycle, today, process, cancellationToken);
                await tasks.OpenAsync(AssessTaskOf(cycle), process.At, cancellationToken);
                return new ChangeOutcome.Saved(cycle.Id);
            },
            cancellationToken
        );
    }

    /// <summary>Fills an evaluation whose period has ended since, or fills it again.</summary>
    public Task<ChangeOutcome> FillAsync(Guid id, Guid formKey, CancellationToken cancellationToken) =>
        processes.RunAsync<ChangeOutcome>(
            EvaluationProcesses.Fill,
            formKey,
            null,
            async process =>
                await evaluations.TakeAsync(id, cancellationToken) is not { } cycle ? new ChangeOutcome.NotFound()
                : await FillAsync(cycle, evaluations.Today, process, cancellationToken) ? new ChangeOutcome.Saved(id)
                : ChangeOutcome.Refuse("", EvaluationStates.PeriodHasEnded.MessageKey),
            cancellationToken
        );

    private static NewTask AssessTaskOf(EvaluationCycle cycle) =>
        new(
            AssessTask,
            cycle.Id,
            cycle.EvaluatorId,
            null,
            "evaluations.task.assess",
            [StoredLine.Day(cycle.From), StoredLine.Day(cycle.Until)],
            EvaluationLinks.Record(cycle.Id),
            EvaluationPermissions.Assess,
            null
        );

    private async Task<bool> FillAsync(EvaluationCycle cycle, DateOnly today, RunningProcess process, CancellationToken cancellationToken)
    {
        if (!cycle.Take(EvaluationAction.Fill, cycle.Situation(today)).Match(_ => true, _ => false))
        {
            return false;
        }

        await evaluations.FillAsync(cycle, cancellationToken);
        process.Record(new EvaluationFilled(cycle.Id, cycle.RecordId, cycle.Verdicts.Count));
        return true;
    }

    private static List<FieldProblem> Problems(StartInput input)
    {
        List<FieldProblem> problems = [];
        if (!Enum.IsDefined(input.PeriodKind))
        {
            problems.Add(new FieldProblem("Input.PeriodKind", "evaluations.start.kind_missing"));
        }

        if (input.From is null)
        {
            problems.Add(new FieldProblem("Input.From", "evaluations.start.from_missing"));
        }

        if (input.Until is null)
        {
            problems.Add(new FieldProblem("Input.Until", "evaluations.start.until_missing"));
        }

        if (input.Until < input.From)
        {
            problems.Add(new FieldProblem("Input.Until", "evaluations.start.turned"));
        }

        if (input.TeamDecree?.Trim().Length > Limits.Name)
        {
            problems.Add(new FieldProblem("Input.TeamDecree", "commitments.form.too_long", $"{Limits.Name}"));
        }

        if (!string.IsNullOrWhiteSpace(input.ReplyDays) && Days(input.ReplyDays) is null)
        {
            var (least, most) = (ResultProvisions.ReplyDays.Least, ResultProvisions.ReplyDays.Most);
            problems.Add(new FieldProblem("Input.ReplyDays", "evaluations.start.days_wrong", $"{least}", $"{most}"));
        }

        return problems;
    }

    private static int? Days(string? typed) =>
        int.TryParse(typed, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var days)
        && days >= ResultProvisions.ReplyDays.Least
        && days <= ResultProvisions.ReplyDays.Most
            ? days
            : null;
}
