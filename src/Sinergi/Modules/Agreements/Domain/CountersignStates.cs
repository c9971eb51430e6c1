using System.Linq.Expressions;
using Sinergi.Kernel.States;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>
/// Axis E, one unit and one agreement, as people set it. That a signature is in force, or that a deadline was missed, follows from dates: see
/// <see cref="Standing"/>. Coverage is counted as "11 dari 12", never told as "semua".
/// </summary>
public enum CountersignState
{
    /// <summary>On the list of units that should sign; no signature is known.</summary>
    Listed,

    /// <summary>DIUNDANG: asked to answer by a day.</summary>
    Invited,

    /// <summary>DITINJAU: what it would owe was shown to it.</summary>
    Reviewing,

    /// <summary>SIAP_TTD: its local contact is named.</summary>
    Ready,

    /// <summary>A source says that it signed; the sheet itself is not on file.</summary>
    Recorded,

    /// <summary>DITANDATANGANI: the signed sheet of this unit is on file.</summary>
    Signed,

    /// <summary>DITOLAK: with its reason; stays in the denominator.</summary>
    Declined,

    /// <summary>BERHENTI: no longer takes part, by letter.</summary>
    Withdrawn,

    /// <summary>DIGANTI: another unit stands in its place after a merger or a new name; counted there.</summary>
    Replaced,
}

public enum CountersignAction
{
    Invite,
    Review,
    NameContact,
    Sign,
    Decline,
    Withdraw,
    Replace,
}

/// <summary>In which role somebody acts on the countersigning of a unit.</summary>
public enum CountersignRole
{
    /// <summary>The office that keeps the list: of the agreement, above the unit.</summary>
    Keeper,

    /// <summary>The unit itself.</summary>
    Unit,
}

/// <summary>All that the rules of countersigning look at.</summary>
/// <param name="By">Who acts.</param>
public sealed record CountersignSituation(CountersignRole By)
{
    /// <summary>A letter has ended the agreement, or its term is over.</summary>
    public bool AgreementOver { get; init; }
    public bool ContactNamed { get; init; }
    public bool EarlierTiersDone { get; init; } = true;
    public bool HasReason { get; init; }
    public bool HasSheet { get; init; }
    public bool HasLetter { get; init; }
    public bool HasSuccessor { get; init; }
}

/// <summary>The steps of one unit towards its signature and away from it, and the rules that guard them.</summary>
public static class CountersignStates
{
    public static readonly Guard<CountersignSituation> OnlyTheKeeper = new(
        "only-the-keeper",
        "agreements.adesi.refused.keeper",
        s => s.By is CountersignRole.Keeper
    );

    public static readonly Guard<CountersignSituation> OnlyTheUnit = new(
        "only-the-unit-itself",
        "agreements.adesi.refused.unit",
        s => s.By is CountersignRole.Unit
    );

    public static readonly Guard<CountersignSituation> AgreementMustNotBeOver = new(
        "agreement-must-not-be-over",
        "agreements.adesi.refused.over",
        s => !s.AgreementOver
    );

    public static readonly Guard<CountersignSituation> ReadyNeedsALocalContact = new(
        "ready-needs-a-local-contact",
        "agreements.adesi.refused.contact",
        s => s.ContactNamed
    );

    public static readonly Guard<CountersignSituation> EarlierTiersSignFirst = new(
        "earlier-tiers-sign-first",
        "agreements.adesi.refused.tier",
        s => s.EarlierTiersDone
    );

    public static readonly Guard<CountersignSituation> SigningNeedsTheSheet = new(
        "signing-needs-the-sheet",
        "agreements.countersign.file_missing",
        s => s.HasSheet
    );

    public static readonly Guard<CountersignSituation> DecliningNeedsAReason = new(
        "declining-needs-a-reason",
        "agreements.adesi.reason_missing",
        s => s.HasReason
    );

    public static readonly Guard<CountersignSituation> StoppingNeedsALetter = new(
        "stopping-needs-a-letter",
        "agreements.adesi.refused.letter",
        s => s.HasLetter
    );

    public static readonly Guard<CountersignSituation> ReplacingNeedsASuccessor = new(
        "replacing-needs-a-successor",
        "agreements.adesi.successor_missing",
        s => s.HasSuccessor
    );

    /// <summary>Asked, and neither signed nor declined yet.</summary>
    public static readonly IReadOnlyList<CountersignState> Waiting =
    [
        CountersignState.Invited,
        CountersignState.Reviewing,
        CountersignState.Ready,
    ];

    private static readonly CountersignState[] Bound = [CountersignState.Recorded, CountersignState.Signed];

    /// <summary>A sheet that the keeper holds on paper counts, however far the unit has come here.</summary>
    private static readonly CountersignState[] BeforeReady =
    [
        CountersignState.Listed,
        CountersignState.Invited,
        CountersignState.Reviewing,
        CountersignState.Declined,
    ];

    public static readonly StateTable<CountersignState, CountersignAction, CountersignSituation> Table = new([
        .. new[] { CountersignState.Listed, CountersignState.Declined, CountersignState.Withdrawn }.Select(from =>
            Row(from, CountersignAction.Invite, CountersignState.Invited, "invitation", OnlyTheKeeper, AgreementMustNotBeOver)
        ),
        .. new[] { CountersignState.Invited, CountersignState.Declined }.Select(from =>
            Row(from, CountersignAction.Review, CountersignState.Reviewing, null, OnlyTheUnit, AgreementMustNotBeOver)
        ),
        .. new[] { CountersignState.Reviewing, CountersignState.Ready }.Select(from =>
            Row(from, CountersignAction.NameContact, CountersignState.Ready, "contact", OnlyTheUnit, ReadyNeedsALocalContact)
        ),
        .. Waiting.Select(from =>
            Row(from, CountersignAction.Decline, CountersignState.Declined, "reason", OnlyTheUnit, DecliningNeedsAReason)
        ),
        .. BeforeReady.Select(from =>
            Row(from, CountersignAction.Sign, CountersignState.Signed, "sheet", OnlyTheKeeper, SigningNeedsTheSheet, EarlierTiersSignFirst)
        ),
        .. new[] { CountersignState.Ready, CountersignState.Recorded }.Select(from =>
            Row(from, CountersignAction.Sign, CountersignState.Signed, "sheet", SigningNeedsTheSheet, EarlierTiersSignFirst)
        ),
        .. Bound.Select(from =>
            Row(from, CountersignAction.Withdraw, CountersignState.Withdrawn, "letter", OnlyTheKeeper, StoppingNeedsALetter)
        ),
        .. new[] { CountersignState.Listed }
            .Concat(Waiting)
            .Concat(Bound)
            .Select(from =>
                Row(
                    from,
                    CountersignAction.Replace,
                    CountersignState.Replaced,
                    "letter",
                    OnlyTheKeeper,
                    StoppingNeedsALetter,
                    ReplacingNeedsASuccessor
                )
            ),
    ]);

    /// <summary>Has signed, by its sheet or as a source says.</summary>
    public static bool IsBound(CountersignState state) => Bound.Contains(state);

    public static bool IsWaiting(CountersignState state) => Waiting.Contains(state);

    /// <summary>For the database: whatever stands in the denominator; a unit that another one has replaced is counted there.</summary>
    public static readonly Expression<Func<CountersigningUnit, bool>> Counts = u => u.State != CountersignState.Replaced;

    private static Transition<CountersignState, CountersignAction, CountersignSituation> Row(
        CountersignState from,
        CountersignAction action,
        CountersignState to,
        string? artefact,
        params Guard<CountersignSituation>[] guards
    ) => new(from, action, to, artefact, guards);
}
