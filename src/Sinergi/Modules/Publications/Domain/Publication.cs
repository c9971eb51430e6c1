using Sinergi.Kernel.States;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Publications.Domain;

/// <summary>
/// An edition of an agreement for the public, from the proposal to its end. Nothing of it is public before somebody has decided so; what then
/// is stands in a table of its own, <see cref="PublicAgreement"/>, and only while it is.
/// </summary>
[ScopedBy(nameof(AgreementId))]
public sealed class Publication : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid AgreementId { get; init; }

    /// <summary>Counted from 1 for each agreement.</summary>
    public required int Edition { get; init; }

    /// <summary>Stands in the public address; the same for all editions, made by chance and not from any identifier.</summary>
    [Classified(DataClass.Internal)]
    public required string Code { get; init; }

    /// <summary>See <see cref="PublicFacts"/>.</summary>
    [Classified(DataClass.Internal)]
    public required string Facts { get; init; }

    /// <summary>See <see cref="PublicFacts.BasisOf"/>.</summary>
    [Classified(DataClass.Internal)]
    public required string Basis { get; init; }

    /// <summary>What was covered in the copy and why, for whoever decides.</summary>
    [Classified(DataClass.Internal)]
    public string? Covered { get; init; }
    public PublicationState State { get; private set; }
    public required Guid ProposedByPersonId { get; init; }
    public required Guid ProposedByPostId { get; init; }
    public required Guid ProposedByInstitutionId { get; init; }
    public required DateTime ProposedAt { get; init; }
    public Guid? DecidedByPostId { get; set; }
    public DateTime? DecidedAt { get; set; }

    /// <summary>The one who proposed it also decided, because nobody else could.</summary>
    public bool ByException { get; set; }

    /// <summary>Why it was published by exception, declined or withdrawn; never public.</summary>
    [Classified(DataClass.Internal)]
    public string? Reason { get; set; }
    public DateTime? WithdrawnAt { get; set; }
    public Guid Revision { get; set; }

    public TransitionOutcome<PublicationState> Take(PublicationAction action, PublicationSituation situation)
    {
        var outcome = PublicationStates.Table.Try(State, action, situation);
        State = outcome.Match(allowed => allowed.To, _ => State);
        return outcome;
    }
}

/// <summary>The redacted copy of an edition as the public will get it: drawn anew, so that nothing but its look is in it.</summary>
[ScopedBy(nameof(AgreementId))]
public sealed class PublicationCopy
{
    public required Guid PublicationId { get; init; }
    public required Guid AgreementId { get; init; }

    /// <summary>The file as it was uploaded; never handed to the public.</summary>
    public required Guid DocumentId { get; init; }
    public required int Pages { get; init; }

    [Classified(DataClass.Internal)]
    public required byte[] Pdf { get; init; }

    /// <summary>Of the copy, hexadecimal.</summary>
    [Classified(DataClass.Internal)]
    public required string Sha256 { get; init; }

    /// <summary>Of the document that it is a copy of, hexadecimal; null when nobody named one.</summary>
    [Classified(DataClass.Internal)]
    public string? OriginalSha256 { get; init; }
}

/// <summary>What is public of an agreement. The row is there only while it is, so that nothing else can be found by the public.</summary>
public sealed class PublicAgreement
{
    /// <summary>Made by chance; never shown.</summary>
    public required Guid Id { get; init; }

    /// <summary>The edition that it shows.</summary>
    public required Guid PublicationId { get; init; }

    [Classified(DataClass.Public)]
    public required string Code { get; init; }
    public required int Edition { get; init; }

    [Classified(DataClass.Public)]
    public required string Title { get; init; }

    /// <summary>See <see cref="PublicFacts"/>.</summary>
    [Classified(DataClass.Public)]
    public required string Facts { get; init; }

    public required Agreements.Contracts.AgreementKind Kind { get; init; }

    [Classified(DataClass.Public)]
    public string? Region { get; init; }

    /// <summary>The day of signing where it is public, for sorting and by year; the others come last.</summary>
    [Classified(DataClass.Public)]
    public required DateOnly SortOn { get; init; }

    /// <summary>See <see cref="PublicFacts.Terms"/>.</summary>
    [Classified(DataClass.Public)]
    public required string Terms { get; init; }

    /// <summary>First day in force by its edition; null where that is not stated or not public.</summary>
    [Classified(DataClass.Public)]
    public DateOnly? BindsFrom { get; init; }

    [Classified(DataClass.Public)]
    public DateOnly? BindsUntil { get; init; }

    /// <summary>First day of a suspension within.</summary>
    [Classified(DataClass.Public)]
    public DateOnly? RestsFrom { get; init; }

    [Classified(DataClass.Public)]
    public DateOnly? RestsUntil { get; init; }
    public bool ByException { get; init; }
    public required DateTime FirstPublishedAt { get; init; }
    public required DateTime PublishedAt { get; init; }
    public int? CopyPages { get; init; }
    public long? CopyBytes { get; init; }

    [Classified(DataClass.Public)]
    public string? CopySha256 { get; init; }

    [Classified(DataClass.Public)]
    public string? OriginalSha256 { get; init; }
    public PublicCopy? Copy { get; init; }
}

/// <summary>The file that the public gets.</summary>
public sealed class PublicCopy
{
    /// <summary>That of the public agreement.</summary>
    public required Guid Id { get; init; }

    [Classified(DataClass.Public)]
    public required byte[] Pdf { get; init; }
}

/// <summary>Says of a public address only that something stood there until then.</summary>
public sealed class PublicWithdrawal
{
    /// <summary>Made by chance; never shown.</summary>
    public required Guid Id { get; init; }

    [Classified(DataClass.Public)]
    public required string Code { get; init; }
    public required DateTime WithdrawnAt { get; init; }
}
