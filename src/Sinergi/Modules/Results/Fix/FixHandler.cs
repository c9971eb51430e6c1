using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Assess;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Deliver;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Reply;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Results.Fix;

public sealed class AnswerInput
{
    public Guid PartyId { get; set; }
    public string? Answer { get; set; }
}

public sealed class FixInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }
    public List<VerdictInput> Rows { get; set; } = [];
    public List<AnswerInput> Answers { get; set; } = [];

    /// <summary>Asked of a final evaluation, open to the others.</summary>
    public Recommendation? Recommendation { get; set; }
    public string? RecommendationReason { get; set; }

    /// <summary>Number of the official record; empty: it is written in by hand.</summary>
    public string? MinutesNumber { get; set; }

    public IEnumerable<FieldProblem> WordProblems(PeriodKind kind)
    {
        if (Recommendation is null ? kind is PeriodKind.Final : !Enum.IsDefined(Recommendation.Value))
        {
            yield return new FieldProblem("Input.Recommendation", "evaluations.fix.recommendation_missing");
        }

        if (Recommendation is Domain.Recommendation.Amend or Domain.Recommendation.End && string.IsNullOrWhiteSpace(RecommendationReason))
        {
            yield return new FieldProblem("Input.RecommendationReason", "evaluations.fix.recommendation_reason_missing");
        }

        if (MinutesNumber?.Trim().Length > Limits.Name)
        {
            yield return new FieldProblem("Input.MinutesNumber", "commitments.form.too_long", $"{Limits.Name}");
        }

        if (RecommendationReason?.Trim().Length > Limits.Sentence)
        {
            yield return new FieldProblem("Input.RecommendationReason", "commitments.form.too_long", $"{Limits.Sentence}");
        }
    }
}

/// <summary>Answers disputes, keeps or changes verdicts, and fixes the evaluation: from then on its verdicts stand on the commitments.</summary>
public sealed class FixHandler(
    Processes processes,
    Evaluations evaluations,
    ICommitmentVerdicts verdicts,
    WorkTasks tasks,
    Notices notices,
    CurrentActor current
)
{
    public Task<ChangeOutcome> HandleAsync(Guid id, FixInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<ChangeOutcome>(
            EvaluationProcesses.Fix,
            input.Key,
            null,
            async process =>
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
                List<FieldProblem> problems =
                [
                    .. VerdictSheet.Problems(cycle, input.Rows, sent: true),
                    .. AnswerProblems(cycle, input),
                    .. input.WordProblems(cycle.PeriodKind),
                ];
                return problems.Count > 0 ? new ChangeOutcome.Invalid(problems) : await FixAsync(cycle, input, process, cancellationToken);
            },
            cancellationToken
        );

    private async Task<ChangeOutcome> FixAsync(
        EvaluationCycle cycle,
        FixInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var disputes = cycle.Replies.Where(r => r.Disputes).ToList();
        foreach (var dispute in disputes)
        {
            dispute.Answer = input.Answers.First(a => a.PartyId == dispute.PartyId).Answer!.Trim();
            dispute.AnsweredAt = process.At;
        }

        if (cycle.Take(EvaluationAction.Fix, cycle.Situation(evaluations.Today)) is TransitionOutcome<EvaluationState>.Refused refused)
        {
            var guarded = refused.Reasons[0].Rule != Refusal.NoSuchTransition;
            return ChangeOutcome.Refuse("", guarded ? refused.Reasons[0].MessageKey : "evaluations.refused.notOpen");
        }

        VerdictSheet.Apply(cycle, input.Rows, current.Required.PostId);
        List<ProcessEvent> events = [.. disputes.Select(d => new EvaluationAnswered(cycle.Id, cycle.RecordId, d.PartyId))];
        foreach (var row in cycle.Verdicts)
        {
            if (await verdicts.ApplyAsync(row.CommitmentId, row.Verdict, cycle.Id, process, cancellationToken) is { } objection)
            {
                // An event may be recorded already for an earlier row: only an exception undoes the whole.
                throw new InvalidOperationException($"Commitment {row.CommitmentId} refuses its verdict: {objection}.");
            }
        }

        cycle.FixedAt = process.At;
        cycle.Recommendation = input.Recommendation;
        cycle.RecommendationReason = string.IsNullOrWhiteSpace(input.RecommendationReason) ? null : input.RecommendationReason.Trim();
        cycle.MinutesNumber = string.IsNullOrWhiteSpace(input.MinutesNumber) ? null : input.MinutesNumber.Trim();
        events.ForEach(process.Record);
        process.Record(
            new EvaluationFixed(
                cycle.Id,
                cycle.RecordId,
                [.. Score.PerParty(cycle.Verdicts).Select(s => new FixedScore(s.PartyId, s.Met.Numerator, s.Met.Denominator))],
                input.Recommendation?.ToString()
            )
        );
        await TellAsync(cycle, process.At, cancellationToken);
        return new ChangeOutcome.Saved(cycle.Id);
    }

    private async Task TellAsync(EvaluationCycle cycle, DateTime at, CancellationToken cancellationToken)
    {
        await tasks.CloseAsync(AssessHandler.ReplyTask, cycle.Id, at, cancellationToken);
        await tasks.CloseAsync(ReplyHandler.FixTask, cycle.Id, at, cancellationToken);
        await tasks.OpenAsync(
            new NewTask(
                DeliverHandler.DeliverTask,
                cycle.Id,
                cycle.EvaluatorId,
                null,
                "evaluations.task.deliver",
                [],
                EvaluationLinks.Deliver(cycle.Id),
                EvaluationPermissions.Assess,
                null
            ),
            at,
            cancellationToken
        );
        foreach (var reply in cycle.Replies)
        {
            await notices.TellAsync(
                new NewNotice(
                    reply.PartyId,
                    null,
                    cycle.Id,
                    "evaluations.notice.fixed",
                    [],
                    EvaluationLinks.Record(cycle.Id),
                    EvaluationPermissions.View
                ),
                at,
                cancellationToken
            );
        }
    }

    private static IEnumerable<FieldProblem> AnswerProblems(EvaluationCycle cycle, FixInput input)
    {
        foreach (var dispute in cycle.Replies.Where(r => r.Disputes))
        {
            var index = input.Answers.FindIndex(a => a.PartyId == dispute.PartyId);
            var answer = index < 0 ? null : input.Answers[index].Answer;
            var field = index < 0 ? "" : $"Input.Answers[{index}].Answer";
            if (string.IsNullOrWhiteSpace(answer))
            {
                yield return new FieldProblem(field, "evaluations.fix.answer_missing", dispute.PartyName);
            }
            else if (answer.Trim().Length > Limits.Sentence)
            {
                yield return new FieldProblem(field, "commitments.form.too_long", $"{Limits.Sentence}");
            }
        }
    }
}
