using Sinergi.Kernel.States;

namespace Sinergi.Modules.Commitments.Domain;

public enum EvidenceState
{
    Waiting,
    Verified,
    Refused,
    Withdrawn,
}

public enum EvidenceAction
{
    Accept,

    /// <summary>By somebody who is not of another party, with a reason that is shown.</summary>
    AcceptExceptionally,
    Refuse,
    Withdraw,
}

/// <param name="UploaderSides">Sides of the record that the uploader and the owner of the commitment belong to.</param>
/// <param name="ActorSides">Sides that whoever acts belongs to; none for an onlooker.</param>
public sealed record EvidenceSituation(
    Guid UploaderPersonId,
    Guid UploaderInstitutionId,
    IReadOnlySet<int> UploaderSides,
    Guid ActorPersonId,
    Guid ActorInstitutionId,
    IReadOnlySet<int> ActorSides,
    string? Reason
);

/// <summary>Evidence is worth something because somebody with other interests has looked at it.</summary>
public static class EvidenceStates
{
    public static readonly Guard<EvidenceSituation> VerifierIsNotUploader = new(
        "verifier-is-not-uploader",
        "evidence.refused.ownEvidence",
        s => s.ActorPersonId != s.UploaderPersonId
    );

    public static readonly Guard<EvidenceSituation> VerifierIsOfAnotherParty = new(
        "verifier-is-of-another-party",
        "evidence.refused.sameParty",
        s => s.ActorSides.Count > 0 && !s.ActorSides.Overlaps(s.UploaderSides)
    );

    public static readonly Guard<EvidenceSituation> RefusalNeedsAReason = new(
        "refusal-needs-a-reason",
        "evidence.refused.noReason",
        s => !string.IsNullOrWhiteSpace(s.Reason)
    );

    public static readonly Guard<EvidenceSituation> ExceptionNeedsAReason = new(
        "exception-needs-a-reason",
        "evidence.refused.noExceptionReason",
        s => !string.IsNullOrWhiteSpace(s.Reason)
    );

    public static readonly Guard<EvidenceSituation> VerifierIsOfAnotherOffice = new(
        "verifier-is-of-another-office",
        "evidence.refused.sameOffice",
        s => s.ActorSides.Count > 0 && s.ActorInstitutionId != s.UploaderInstitutionId
    );

    public static readonly Guard<EvidenceSituation> OnlyTheUploadersInstitutionWithdraws = new(
        "only-the-uploaders-institution-withdraws",
        "evidence.refused.notYours",
        s => s.ActorInstitutionId == s.UploaderInstitutionId
    );

    public static readonly StateTable<EvidenceState, EvidenceAction, EvidenceSituation> Table = new(
        new(EvidenceState.Waiting, EvidenceAction.Accept, EvidenceState.Verified, null, VerifierIsNotUploader, VerifierIsOfAnotherParty),
        new(
            EvidenceState.Waiting,
            EvidenceAction.AcceptExceptionally,
            EvidenceState.Verified,
            null,
            VerifierIsNotUploader,
            VerifierIsOfAnotherOffice,
            ExceptionNeedsAReason
        ),
        new(
            EvidenceState.Waiting,
            EvidenceAction.Refuse,
            EvidenceState.Refused,
            null,
            VerifierIsNotUploader,
            VerifierIsOfAnotherParty,
            RefusalNeedsAReason
        ),
        new(EvidenceState.Waiting, EvidenceAction.Withdraw, EvidenceState.Withdrawn, null, OnlyTheUploadersInstitutionWithdraws)
    );
}
