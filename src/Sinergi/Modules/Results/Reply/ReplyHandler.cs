using Sinergi.Kernel.States;
using Sinergi.Modules.Results.Assess;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Results.Reply;

public sealed class ReplyInput
{
    public Guid Key { get; set; }
    public Guid PartyId { get; set; }
    public bool? Agrees { get; set; }
    public string? Words { get; set; }
}

/// <summary>Keeps a party's reply; once all have replied, the evaluator need not wait for the deadline.</summary>
public sealed class ReplyHandler(
    SinergiDb db,
    Processes processes,
    Evaluations evaluations,
    WorkTasks tasks,
    Notices notices,
    CurrentActor current
)
{
    public const string FixTask = "evaluations.fix";

    public async Task<ChangeOutcome> HandleAsync(Guid id, ReplyInput input, CancellationToken cancellationToken)
    {
        if (input.Agrees is null)
        {
            return ChangeOutcome.Refuse("Input.Agrees", "evaluations.reply.choose");
        }

        if (input.Agrees is false && string.IsNullOrWhiteSpace(input.Words))
        {
            return ChangeOutcome.Refuse("Input.Words", "evaluations.reply.words_missing");
        }

        if (input.Words?.Trim().Length > Limits.Sentence)
        {
            return ChangeOutcome.Refuse("Input.Words", "commitments.form.too_long", $"{Limits.Sentence}");
        }

        return await processes.RunAsync<ChangeOutcome>(
            EvaluationProcesses.Reply,
            input.Key,
            null,
            process => ReplyAsync(id, input, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> ReplyAsync(Guid id, ReplyInput input, RunningProcess process, CancellationToken cancellationToken)
    {
        if (await evaluations.TakeAsync(id, cancellationToken) is not { } cycle)
        {
            return new ChangeOutcome.NotFound();
        }

        var own = await evaluations.OwnRepliesAsync(cycle, cancellationToken);
        if (own.FirstOrDefault(r => r.PartyId == input.PartyId) is not { } reply)
        {
            return new ChangeOutcome.NotFound();
        }

        if (reply.RepliedAt is not null)
        {
            return ChangeOutcome.Refuse("", "evaluations.reply.given");
        }

        if (cycle.Take(EvaluationAction.Reply, cycle.Situation(evaluations.Today)) is TransitionOutcome<EvaluationState>.Refused refused)
        {
            var late = refused.Reasons[0].Rule != Refusal.NoSuchTransition;
            return ChangeOutcome.Refuse("", late ? refused.Reasons[0].MessageKey : "evaluations.refused.notOpen");
        }

        (reply.Disputes, reply.RepliedAt, reply.ByPostId) = (input.Agrees is false, process.At, current.Required.PostId);
        reply.Words = string.IsNullOrWhiteSpace(input.Words) ? null : input.Words.Trim();
        // Two parties that reply at once change different rows; each must see that the evaluation has moved.
        db.Entry(cycle).Property(c => c.State).IsModified = true;
        process.Record(new EvaluationReplied(cycle.Id, cycle.RecordId, reply.PartyId, !reply.Disputes));
        await TellAsync(cycle, reply, process.At, cancellationToken);
        return new ChangeOutcome.Saved(cycle.Id);
    }

    private async Task TellAsync(EvaluationCycle cycle, PartyReply reply, DateTime at, CancellationToken cancellationToken)
    {
        await notices.TellAsync(
            new NewNotice(
                cycle.EvaluatorId,
                null,
                cycle.Id,
                reply.Disputes ? "evaluations.notice.disputed" : "evaluations.notice.agreed",
                [reply.PartyName],
                EvaluationLinks.Record(cycle.Id),
                EvaluationPermissions.View
            ),
            at,
            cancellationToken
        );
        if (cycle.Replies.TrueForAll(r => r.RepliedAt is not null))
        {
            await tasks.CloseAsync(AssessHandler.ReplyTask, cycle.Id, at, cancellationToken);
            await tasks.OpenAsync(
                new NewTask(
                    FixTask,
                    cycle.Id,
                    cycle.EvaluatorId,
                    null,
                    "evaluations.task.fix",
                    [],
                    EvaluationLinks.Fix(cycle.Id),
                    EvaluationPermissions.Assess,
                    null
                ),
                at,
                cancellationToken
            );
        }
    }
}
