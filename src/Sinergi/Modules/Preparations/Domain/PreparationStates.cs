using Sinergi.Kernel.States;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Domain.Signatures;

namespace Sinergi.Modules.Preparations.Domain;

/// <summary>Where a preparation stands: a step of the document up to signing, or one of the two ways in which it ends.</summary>
public enum PreparationState
{
    /// <summary>USULAN.</summary>
    Proposal,

    /// <summary>PENJAJAKAN.</summary>
    Exploration,

    /// <summary>TELAAH.</summary>
    Appraisal,

    /// <summary>PENYUSUNAN.</summary>
    Drafting,

    /// <summary>REVIU_HUKUM.</summary>
    Review,

    /// <summary>PEMBAHASAN.</summary>
    Negotiation,

    /// <summary>FINALISASI.</summary>
    Finalisation,

    /// <summary>PERSETUJUAN.</summary>
    Approval,

    /// <summary>Ready: PENANDATANGANAN.</summary>
    Signing,

    /// <summary>The signed text stands in the register.</summary>
    Registered,

    /// <summary>DIBATALKAN.</summary>
    Cancelled,
}

/// <summary>Entering each step and returning to each are actions of their own: a row leads to one state.</summary>
public enum PreparationAction
{
    EnterExploration,
    EnterAppraisal,
    EnterDrafting,
    EnterReview,
    EnterNegotiation,
    EnterFinalisation,
    EnterApproval,
    EnterSigning,
    ReturnToAppraisal,
    ReturnToDrafting,
    ReturnToReview,
    ReturnToNegotiation,
    ReturnToFinalisation,
    Cancel,
    Register,
}

/// <summary>In which role somebody acts on a preparation.</summary>
public enum PreparationRole
{
    /// <summary>The office that opened it.</summary>
    Keeper,

    /// <summary>The head of that office.</summary>
    Head,

    /// <summary>Anybody else who sees it: a party, a reviewer, an office above.</summary>
    Other,
}

/// <summary>All that the rules of preparing look at.</summary>
/// <param name="By">Who acts.</param>
/// <param name="Used">The steps that the instrument uses, in their order.</param>
/// <param name="Next">The next of them; null at the last.</param>
public sealed record PreparationSituation(PreparationRole By, IReadOnlyList<PreparationState> Used, PreparationState? Next)
{
    public bool BothSidesNamed { get; init; }

    /// <summary>Parties for whom nobody is named.</summary>
    public IReadOnlyList<string> WithoutContact { get; init; } = [];
    public bool PlanComplete { get; init; }

    /// <summary>Mandatory papers of the step, and of those before it, that are not there.</summary>
    public IReadOnlyList<string> MissingPapers { get; init; } = [];
    public bool DraftPresent { get; init; }

    /// <summary>Somebody was asked, or the instrument has no review.</summary>
    public bool ReviewAsked { get; init; }

    /// <summary>Reviewers for whom the office still waits.</summary>
    public IReadOnlyList<string> Unanswered { get; init; } = [];

    /// <summary>Parties that have not accepted the newest draft.</summary>
    public IReadOnlyList<string> NotAccepting { get; init; } = [];

    /// <summary>Reviewers who object to the text.</summary>
    public IReadOnlyList<string> Objecting { get; init; } = [];

    /// <summary>The decision table says who signs, and asks for no approval from outside.</summary>
    public bool AuthoritySettled { get; init; }
    public bool HasReason { get; init; }

    /// <summary>How far the signing has come; null while nobody has written down who signs.</summary>
    public SigningState? Signing { get; init; }
}

/// <summary>The steps of a preparation, and the rules that guard them (axis A of the domain reference, as far as signing).</summary>
public static class PreparationStates
{
    public static readonly Guard<PreparationSituation> OnlyTheKeeper = new(
        "only-the-keeper",
        "preparations.refused.keeper",
        s => s.By is PreparationRole.Keeper
    );

    public static readonly Guard<PreparationSituation> OnlyTheHead = new(
        "only-the-head",
        "preparations.refused.head",
        s => s.By is PreparationRole.Head
    );

