using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Domain;

namespace Sinergi.Modules.Results.Data.Simulation;

/// <summary>Writes invented evaluations down as the product would have: filled from the facts, sent to the parties, fixed after their replies.</summary>
internal sealed class InventedEvaluations(ResultRows rows, DateTime at, int replyDays, int scoreVersion)
{
    private const int DaysToStart = 10;

    public void Add(SimulatedEvaluation evaluation)
    {
        var agreement = evaluation.Agreement;
        var started = At(evaluation.Until.AddDays(DaysToStart));
        var last = evaluation.Until == agreement.Until;
        var cycle = new EvaluationCycle
        {
            Id = evaluation.Id,
            RecordKind = RecordKind.Agreement,
            RecordId = agreement.Id,
            PeriodKind = last ? PeriodKind.Final : PeriodKind.Semester,
            From = evaluation.From,
            Until = evaluation.Until,
            ScoreVersion = $"{scoreVersion}",
            ReplyDays = replyDays,
            EvaluatorId = agreement.Parties[0].Id,
            StartedAt = started,
            Revision = evaluation.Id,
        };
        foreach (var verdict in evaluation.Verdicts)
        {
            cycle.Verdicts.Add(RowOf(cycle.Id, verdict, agreement.Parties[0].PostId));
        }

        Take(cycle, EvaluationAction.Fill, DateOnly.FromDateTime(started));
        if (evaluation.FixedAt is { } judged)
        {
            Fix(cycle, evaluation, judged);
        }

        rows.Cycles.Add(cycle);
        rows.Verdicts.AddRange(cycle.Verdicts);
        rows.Replies.AddRange(cycle.Replies);
    }

    private void Fix(EvaluationCycle cycle, SimulatedEvaluation evaluation, DateTime judged)
    {
        var sent = DateOnly.FromDateTime(cycle.StartedAt).AddDays(3);
        Take(cycle, EvaluationAction.Assess, sent);
        Take(cycle, EvaluationAction.Send, sent);
        cycle.ReplyUntil = sent.AddDays(cycle.ReplyDays);
        var posts = evaluation.Agreement.Parties.Concat(evaluation.Agreement.Units).ToLookup(o => o.Id, o => o.PostId);
        foreach (var score in Score.PerParty(cycle.Verdicts))
        {
            var disputes = !score.CannotBeAssessed && score.Met.Numerator == 0 && score.Met.Denominator > 2;
            cycle.Replies.Add(
                new PartyReply
                {
                    EvaluationCycleId = cycle.Id,
                    PartyId = score.PartyId,
                    PartyName = score.PartyName,
                    Disputes = disputes,
                    Words = disputes ? "Bukti sudah disampaikan di luar sistem (Simulasi)" : null,
                    RepliedAt = At(sent.AddDays(5)),
                    ByPostId = posts[score.PartyId].First(),
                    Answer = disputes ? "Bukti yang tidak ada di sini tidak dihitung (Simulasi)" : null,
                    AnsweredAt = disputes ? judged : null,
                }
            );
        }

        Take(cycle, EvaluationAction.Fix, DateOnly.FromDateTime(judged));
        cycle.FixedAt = judged;
        if (cycle.PeriodKind is PeriodKind.Final)
        {
            var met = Score.Together(cycle.Verdicts);
            cycle.Recommendation = met.Numerator * 2 >= met.Denominator ? Recommendation.Renew : Recommendation.End;
            cycle.RecommendationReason = "Menurut komitmen yang terbukti (Simulasi)";
        }
    }

    private static EvaluationVerdict RowOf(Guid cycleId, SimulatedVerdict given, Guid evaluatorPostId)
    {
        var row = Evaluations.RowOf(cycleId, given.Fact);
        row.Refresh(given.Fact);
        (row.Verdict, row.Reason) = (given.Verdict, given.Reason);
        row.ByPostId = given.Reason is null ? null : evaluatorPostId;
        return row;
    }

    private static void Take(EvaluationCycle cycle, EvaluationAction action, DateOnly on) =>
        cycle
            .Take(action, cycle.Situation(on))
            .Match(
                _ => true,
                refused => throw new InvalidOperationException($"The simulation took a step that {refused.Reasons[0].Rule} forbids.")
            );

    private DateTime At(DateOnly day)
    {
        var instant = day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);
        return instant < at ? instant : at;
    }
}
