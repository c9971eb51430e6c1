using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Domain;

public enum AgreementActKind
{
    /// <summary>DIBEKUKAN: nothing follows from the agreement while it lasts; what was owed before stays owed.</summary>
    Suspended,
    Lifted,

    /// <summary>DIAKHIRI before its term is over.</summary>
    Terminated,

    /// <summary>One party of several leaves; the agreement goes on among the others.</summary>
    PartyLeft,
}

/// <summary>What a letter did to an agreement. Validity and access follow from it; nothing is taken back but by another letter.</summary>
[ScopedBy(nameof(AgreementId))]
public sealed class AgreementAct
{
    public required Guid Id { get; init; }
    public required Guid AgreementId { get; init; }
    public required AgreementActKind Kind { get; init; }

    /// <summary>First day of its effect.</summary>
    [Classified(DataClass.Internal)]
    public required DateOnly From { get; init; }

    [Classified(DataClass.Internal)]
    public required string LetterNumber { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly LetterOn { get; init; }

    /// <summary>The letter itself; null where it is only known from a list that was taken over.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>Who leaves.</summary>
    public Guid? PartyId { get; init; }

    /// <summary>The agreement above it whose letter reaches down to it; null where the letter is about this one.</summary>
    public Guid? WithId { get; init; }

    /// <summary>It ends the agreement before the usual time of notice is over, because the parties agreed or the text says so.</summary>
    public bool ShortNotice { get; init; }

    [Classified(DataClass.Internal)]
    public required string Reason { get; init; }
    public required Guid RecordedByInstitutionId { get; init; }
    public required DateTime RecordedAt { get; init; }
}
