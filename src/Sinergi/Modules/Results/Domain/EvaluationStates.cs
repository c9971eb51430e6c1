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

    /// <summary>The covering letter has gone to whoever decides on the result.</summary>
    Delivered,
    FollowUp,
    Closed,
}

public enum EvaluationAction
{
    Fill,
    Assess,
    Send,
    Reply,
    Fix,

    /// <summary>To keep the official record that the parties signed.</summary>
    Sign,
    Deliver,

    /// <summary>To say which commitments follow from the result.</summary>
    Plan,
    Close,
}

/// <summary>All that the rules of an evaluation look at.</summary>
public sealed record EvaluationSituation(DateOnly Today, DateOnly PeriodEnd, DateOnly? ReplyUntil, bool AllReplied, bool DisputesAnswered)
{
    /// <summary>Number, day and addressee of the covering letter stand.</summary>
    public bool LetterNamed { get; init; }
    public int Actions { get; init; }
    public int OpenActions { get; init; }

    /// <summary>Whoever closes says why.</summary>
    public bool EndExplained { get; init; }
}

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

    public static readonly Guard<EvaluationSituation> CoveringLetterIsNamed = new(
        "covering-letter-is-named",
        "evaluations.refused.letterMissing",
        s => s.LetterNamed
    );

    public static readonly Guard<EvaluationSituation> SomethingIsToBeDone = new(
        "something-is-to-be-done",
        "evaluations.refused.noAction",
        s => s.Actions > 0
    );

    public static readonly Guard<EvaluationSituation> NothingIsToBeDone = new(
        "nothing-is-to-be-done",
        "evaluations.refused.actionsNotBegun",
        s => s.Actions == 0
    );

    public static readonly Guard<EvaluationSituation> EndIsExplained = new(
        "end-without-follow-up-is-explained",
        "evaluations.refused.endUnexplained",
        s => s.EndExplained
    );

    public static readonly Guard<EvaluationSituation> EveryActionIsDone = new(
        "every-action-is-done",
        "evaluations.refused.actionsOpen",
        s => s.OpenActions == 0
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
        ),
        new(EvaluationState.Fixed, EvaluationAction.Sign, EvaluationState.Fixed, "signed-record"),
        new(EvaluationState.Delivered, EvaluationAction.Sign, EvaluationState.Delivered, "signed-record"),
        new(EvaluationState.FollowUp, EvaluationAction.Sign, EvaluationState.FollowUp, "signed-record"),
        new(EvaluationState.Fixed, EvaluationAction.Deliver, EvaluationState.Delivered, "covering-letter", CoveringLetterIsNamed),
        new(EvaluationState.Fixed, EvaluationAction.Plan, EvaluationState.Fixed, "actions"),
        new(EvaluationState.Delivered, EvaluationAction.Plan, EvaluationState.FollowUp, "actions", SomethingIsToBeDone),
        new(EvaluationState.FollowUp, EvaluationAction.Plan, EvaluationState.FollowUp, "actions", SomethingIsToBeDone),
        new(EvaluationState.Delivered, EvaluationAction.Close, EvaluationState.Closed, "closing-note", NothingIsToBeDone, EndIsExplained),
        new(EvaluationState.FollowUp, EvaluationAction.Close, EvaluationState.Closed, null, EveryActionIsDone)
    );
}