    public static readonly Guard<PreparationSituation> OnlyTheKeeperOrTheHead = new(
        "only-the-keeper-or-the-head",
        "preparations.refused.keeper",
        s => s.By is not PreparationRole.Other
    );

    public static readonly Guard<PreparationSituation> PapersMustBeThere = new(
        "papers-must-be-there",
        "preparations.refused.papers",
        s => s.MissingPapers.Count == 0,
        s => Named(s.MissingPapers)
    );

    public static readonly Guard<PreparationSituation> BothSidesMustBeNamed = new(
        "both-sides-must-be-named",
        "preparations.refused.sides",
        s => s.BothSidesNamed
    );

    public static readonly Guard<PreparationSituation> EachPartyNeedsAContact = new(
        "each-party-needs-a-contact",
        "preparations.refused.contacts",
        s => s.WithoutContact.Count == 0,
        s => Named(s.WithoutContact)
    );

    public static readonly Guard<PreparationSituation> PlanMustBeComplete = new(
        "plan-must-be-complete",
        "preparations.refused.plan",
        s => s.PlanComplete
    );

    public static readonly Guard<PreparationSituation> DraftMustBeThere = new(
        "draft-must-be-there",
        "preparations.refused.draft",
        s => s.DraftPresent
    );

    public static readonly Guard<PreparationSituation> SomebodyMustHaveBeenAsked = new(
        "somebody-must-have-been-asked",
        "preparations.refused.nobody_asked",
        s => s.ReviewAsked
    );

    public static readonly Guard<PreparationSituation> ReviewersMustHaveAnswered = new(
        "reviewers-must-have-answered",
        "preparations.refused.reviews",
        s => s.Unanswered.Count == 0,
        s => Named(s.Unanswered)
    );

    public static readonly Guard<PreparationSituation> AllMustAcceptTheSameDraft = new(
        "all-must-accept-the-same-draft",
        "preparations.refused.acceptance",
        s => s.NotAccepting.Count == 0,
        s => Named(s.NotAccepting)
    );

    public static readonly Guard<PreparationSituation> OpenAuthorityNeedsADecision = new(
        "open-authority-needs-a-decision",
        "preparations.refused.authority",
        s => s.AuthoritySettled || s.HasReason
    );

    public static readonly Guard<PreparationSituation> ObjectionNeedsADecision = new(
        "objection-needs-a-decision",
        "preparations.refused.objection",
        s => s.Objecting.Count == 0 || s.HasReason,
        s => Named(s.Objecting)
    );

    public static readonly Guard<PreparationSituation> ReasonMustBeGiven = new(
        "reason-must-be-given",
        "preparations.refused.reason",
        s => s.HasReason
    );

    public static readonly Guard<PreparationSituation> AllMustHaveSigned = new(
        "all-must-have-signed",
        "preparations.refused.not_signed",
        s => s.Signing is SigningState.Signed
    );

    public static readonly Guard<PreparationSituation> NobodyMayHaveSigned = new(
        "nobody-may-have-signed",
        "preparations.refused.signed_already",
        s => s.Signing is null or SigningState.Planned or SigningState.Open
    );

    public static readonly Guard<PreparationSituation> OnlyBeforeTheLastSignature = new(
        "only-before-the-last-signature",
        "preparations.refused.all_signed",
        s => s.Signing is not SigningState.Signed
    );

    /// <summary>The way from the first letter to signing; an instrument may leave steps out.</summary>
    public static readonly IReadOnlyList<PreparationState> Line =
    [
        .. Enum.GetValues<PreparationState>().Where(s => s <= PreparationState.Signing),
    ];

    /// <summary>From 5 to 9 it can be sent back to one of 3 to 7.</summary>
    private static readonly PreparationState[] Returning = [.. Line.Where(s => s >= PreparationState.Review)];

    private static readonly PreparationState[] ReturnedTo =
    [
        .. Line.Where(s => s is >= PreparationState.Appraisal and <= PreparationState.Finalisation),
    ];

