using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Preparations.Contracts;

public static class PreparationProcesses
{
    public static readonly ProcessKind Open = ProcessKind.Of("preparations.open", typeof(PreparationOpened));
    public static readonly ProcessKind AddParty = ProcessKind.Of("preparations.addParty", typeof(PreparationPartyAdded));
    public static readonly ProcessKind NameContact = ProcessKind.Of("preparations.nameContact", typeof(PreparationContactNamed));

    /// <summary>A partner is let in: from now on it sees the preparation.</summary>
    public static readonly ProcessKind Involve = ProcessKind.Of("preparations.involve", typeof(PreparationPartyInvolved));
    public static readonly ProcessKind Plan = ProcessKind.Of("preparations.plan", typeof(PreparationPlanned));
    public static readonly ProcessKind AddPaper = ProcessKind.Of("preparations.addPaper", typeof(PreparationPaperAdded));
    public static readonly ProcessKind Advance = ProcessKind.Of("preparations.advance", typeof(PreparationMoved));
    public static readonly ProcessKind SendBack = ProcessKind.Of("preparations.sendBack", typeof(PreparationMoved));
    public static readonly ProcessKind Cancel = ProcessKind.Of("preparations.cancel", typeof(PreparationMoved));

    public static readonly ProcessKind Approve = ProcessKind.Of(
        "preparations.approve",
        typeof(PreparationMoved),
        typeof(PreparationApproved)
    );

    public static readonly ProcessKind UploadDraft = ProcessKind.Of("preparations.uploadDraft", typeof(DraftUploaded));
    public static readonly ProcessKind AcceptDraft = ProcessKind.Of("preparations.acceptDraft", typeof(DraftAccepted));
    public static readonly ProcessKind TakeBack = ProcessKind.Of("preparations.takeBack", typeof(DraftAcceptanceTakenBack));
    public static readonly ProcessKind AskReview = ProcessKind.Of("preparations.askReview", typeof(DraftReviewAsked));
    public static readonly ProcessKind AnswerReview = ProcessKind.Of("preparations.answerReview", typeof(DraftReviewed));
    public static readonly ProcessKind Escalate = ProcessKind.Of("preparations.escalate", typeof(DraftReviewEscalated));

    /// <summary>Who signs, in which order.</summary>
    public static readonly ProcessKind PlanSigning = ProcessKind.Of("preparations.planSigning", typeof(SigningPlanned));

    /// <summary>The first group is asked to sign.</summary>
    public static readonly ProcessKind OpenSigning = ProcessKind.Of("preparations.openSigning", typeof(SigningOpened));
    public static readonly ProcessKind Authorise = ProcessKind.Of("preparations.authorise", typeof(LetterOfAuthorityRecorded));
    public static readonly ProcessKind RevokeLetter = ProcessKind.Of("preparations.revokeLetter", typeof(LetterOfAuthorityRevoked));

    /// <summary>A paper came back with signatures.</summary>
    public static readonly ProcessKind RecordSignatures = ProcessKind
        .Of("preparations.recordSignatures", typeof(SignaturesRecorded))
        .OrSometimes(typeof(SigningCompleted));

    public static readonly ProcessKind Attest = ProcessKind
        .Of("preparations.attest", typeof(SignaturesAttested))
        .OrSometimes(typeof(SigningCompleted));

    public static readonly ProcessKind AnnounceCeremony = ProcessKind.Of("preparations.announceCeremony", typeof(CeremonyAnnounced));
    public static readonly ProcessKind JoinCeremony = ProcessKind.Of("preparations.joinCeremony", typeof(CeremonyJoined));
    public static readonly ProcessKind LeaveCeremony = ProcessKind.Of("preparations.leaveCeremony", typeof(CeremonyLeft));

    /// <summary>The papers of all texts of one ceremony.</summary>
    public static readonly ProcessKind RecordCeremony = ProcessKind
        .Of("preparations.recordCeremony", typeof(SignaturesRecorded))
        .OrSometimes(typeof(SigningCompleted));

    public static readonly ProcessKind RefuseToSign = ProcessKind.Of("preparations.refuseToSign", typeof(SigningRefused));
    public static readonly ProcessKind TakeSigningBack = ProcessKind.Of("preparations.takeSigningBack", typeof(SigningTakenBack));

    /// <summary>The signed text becomes an agreement of the register.</summary>
    public static readonly ProcessKind Register = ProcessKind.Of(
        "preparations.register",
        typeof(FactsTold),
        typeof(AgreementRegistered),
        typeof(PreparationRegistered)
    );
}

/// <summary>An agreement begins to be prepared here, with the letter that proposes it.</summary>
public sealed record PreparationOpened(
    Guid PreparationId,
    string Title,
    string Instrument,
    string LetterNumber,
    DateOnly LetterOn,
    Guid DocumentId,
    Guid? AgreementId
) : ProcessEvent
{
    public override Guid RecordId => PreparationId;

    public override IEnumerable<Guid> AlsoOn => AgreementId is { } tied ? [tied] : [];
}

