using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Contracts;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>How far the carrying out is (axis C). Late is not a state: it follows from the date.</summary>
public enum CommitmentState
{
    Draft,
    Planned,
    UnderWay,
    Met,
    PartlyMet,
    NotMet,
    NoEvidence,

    /// <summary>Given up by all parties in a signed addendum.</summary>
    Dropped,
}

public enum CommitmentAction
{
    Plan,
    Revise,
    AddEvidence,
    AdmitNotMet,
    JudgeMet,
    JudgePartlyMet,
    JudgeNotMet,
    JudgeNoEvidence,
    Drop,
    PutOnHold,
    Resume,

    /// <summary>Late proof has come: it is judged anew in the next evaluation; the old verdict stays in the history.</summary>
    Reopen,
}

/// <summary>All that the rules of a commitment look at.</summary>
public sealed record CommitmentSituation(
    bool HasOwner,
    bool HasMeasure,
    bool HasTime,
    DateOnly Today,
    DateOnly? LastDay,
    bool InEvaluation,
    int VerifiedEvidence,
    bool Admitted,
    bool SignedAddendum
)
{
    /// <summary>Every party that has not left has signed the addendum.</summary>
    public bool SignedByAll { get; init; }
    public bool OnHold { get; init; }

    /// <summary>Both sides have put the hold in writing, before it begins.</summary>
    public bool HoldInWriting { get; init; }
}

/// <summary>The steps of a commitment and the rules that guard them.</summary>
public static class CommitmentStates
{
    public static readonly Guard<CommitmentSituation> LeavingDraftNeedsOwnerMeasureAndDate = new(
        "leaving-draft-needs-owner-measure-and-date",
        "commitments.refused.incomplete",
        s => s.HasOwner && s.HasMeasure && s.HasTime
    );

    public static readonly Guard<CommitmentSituation> VerdictNeedsEvaluationOrDueDatePassed = new(
        "verdict-needs-evaluation-or-due-date-passed",
        "commitments.refused.verdictTooEarly",
        s => s.InEvaluation || s.LastDay < s.Today
    );

    public static readonly Guard<CommitmentSituation> ChangingAVerdictNeedsAnEvaluation = new(
        "changing-a-verdict-needs-an-evaluation",
        "commitments.refused.verdictStands",
        s => s.InEvaluation
    );

    public static readonly Guard<CommitmentSituation> DroppingNeedsASignedAddendum = new(
        "dropping-needs-a-signed-addendum",
        "commitments.refused.noAddendum",
        s => s.SignedAddendum
    );

    public static readonly Guard<CommitmentSituation> DroppingNeedsEveryParty = new(
        "dropping-needs-every-party",
        "commitments.refused.notAllSigned",
        s => s.SignedByAll
    );

    public static readonly Guard<CommitmentSituation> HoldingNeedsBothSidesInWriting = new(
        "holding-needs-both-sides-in-writing",
        "commitments.refused.noHoldLetter",
        s => s.HoldInWriting
    );

    public static readonly Guard<CommitmentSituation> NotOnHold = new("not-on-hold", "commitments.refused.onHold", s => !s.OnHold);

    public static readonly Guard<CommitmentSituation> ResumingNeedsAHold = new(
        "resuming-needs-a-hold",
        "commitments.refused.notOnHold",
        s => s.OnHold
    );

    private static readonly CommitmentState[] Working = [CommitmentState.Planned, CommitmentState.UnderWay];

    private static readonly CommitmentState[] Judged =
    [
        CommitmentState.Met,
        CommitmentState.PartlyMet,
        CommitmentState.NotMet,
        CommitmentState.NoEvidence,
    ];

    public static readonly StateTable<CommitmentState, CommitmentAction, CommitmentSituation> Table = new([
        new(CommitmentState.Draft, CommitmentAction.Plan, CommitmentState.Planned, null, LeavingDraftNeedsOwnerMeasureAndDate),
        new(CommitmentState.Draft, CommitmentAction.Revise, CommitmentState.Draft),
        new(
            CommitmentState.Draft,
            CommitmentAction.Drop,
            CommitmentState.Dropped,
            "addendum",
            DroppingNeedsASignedAddendum,
            DroppingNeedsEveryParty
        ),
        .. Working.SelectMany(WorkingRows),
        .. Working.SelectMany(from => Verdicts(from, VerdictNeedsEvaluationOrDueDatePassed)),
        .. Judged.SelectMany(from => Verdicts(from, ChangingAVerdictNeedsAnEvaluation)),
        new(CommitmentState.PartlyMet, CommitmentAction.Reopen, CommitmentState.UnderWay, "reason"),
        new(CommitmentState.NotMet, CommitmentAction.Reopen, CommitmentState.UnderWay, "reason"),
        new(CommitmentState.NoEvidence, CommitmentAction.Reopen, CommitmentState.UnderWay, "reason"),
    ]);

    public static CommitmentAction Judge(CommitmentVerdict verdict) =>
        verdict switch
        {
            CommitmentVerdict.Met => CommitmentAction.JudgeMet,
            CommitmentVerdict.PartlyMet => CommitmentAction.JudgePartlyMet,
            CommitmentVerdict.NotMet => CommitmentAction.JudgeNotMet,
            _ => CommitmentAction.JudgeNoEvidence,
        };

    /// <summary>"No evidence" and "not shown" may not be mixed up: what is verified decides which verdicts are possible.</summary>
    private static Guard<CommitmentSituation> WithoutVerifiedEvidenceOnlyNoEvidenceOrAdmitted(CommitmentVerdict verdict) =>
        new(
            "without-verified-evidence-only-no-evidence-or-admitted",
            verdict is CommitmentVerdict.NoEvidence ? "commitments.refused.thereIsEvidence" : "commitments.refused.noVerifiedEvidence",
            s => VerdictRules.Allows(verdict, s.VerifiedEvidence, s.Admitted)
        );

    private static IEnumerable<Transition<CommitmentState, CommitmentAction, CommitmentSituation>> WorkingRows(CommitmentState from) =>
        [
            new(from, CommitmentAction.Revise, from, null, LeavingDraftNeedsOwnerMeasureAndDate, NotOnHold),
            new(from, CommitmentAction.AddEvidence, CommitmentState.UnderWay, "evidence"),
            new(from, CommitmentAction.AdmitNotMet, from),
            new(from, CommitmentAction.Drop, CommitmentState.Dropped, "addendum", DroppingNeedsASignedAddendum, DroppingNeedsEveryParty),
            new(from, CommitmentAction.PutOnHold, from, "letter", HoldingNeedsBothSidesInWriting, NotOnHold),
            new(from, CommitmentAction.Resume, from, "letter", ResumingNeedsAHold),
        ];

    private static IEnumerable<Transition<CommitmentState, CommitmentAction, CommitmentSituation>> Verdicts(
        CommitmentState from,
        Guard<CommitmentSituation> when
    ) =>
        Enum.GetValues<CommitmentVerdict>()
            .Select(verdict => new Transition<CommitmentState, CommitmentAction, CommitmentSituation>(
                from,
                Judge(verdict),
                StateOf(verdict),
                null,
                when,
                WithoutVerifiedEvidenceOnlyNoEvidenceOrAdmitted(verdict)
            ));

    private static CommitmentState StateOf(CommitmentVerdict verdict) =>
        verdict switch
        {
            CommitmentVerdict.Met => CommitmentState.Met,
            CommitmentVerdict.PartlyMet => CommitmentState.PartlyMet,
            CommitmentVerdict.NotMet => CommitmentState.NotMet,
            _ => CommitmentState.NoEvidence,
        };
}