    public static readonly StateTable<PreparationState, PreparationAction, PreparationSituation> Table = new([
        .. from to in Line.Skip(1) from at in Line where at < to select Row(at, Entering(to), to, "papers", [.. GuardsOf(to)]),
        .. from at in Returning
        from to in ReturnedTo
        where to < at
        select Row(at, ReturningTo(to), to, "note", OnlyTheKeeperOrTheHead, Uses(to), ReasonMustBeGiven, NobodyMayHaveSigned),
        .. Line.Select(at =>
            Row(
                at,
                PreparationAction.Cancel,
                PreparationState.Cancelled,
                "reason",
                OnlyTheKeeperOrTheHead,
                ReasonMustBeGiven,
                OnlyBeforeTheLastSignature
            )
        ),
        Row(
            PreparationState.Signing,
            PreparationAction.Register,
            PreparationState.Registered,
            "signed text",
            OnlyTheKeeper,
            AllMustHaveSigned
        ),
    ]);

    public static PreparationAction Entering(PreparationState step) => Enum.Parse<PreparationAction>($"Enter{step}");

    public static PreparationAction ReturningTo(PreparationState step) => Enum.Parse<PreparationAction>($"ReturnTo{step}");

    /// <summary>The steps to which it can be sent back from where it stands.</summary>
    public static IEnumerable<PreparationState> ReturnsFrom(PreparationState at, IReadOnlyList<PreparationState> used) =>
        Returning.Contains(at) ? ReturnedTo.Where(to => to < at && used.Contains(to)) : [];

    /// <summary>The steps of an instrument as far as they are prepared here.</summary>
    public static IReadOnlyList<PreparationState> UsedOf(IEnumerable<DocumentStep> steps) =>
        [.. steps.Where(s => s <= DocumentStep.Signing).Order().Select(StateOf)];

    public static PreparationState StateOf(DocumentStep step) => Enum.Parse<PreparationState>(step.ToString());

    /// <summary>Null for the two ways of ending, which are no steps.</summary>
    public static DocumentStep? StepOf(PreparationState state) =>
        state <= PreparationState.Signing ? Enum.Parse<DocumentStep>(state.ToString()) : null;

    public static PreparationState? NextAfter(PreparationState at, IReadOnlyList<PreparationState> used) =>
        used.Where(s => s > at).Select(s => (PreparationState?)s).FirstOrDefault();

    /// <summary>What is asked before a step is entered is asked before each later one too: nothing that held may have come undone.</summary>
    private static IEnumerable<Guard<PreparationSituation>> GuardsOf(PreparationState to)
    {
        yield return to is PreparationState.Signing ? OnlyTheHead : OnlyTheKeeper;
        yield return new Guard<PreparationSituation>("only-the-next-used-step", "preparations.refused.next", s => s.Next == to);
        yield return PapersMustBeThere;
        yield return BothSidesMustBeNamed;
        yield return EachPartyNeedsAContact;
        foreach (var (from, guard) in Later)
        {
            if (to >= from)
            {
                yield return guard;
            }
        }
    }

    private static IEnumerable<(PreparationState From, Guard<PreparationSituation> Guard)> Later =>
        [
            (PreparationState.Appraisal, PlanMustBeComplete),
            (PreparationState.Review, DraftMustBeThere),
            (PreparationState.Negotiation, SomebodyMustHaveBeenAsked),
            (PreparationState.Negotiation, ReviewersMustHaveAnswered),
            (PreparationState.Finalisation, AllMustAcceptTheSameDraft),
            (PreparationState.Signing, OpenAuthorityNeedsADecision),
            (PreparationState.Signing, ObjectionNeedsADecision),
        ];

    private static Guard<PreparationSituation> Uses(PreparationState step) =>
        new("only-a-step-that-the-instrument-uses", "preparations.refused.unused", s => s.Used.Contains(step));

    private static Dictionary<string, string> Named(IReadOnlyList<string> names) => new() { ["names"] = string.Join(", ", names) };

    private static Transition<PreparationState, PreparationAction, PreparationSituation> Row(
        PreparationState from,
        PreparationAction action,
        PreparationState to,
        string? artefact,
        params Guard<PreparationSituation>[] guards
    ) => new(from, action, to, artefact, guards);
}
