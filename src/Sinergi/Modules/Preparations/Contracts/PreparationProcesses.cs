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
