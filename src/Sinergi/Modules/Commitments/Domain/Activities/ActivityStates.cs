using Sinergi.Kernel.States;

namespace Sinergi.Modules.Commitments.Domain.Activities;

/// <summary>Whether it took place. That its day has passed without a report is not a state: it follows from the date.</summary>
public enum ActivityState
{
    Planned,
    Held,
    Cancelled,
}

public enum ActivityAction
{
    Move,
    Hold,
    Cancel,

    /// <summary>A report that turned out to be wrong.</summary>
    Correct,
}

/// <summary>All that the rules of an activity look at.</summary>
/// <param name="Day">The new day when it is moved, the day on which it was held when it is reported.</param>
/// <param name="Side">The side of the record that called it off.</param>
/// <param name="LockedAgainstActor">The report has stood for long, and whoever acts wrote it: it takes a second person to change it.</param>
public sealed record ActivitySituation(
    DateOnly Today,
    DateOnly PlannedOn,
    DateOnly? Day = null,
    string? Reason = null,
    int? Side = null,
    bool LockedAgainstActor = false
);

/// <summary>The steps of an activity and the rules that guard them.</summary>
public static class ActivityStates
{
    public static readonly Guard<ActivitySituation> MovingNeedsAnotherDay = new(
        "moving-needs-another-day",
        "activities.refused.same_day",
        s => s.Day is { } day && day != s.PlannedOn
    );

    public static readonly Guard<ActivitySituation> HeldOnIsNotInTheFuture = new(
        "held-on-is-not-in-the-future",
        "activities.refused.future",
        s => s.Day <= s.Today
    );

    public static readonly Guard<ActivitySituation> ChangingNeedsAReason = new(
        "changing-needs-a-reason",
        "activities.refused.no_reason",
        s => !string.IsNullOrWhiteSpace(s.Reason)
    );

    public static readonly Guard<ActivitySituation> LateCorrectionNeedsASecondPerson = new(
        "late-correction-needs-a-second-person",
        "activities.refused.second_person",
        s => !s.LockedAgainstActor
    );

    public static readonly Guard<ActivitySituation> CancellingNamesASide = new(
        "cancelling-names-a-side",
        "activities.refused.no_side",
        s => s.Side is not null
    );

    public static readonly StateTable<ActivityState, ActivityAction, ActivitySituation> Table = new(
        new(ActivityState.Planned, ActivityAction.Move, ActivityState.Planned, null, MovingNeedsAnotherDay, ChangingNeedsAReason),
        new(ActivityState.Planned, ActivityAction.Hold, ActivityState.Held, "report", HeldOnIsNotInTheFuture),
        new(ActivityState.Planned, ActivityAction.Cancel, ActivityState.Cancelled, null, ChangingNeedsAReason, CancellingNamesASide),
        new(
            ActivityState.Held,
            ActivityAction.Correct,
            ActivityState.Held,
            null,
            HeldOnIsNotInTheFuture,
            ChangingNeedsAReason,
            LateCorrectionNeedsASecondPerson
        )
    );
}
