using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.FollowUp;
using Sinergi.Modules.Results.Steps;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Deliver;

public sealed class DeliverInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }
    public string? Number { get; set; }

    [DateInput]
    public DateOnly? On { get; set; }
    public string? To { get; set; }

    /// <summary>The letter itself, where it is at hand.</summary>
    public IFormFile? File { get; set; }

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(string.IsNullOrWhiteSpace(Number), nameof(Number), "evaluations.deliver.number_missing");
        problems.Refuse(Number?.Trim().Length > Limits.Name, nameof(Number), "commitments.form.too_long", Limits.Name);
        problems.Refuse(On is null, nameof(On), "evaluations.deliver.on_missing");
        problems.Refuse(On > today, nameof(On), "evaluations.deliver.on_future");
        problems.Refuse(string.IsNullOrWhiteSpace(To), nameof(To), "evaluations.deliver.to_missing");
        problems.Refuse(To?.Trim().Length > Limits.Name, nameof(To), "commitments.form.too_long", Limits.Name);
        return problems.All;
    }
}

/// <summary>Keeps the covering letter with which a fixed result went to whoever decides on it.</summary>
public sealed class DeliverHandler(
    Evaluations evaluations,
    EvaluationSteps steps,
    EvaluationFiles files,
    ScopeIndex scopeIndex,
    WorkTasks tasks,
    Notices notices
)
{
    public const string DeliverTask = "evaluations.deliver";

    public async Task<ChangeOutcome> HandleAsync(Guid id, DeliverInput input, CancellationToken cancellationToken)
    {
        if (input.Problems(evaluations.Today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        Guid? document = null;
        if (input.File is { Length: > 0 } file)
        {
            (document, var refusal) = await files.ReceiveAsync(file, input.Key, cancellationToken);
            if (refusal is not null)
            {
                return new ChangeOutcome.Invalid([refusal]);
            }
        }

        return await steps.TakeAsync(
            new Step(EvaluationProcesses.Deliver, EvaluationAction.Deliver, id, input.Key, input.Revision),
            cycle =>
            {
                if (cycle.State is EvaluationState.Fixed)
                {
                    (cycle.LetterNumber, cycle.LetterOn, cycle.LetterTo) = (input.Number!.Trim(), input.On, input.To!.Trim());
                    cycle.LetterDocumentId = document;
                }

                return Task.FromResult(cycle.Situation(evaluations.Today));
            },
            (cycle, process) => DeliveredAsync(cycle, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task DeliveredAsync(EvaluationCycle cycle, RunningProcess process, CancellationToken cancellationToken)
    {
        cycle.DeliveredAt = process.At;
        if (cycle.LetterDocumentId is { } letter)
        {
            await scopeIndex.FollowAsync(letter, cycle.RecordId, cancellationToken);
        }

        process.Record(
            new EvaluationDelivered(
                cycle.Id,
                cycle.RecordId,
                cycle.LetterNumber!,
                cycle.LetterOn!.Value,
                cycle.LetterTo!,
                cycle.LetterDocumentId
            )
        );
        await tasks.CloseAsync(DeliverTask, cycle.Id, process.At, cancellationToken);
        await tasks.OpenAsync(
            new NewTask(
                FollowUpHandler.PlanTask,
                cycle.Id,
                cycle.EvaluatorId,
                null,
                "evaluations.task.plan",
                [],
                EvaluationLinks.FollowUp(cycle.Id),
                EvaluationPermissions.Assess,
                null
            ),
            process.At,
            cancellationToken
        );
        foreach (var party in cycle.Replies)
        {
            await notices.TellAsync(
                new NewNotice(
                    party.PartyId,
                    null,
                    cycle.Id,
                    "evaluations.notice.delivered",
                    [cycle.LetterTo!],
                    EvaluationLinks.Record(cycle.Id),
                    EvaluationPermissions.View
                ),
                process.At,
                cancellationToken
            );
        }
    }
}
