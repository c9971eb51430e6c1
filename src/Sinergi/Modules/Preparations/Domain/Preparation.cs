using Sinergi.Kernel.Time;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Domain;

/// <summary>
/// An agreement that is being prepared here, from the first letter until it is ready to be signed. Seen by the office that opened it, by its
/// internal parties and by those above them; a partner sees it from the day on which it was let in, without what stays within the house: the
/// papers, the reviews, the plan and the decision.
/// </summary>
[ScopedBy(nameof(Id))]
public sealed class Preparation : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Under which the scope knows what stays within the house.</summary>
    public required Guid InnerId { get; init; }

    /// <summary>The edition of the instrument that held on the day it was chosen: its steps and papers do not change under way.</summary>
    public required Guid InstrumentId { get; set; }

    [Classified(DataClass.Public)]
    public required string InstrumentCode { get; set; }

    /// <summary>What one calls it while it has no subject that everybody agreed to.</summary>
    [Classified(DataClass.Internal)]
    public required string Title { get; set; }

    public required PreparationState State { get; set; }

    /// <summary>Since when it stands at its step, in the zone of the office: its age is counted from here.</summary>
    [Classified(DataClass.Internal)]
    public required DateOnly StateSince { get; set; }

    /// <summary>The office that opened it and leads it.</summary>
    public required Guid OfficeId { get; init; }
    public required UnitTimeZone Zone { get; init; }
    public required DateTime OpenedAt { get; init; }

    /// <summary>Every act writes it, so that of two who act at once the second looks at what the first has done.</summary>
    public required DateTime ChangedAt { get; set; }

    [Classified(DataClass.Internal)]
    public required string LetterFrom { get; init; }

    [Classified(DataClass.Internal)]
    public required string LetterNumber { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly LetterOn { get; init; }

    public PreparationTie? Tie { get; init; }

    /// <summary>The agreement that it renews, changes or hangs on.</summary>
    public Guid? TiedToId { get; init; }

    /// <summary>Why the cooperation is needed (urgensi).</summary>
    [Classified(DataClass.Internal)]
    public string? Urgency { get; set; }

    [Classified(DataClass.Internal)]
    public string? Subject { get; set; }

    public int? Months { get; set; }
    public bool Unlimited { get; set; }
    public bool Budget { get; set; }
    public bool Assets { get; set; }
    public bool People { get; set; }
    public bool PersonalData { get; set; }
    public bool BindsUnits { get; set; }

    /// <summary>Changes with the plan alone, so that two who write the plan at once learn of each other, and of nothing else.</summary>
    public required Guid PlanRevision { get; set; }

    /// <summary>What the head decided, where the decision table or a reviewer left something open.</summary>
    [Classified(DataClass.Internal)]
    public string? Decision { get; set; }

    /// <summary>The ceremony at which it is signed, together with others.</summary>
    public Guid? CeremonyId { get; set; }

    /// <summary>The agreement that it became.</summary>
    public Guid? AgreementId { get; set; }
    public Guid Revision { get; set; }
    public List<PreparationParty> Parties { get; } = [];

    public bool IsOpen => State is not (PreparationState.Registered or PreparationState.Cancelled);
}

/// <summary>How what is prepared stands to an agreement that is there already.</summary>
public enum PreparationTie
{
    Renews,
    Changes,
    Under,
}

/// <summary>One of the parties, on its side. A name that the tree does not know stays as printed.</summary>
[ScopedBy(nameof(PreparationId))]
public sealed class PreparationParty
{
    public required Guid Id { get; init; }
    public required Guid PreparationId { get; init; }
    public required int Position { get; init; }
    public required int Side { get; init; }
    public Guid? InstitutionId { get; init; }

    [Classified(DataClass.Internal)]
    public required string PrintedName { get; init; }

    /// <summary>Of the same ministry: sees the preparation from the start.</summary>
    public required bool Internal { get; init; }

    /// <summary>The officer who is asked for it (PIC), as a post; once nobody holds it, somebody is named anew.</summary>
    public Guid? ContactPostId { get; set; }