public sealed record PreparationPartyAdded(Guid PreparationId, Guid PartyId, string Party, int Side) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

/// <summary>Who is asked for a party. The official's name stays in the record, not in the history.</summary>
public sealed record PreparationContactNamed(Guid PreparationId, Guid PartyId, string Party, Guid? PostId, string ContactTitle)
    : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

public sealed record PreparationPartyInvolved(Guid PreparationId, Guid PartyId, string Party, Guid InstitutionId) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

/// <param name="Changed">Names of what reads differently now.</param>
public sealed record PreparationPlanned(Guid PreparationId, IReadOnlyList<string> Changed) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

public sealed record PreparationPaperAdded(Guid PreparationId, Guid PaperId, string Step, string Paper, Guid? DocumentId) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

/// <summary>It stands at another step: the next one, an earlier one, or it has come to an end.</summary>
public sealed record PreparationMoved(Guid PreparationId, string From, string To) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

/// <param name="Signer">Who signs at least, as the decision table says; null when it does not say.</param>
/// <param name="Decided">What the head had to decide: nothing when all agreed and the table settled it.</param>
public sealed record PreparationApproved(Guid PreparationId, int Draft, string? Signer, IReadOnlyList<string> Decided) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

public sealed record DraftUploaded(Guid PreparationId, Guid DraftId, int Number, string Sha256, Guid DocumentId) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

/// <param name="LetterId">The letter that says so, when it was recorded for a party that does not act here.</param>
public sealed record DraftAccepted(Guid PreparationId, Guid DraftId, int Number, Guid PartyId, string Party, Guid? LetterId) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

public sealed record DraftAcceptanceTakenBack(Guid PreparationId, Guid DraftId, int Number, Guid PartyId, string Party) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

public sealed record DraftReviewAsked(Guid PreparationId, Guid ReviewId, string Aspect, string PostTitle, int Number, DateOnly AnswerBy)
    : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

public sealed record DraftReviewed(Guid PreparationId, Guid ReviewId, string Aspect, string Answer, Guid? DocumentId) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

/// <summary>Nobody waits for the answer any more: the office goes on without it.</summary>
public sealed record DraftReviewEscalated(Guid PreparationId, Guid ReviewId, string Aspect, string PostTitle) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

public sealed record PreparationRegistered(Guid PreparationId, Guid AgreementId) : ProcessEvent
{
    public override Guid RecordId => PreparationId;

    public override IEnumerable<Guid> AlsoOn => [AgreementId];
}

/// <summary>Who signs. Names of officials stay in the record, not in the history.</summary>
public sealed record SigningPlanned(Guid PreparationId, int Signers, int Groups) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

public sealed record SigningOpened(Guid PreparationId, int Signers, int Groups) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

public sealed record LetterOfAuthorityRecorded(
    Guid PreparationId,
    Guid SignerId,
    string Party,
    string LetterNumber,
    DateOnly LetterOn,
    DateOnly? Until,
    Guid DocumentId
) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

public sealed record LetterOfAuthorityRevoked(Guid PreparationId, Guid SignerId, string Party, string LetterNumber, DateOnly RevokedOn)
    : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

/// <param name="Parties">For whom somebody signed in it.</param>
/// <param name="Standing">Whether its signatures count, wait for those who attest them, or do not hold.</param>
public sealed record SignaturesRecorded(
    Guid PreparationId,
    Guid SheetId,
    string Method,
    string Standing,
    DateOnly SignedOn,
    string Place,
    IReadOnlyList<string> Parties,
    string Sha256,
    Guid DocumentId
) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

/// <param name="Count">The how-manieth to attest it.</param>
public sealed record SignaturesAttested(Guid PreparationId, Guid SheetId, int Count, string Sha256) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

/// <summary>Every group has what it needs.</summary>
public sealed record SigningCompleted(Guid PreparationId) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

/// <summary>A signer will not sign: the plan is written anew.</summary>
public sealed record SigningRefused(Guid PreparationId, Guid SignerId, string Party) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

/// <param name="Sheets">How many papers do not count any more.</param>
public sealed record SigningTakenBack(Guid PreparationId, int Sheets) : ProcessEvent
{
    public override Guid RecordId => PreparationId;
}

public sealed record CeremonyAnnounced(Guid CeremonyId, string Title, DateOnly On, string Place) : ProcessEvent
{
    public override Guid RecordId => CeremonyId;
}

public sealed record CeremonyJoined(Guid PreparationId, Guid CeremonyId, string Title) : ProcessEvent
{
    public override Guid RecordId => PreparationId;

    public override IEnumerable<Guid> AlsoOn => [CeremonyId];
}

public sealed record CeremonyLeft(Guid PreparationId, Guid CeremonyId, string Title) : ProcessEvent
{
    public override Guid RecordId => PreparationId;

    public override IEnumerable<Guid> AlsoOn => [CeremonyId];
}
