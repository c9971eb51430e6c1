using Sinergi.Kernel.States;

namespace Sinergi.Modules.Results.Domain;

/// <summary>Where an evaluation stands (axis D).</summary>
public enum EvaluationState
{
    Scheduled,
    Filling,
    Assessed,
    AwaitingReply,
    Fixed,
}

public enum EvaluationAction
{
    Fill,
    Assess,
    Send,
    Reply,
    Fix,
}

/// <summary>All that the rules of an evaluation look at.</summary>
public sealed record EvaluationSituation(DateOnly Today, DateOnly PeriodEnd, DateOnly? ReplyUntil, bool AllReplied, bool DisputesAnswered);

public static class EvaluationStates
{
    public static readonly Guard<EvaluationSituation> PeriodHasEnded = new(
        "period-has-ended",
        "evaluations.refused.periodRuns",
        s => s.PeriodEnd < s.Today
    );

    public static readonly Guard<EvaluationSituation> ReplyComesInTime = new(
        "reply-comes-in-time",
        "evaluations.refused.replyLate",
        s => s.Today <= s.ReplyUntil
    );

    public static readonly Guard<EvaluationSituation> NoScoreIsFixedBeforeReplyPeriodEndsOrReplyGiven = new(
        "no-score-is-fixed-before-reply-period-ends-or-reply-given",
        "evaluations.refused.replyOpen",
        s => s.AllReplied || s.ReplyUntil < s.Today
    );

    public static readonly Guard<EvaluationSituation> EveryDisputeIsAnswered = new(
        "every-dispute-is-answered",
        "evaluations.refused.disputeOpen",
        s => s.DisputesAnswered
    );

    public static readonly StateTable<EvaluationState, EvaluationAction, EvaluationSituation> Table = new(
        new(EvaluationState.Scheduled, EvaluationAction.Fill, EvaluationState.Filling, null, PeriodHasEnded),
        new(EvaluationState.Filling, EvaluationAction.Fill, EvaluationState.Filling, null, PeriodHasEnded),
        new(EvaluationState.Filling, EvaluationAction.Assess, EvaluationState.Assessed, "score-sheet"),
        new(EvaluationState.Assessed, EvaluationAction.Assess, EvaluationState.Assessed, "score-sheet"),
        new(EvaluationState.Assessed, EvaluationAction.Send, EvaluationState.AwaitingReply),
        new(EvaluationState.AwaitingReply, EvaluationAction.Reply, EvaluationState.AwaitingReply, "reply", ReplyComesInTime),
        new(
            EvaluationState.AwaitingReply,
            EvaluationAction.Fix,
            EvaluationState.Fixed,
            "evaluation-record",
            NoScoreIsFixedBeforeReplyPeriodEndsOrReplyGiven,
            EveryDisputeIsAnswered
        )
    );
}
