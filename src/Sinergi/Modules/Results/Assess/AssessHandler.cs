using Sinergi.Kernel.States;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Start;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Results.Assess;

public sealed class AssessInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }
    public List<VerdictInput> Rows { get; set; } = [];

    /// <summary>Also sends the assessment to the parties, whose reply period then begins.</summary>
    public bool Send { get; set; }
}

/// <summary>Gives the verdicts and, when asked, opens the right of reply.</summary>
public sealed class AssessHandler(
    SinergiDb db,
    Processes processes,
    Evaluations evaluations,
    WorkTasks tasks,
    Notices notices,
    CurrentActor current
)
{
    public const string ReplyTask = "evaluations.reply";

    public Task<ChangeOutcome> HandleAsync(Guid id, AssessInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<ChangeOutcome>(
            EvaluationProcesses.Assess,
            input.Key,
            null,
            process => AssessAsync(id, input, process, cancellationToken),
            cancellationToken
        );

    private async Task<ChangeOutcome> AssessAsync(Guid id, AssessInput input, RunningProcess process, CancellationToken cancellationToken)
    {
        if (await evaluations.TakeAsync(id, cancellationToken) is not { } cycle)
        {
            return new ChangeOutcome.NotFound();
        }

        if (cycle.Revision != input.Revision)
        {
            return new ChangeOutcome.Conflict();
        }

        await evaluations.RecountAsync(cycle, cancellationToken);
        if (VerdictSheet.Problems(cycle, input.Rows, sent: false) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var today = evaluations.Today;
        if (cycle.Take(EvaluationAction.Assess, cycle.Situation(today)) is TransitionOutcome<EvaluationState>.Refused)
        {
            return ChangeOutcome.Refuse("", "evaluations.refused.notOpen");
        }

        VerdictSheet.Apply(cycle, input.Rows, current.Required.PostId);
        // Assessing again with the same verdicts changes no column of the cycle itself; its revision must move all the same.
        db.Entry(cycle).Property(c => c.State).IsModified = true;
        process.Record(new EvaluationAssessed(cycle.Id, cycle.RecordId, VerdictSheet.Given(cycle)));
        if (input.Send)
        {
            await SendAsync(cycle, today, process, cancellationToken);
        }

        return new ChangeOutcome.Saved(cycle.Id);
    }

    private async Task SendAsync(EvaluationCycle cycle, DateOnly today, RunningProcess process, CancellationToken cancellationToken)
    {
        cycle.Take(EvaluationAction.Send, cycle.Situation(today));
        var until = today.AddDays(cycle.ReplyDays);
        cycle.ReplyUntil = until;
        foreach (var score in Score.PerParty(cycle.Verdicts))
        {
            cycle.Replies.Add(
                new PartyReply
                {
                    EvaluationCycleId = cycle.Id,
                    PartyId = score.PartyId,
                    PartyName = score.PartyName,
                }
            );
            string[] arguments = [StoredLine.Day(cycle.From), StoredLine.Day(cycle.Until)];
            var path = EvaluationLinks.Reply(cycle.Id);
            await tasks.OpenAsync(
                new NewTask(
                    ReplyTask,
                    cycle.Id,
                    score.PartyId,
                    null,
                    "evaluations.task.reply",
                    arguments,
                    path,
                    EvaluationPermissions.Reply,
                    until
                ),
                process.At,
                cancellationToken
            );
            await notices.TellAsync(
                new NewNotice(score.PartyId, null, cycle.Id, "evaluations.notice.sent", arguments, path, EvaluationPermissions.Reply),
                process.At,
                cancellationToken
            );
        }

        await tasks.CloseAsync(StartHandler.AssessTask, cycle.Id, process.At, cancellationToken);
        process.Record(new EvaluationSent(cycle.Id, cycle.RecordId, until));
    }
}
