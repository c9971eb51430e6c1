using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Close;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Steps;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Results.FollowUp;

public sealed class FollowUpInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }

    /// <summary>The commitments that follow from the evaluation, all of them.</summary>
    public List<Guid> Chosen { get; set; } = [];
    public string? Note { get; set; }
}

/// <summary>Says which commitments follow from an evaluation. Once the result has gone out, their time runs and the evaluation waits for them.</summary>
public sealed class FollowUpHandler(SinergiDb db, Evaluations evaluations, EvaluationSteps steps, WorkTasks tasks, Notices notices)
{
    public const string PlanTask = "evaluations.plan";

    public async Task<ChangeOutcome> HandleAsync(Guid id, FollowUpInput input, CancellationToken cancellationToken)
    {
        if (input.Note?.Trim().Length > Limits.Sentence)
        {
            return ChangeOutcome.Refuse("Input.Note", "commitments.form.too_long", $"{Limits.Sentence}");
        }

        IReadOnlyList<FollowUpFact> actions = [];
        IReadOnlyList<FollowUpFact> added = [];
        return await steps.TakeAsync(
            new Step(EvaluationProcesses.Plan, EvaluationAction.Plan, id, input.Key, input.Revision),
            async cycle =>
            {
                var choices = await evaluations.ChoicesAsync(cycle, cancellationToken);
                actions = [.. choices.Where(c => input.Chosen.Contains(c.Id))];
                added = [.. actions.Where(a => cycle.FollowUps.TrueForAll(f => f.CommitmentId != a.Id))];
                return cycle.Situation(evaluations.Today, actions);
            },
            (cycle, process) => PlannedAsync(cycle, input, actions, added, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task PlannedAsync(
        EvaluationCycle cycle,
        FollowUpInput input,
        IReadOnlyList<FollowUpFact> actions,
        IReadOnlyList<FollowUpFact> added,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var dropped = cycle.FollowUps.Where(f => actions.All(a => a.Id != f.CommitmentId)).ToList();
        db.RemoveRange(dropped);
        cycle.FollowUps.RemoveAll(dropped.Contains);
        cycle.FollowUps.AddRange(
            added.Select(a => new EvaluationFollowUp
            {
                EvaluationCycleId = cycle.Id,
                CommitmentId = a.Id,
                AddedAt = process.At,
            })
        );
        cycle.FollowUpNote = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim();
        // Other commitments in the place of some change no column of the evaluation itself; its revision must move all the same.
        db.Entry(cycle).Property(c => c.State).IsModified = true;
        process.Record(new FollowUpsPlanned(cycle.Id, cycle.RecordId, [.. actions.Select(a => a.Id)]));
        foreach (var action in added)
        {
            await notices.TellAsync(
                new NewNotice(
                    action.OwnerId,
                    null,
                    action.Id,
                    "evaluations.notice.action",
                    [StoredLine.Day(action.DueOn)],
                    action.Path,
                    CommitmentPermissions.View
                ),
                process.At,
                cancellationToken
            );
        }

        if (cycle.State is EvaluationState.FollowUp)
        {
            await tasks.CloseAsync(PlanTask, cycle.Id, process.At, cancellationToken);
            await tasks.OpenAsync(
                new NewTask(
                    CloseHandler.CloseTask,
                    cycle.Id,
                    cycle.EvaluatorId,
                    null,
                    "evaluations.task.close",
                    [],
                    EvaluationLinks.Close(cycle.Id),
                    EvaluationPermissions.Assess,
                    actions.Max(a => a.DueOn)
                ),
                process.At,
                cancellationToken
            );
        }
    }
}
