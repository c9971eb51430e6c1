using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.FollowUp;
using Sinergi.Modules.Results.Steps;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Results.Close;

public sealed class CloseInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }

    /// <summary>Asked where nothing was followed up.</summary>
    public string? Note { get; set; }
}

/// <summary>Ends an evaluation once all that follows from it is done.</summary>
public sealed class CloseHandler(Evaluations evaluations, EvaluationSteps steps, WorkTasks tasks, Notices notices)
{
    public const string CloseTask = "evaluations.close";

    public async Task<ChangeOutcome> HandleAsync(Guid id, CloseInput input, CancellationToken cancellationToken)
    {
        if (input.Note?.Trim().Length > Limits.Sentence)
        {
            return ChangeOutcome.Refuse("Input.Note", "commitments.form.too_long", $"{Limits.Sentence}");
        }

        return await steps.TakeAsync(
            new Step(EvaluationProcesses.Close, EvaluationAction.Close, id, input.Key, input.Revision),
            async cycle =>
            {
                if (cycle.ClosedAt is null)
                {
                    cycle.ClosingNote = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim();
                }

                return cycle.Situation(evaluations.Today, await evaluations.ActionsAsync(cycle, cancellationToken));
            },
            (cycle, process) => ClosedAsync(cycle, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task ClosedAsync(EvaluationCycle cycle, RunningProcess process, CancellationToken cancellationToken)
    {
        cycle.ClosedAt = process.At;
        process.Record(new EvaluationClosed(cycle.Id, cycle.RecordId, cycle.FollowUps.Count));
        await tasks.CloseAsync(FollowUpHandler.PlanTask, cycle.Id, process.At, cancellationToken);
        await tasks.CloseAsync(CloseTask, cycle.Id, process.At, cancellationToken);
        foreach (var party in cycle.Replies)
        {
            await notices.TellAsync(
                new NewNotice(
                    party.PartyId,
                    null,
                    cycle.Id,
                    "evaluations.notice.closed",
                    [],
                    EvaluationLinks.Record(cycle.Id),
                    EvaluationPermissions.View
                ),
                process.At,
                cancellationToken
            );
        }
    }
}
