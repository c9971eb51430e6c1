using Sinergi.Kernel.States;

namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>Where a reported value stands.</summary>
public enum ValueState
{
    Draft,
    Submitted,

    /// <summary>A correction of a locked period that one person has approved and a second one has not yet.</summary>
    AwaitingSecond,
    Returned,
    Approved,

    /// <summary>A correction took its place; it stays readable.</summary>
    Superseded,
}

public enum ValueAction
{
    Save,
    Submit,
    Approve,
    ApproveLate,
    Confirm,
    Return,
    Supersede,
}

/// <summary>All that the rules of a value look at when somebody acts.</summary>
/// <param name="OwnOffice">Who acts belongs to the office that entered it.</param>
/// <param name="MayJudge">The office of who acts stands above the unit or is another party.</param>
/// <param name="LateCorrection">It replaces an approved value of a locked period.</param>
/// <param name="ApprovedIt">Who acts has approved it once already.</param>
public sealed record ValueSituation(bool OwnOffice, bool MayJudge, bool LateCorrection, bool ApprovedIt);

public static class ValueStates
{
    public static readonly Guard<ValueSituation> AnotherOfficeApproves = new(
        "another-office-approves",
        "indicators.refused.ownOffice",
        s => !s.OwnOffice
    );

    public static readonly Guard<ValueSituation> OfficeAboveOrAnotherParty = new(
        "office-above-or-another-party",
        "indicators.refused.notJudge",
        s => s.MayJudge
    );

    public static readonly Guard<ValueSituation> LockedNeedsASecond = new(
        "locked-needs-a-second",
        "indicators.refused.locked",
        s => !s.LateCorrection
    );

    public static readonly Guard<ValueSituation> OnlyOfLockedPeriods = new(
        "only-of-locked-periods",
        "indicators.refused.notLocked",
        s => s.LateCorrection
    );

    public static readonly Guard<ValueSituation> SecondIsAnotherPerson = new(
        "second-is-another-person",
        "indicators.refused.samePerson",
        s => !s.ApprovedIt
    );

    public static readonly StateTable<ValueState, ValueAction, ValueSituation> Table = new(
        new(ValueState.Draft, ValueAction.Save, ValueState.Draft),
        new(ValueState.Returned, ValueAction.Save, ValueState.Draft),
        new(ValueState.Draft, ValueAction.Submit, ValueState.Submitted),
        new(ValueState.Returned, ValueAction.Submit, ValueState.Submitted),
        new(
            ValueState.Submitted,
            ValueAction.Approve,
            ValueState.Approved,
            null,
            AnotherOfficeApproves,
            OfficeAboveOrAnotherParty,
            LockedNeedsASecond
        ),
        new(
            ValueState.Submitted,
            ValueAction.ApproveLate,
            ValueState.AwaitingSecond,
            null,
            AnotherOfficeApproves,
            OfficeAboveOrAnotherParty,
            OnlyOfLockedPeriods
        ),
        new(
            ValueState.AwaitingSecond,
            ValueAction.Confirm,
            ValueState.Approved,
            null,
            AnotherOfficeApproves,
            OfficeAboveOrAnotherParty,
            SecondIsAnotherPerson
        ),
        new(ValueState.Submitted, ValueAction.Return, ValueState.Returned, "reason", AnotherOfficeApproves, OfficeAboveOrAnotherParty),
        new(ValueState.AwaitingSecond, ValueAction.Return, ValueState.Returned, "reason", AnotherOfficeApproves, OfficeAboveOrAnotherParty),
        new(ValueState.Approved, ValueAction.Supersede, ValueState.Superseded)
    );
}