    /// <summary>The same for a party whose officers have no post here, named in the post.</summary>
    [Classified(DataClass.Internal)]
    public string? ContactName { get; set; }

    [Classified(DataClass.Internal)]
    public string? ContactTitle { get; set; }

    /// <summary>Since when an external party sees it.</summary>
    public DateTime? InvolvedAt { get; set; }

    /// <summary>The draft that it has accepted; empty again when it takes that back.</summary>
    public Guid? AcceptedDraftId { get; set; }
    public DateTime? AcceptedAt { get; set; }

    /// <summary>The letter by which it accepted, where it does not act here.</summary>
    public Guid? AcceptanceLetterId { get; set; }

    /// <summary>The number that the party gave the signed text.</summary>
    [Classified(DataClass.Internal)]
    public string? Number { get; set; }

    public bool HasContact => ContactPostId is not null || ContactName is not null;
}

/// <summary>A paper or note that a step left behind: a file, or what it says and where it lies.</summary>
[ScopedBy(nameof(InnerId))]
public sealed class PreparationPaper
{
    public required Guid Id { get; init; }
    public required Guid PreparationId { get; init; }

    /// <summary>See <see cref="Preparation.InnerId"/>.</summary>
    public required Guid InnerId { get; init; }
    public required Agreements.Contracts.DocumentStep Step { get; init; }

    /// <summary>As the instrument calls it, or in the words of whoever adds it.</summary>
    [Classified(DataClass.Internal)]
    public required string Name { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly On { get; init; }

    /// <summary>What was talked about, or what the paper says.</summary>
    [Classified(DataClass.Internal)]
    public string? Note { get; init; }
    public Guid? DocumentId { get; init; }
    public required DateTime AddedAt { get; init; }
}

/// <summary>A version of the text, as a file with its digest.</summary>
[ScopedBy(nameof(PreparationId))]
public sealed class PreparationDraft
{
    public required Guid Id { get; init; }
    public required Guid PreparationId { get; init; }

    /// <summary>1, 2, 3, … without a gap.</summary>
    public required int Number { get; init; }
    public required Guid DocumentId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Sha256 { get; init; }

    /// <summary>Where the vault keeps the text that was read from it; empty where no text could be read.</summary>
    [Classified(DataClass.Secret)]
    public string? TextAddress { get; init; }

    /// <summary>What is new in it, in the words of whoever uploads it.</summary>
    [Classified(DataClass.Internal)]
    public string? Note { get; init; }
    public required Guid UploadedById { get; init; }
    public required DateTime UploadedAt { get; init; }
}

public enum ReviewAspect
{
    Legal,
    Technical,
}

public enum ReviewAnswer
{
    Agree,
    AgreeWithRemarks,
    Object,
}

/// <summary>One officer who was asked to look at the text, and what came of it.</summary>
[ScopedBy(nameof(InnerId))]
public sealed class PreparationReview
{
    public required Guid Id { get; init; }
    public required Guid PreparationId { get; init; }

    /// <summary>See <see cref="Preparation.InnerId"/>.</summary>
    public required Guid InnerId { get; init; }
    public required ReviewAspect Aspect { get; init; }

    /// <summary>Who is asked, as a post; once nobody holds it, any colleague there who may answer.</summary>
    public required Guid PostId { get; init; }
    public required Guid InstitutionId { get; init; }

    /// <summary>The title of the post, as it was when it was asked.</summary>
    [Classified(DataClass.Internal)]
    public required string PostTitle { get; init; }

    /// <summary>The draft that was there when it was asked.</summary>
    public required int DraftNumber { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly AskedOn { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly AnswerBy { get; init; }

    [Classified(DataClass.Internal)]
    public string? Question { get; init; }
    public ReviewAnswer? Answer { get; set; }

    [Classified(DataClass.Internal)]
    public string? AnswerText { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>The draft that the answer is about.</summary>
    public int? AnsweredDraft { get; set; }
    public Guid? DocumentId { get; set; }

    /// <summary>Why the office goes on without the answer.</summary>
    [Classified(DataClass.Internal)]
    public string? EscalatedBecause { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? EscalatedOn { get; set; }
}
