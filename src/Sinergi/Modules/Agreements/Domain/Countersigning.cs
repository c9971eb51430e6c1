using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>
/// "Seluruh UPT Pemasyarakatan se-…": the units that sign too, as the source names them or as they were invited. Frozen as a list on that day:
/// a unit founded later is not among them.
/// </summary>
[ScopedBy(nameof(AgreementId))]
public sealed class CountersigningGroup : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid AgreementId { get; init; }

    [Classified(DataClass.Internal)]
    public required string PrintedName { get; init; }

    /// <summary>All units below it; null when the source's words were not recognised, which is a gap, or when units were chosen one by one.</summary>
    public Guid? UnderInstitutionId { get; init; }

    /// <summary>Groups sign one tier after another, units within a tier side by side; 0: named by a source, not invited here.</summary>
    public int Tier { get; init; }

    /// <summary>So many signatures finish the tier; null: all of the group.</summary>
    public int? Needed { get; init; }

    /// <summary>The day whose units are on the list.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? ListedOn { get; init; }

    /// <summary>The last day to answer; also the day after which the next tier no longer waits.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? AnswerBy { get; init; }

    /// <summary>What the invitation says, in the words of whoever invites.</summary>
    [Classified(DataClass.Internal)]
    public string? Message { get; init; }
    public Guid? InvitedById { get; init; }
    public DateTime? InvitedAt { get; init; }

    /// <summary>When those who had not answered were last reminded.</summary>
    public DateTime? RemindedAt { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>A unit that is to be bound by its own signature beside those of the parties (adesi).</summary>
[ScopedBy(nameof(AgreementId))]
public sealed class CountersigningUnit : IVersioned
{
    public required Guid AgreementId { get; init; }
    public required Guid InstitutionId { get; init; }

    /// <summary>The list it stands on; a unit that is invited anew goes with the new one.</summary>
    public required Guid GroupId { get; set; }
    public required CountersignState State { get; set; }

    /// <summary>The officer of the unit who is asked about it, as a post: a successor in the post takes over.</summary>
    public Guid? ContactPostId { get; set; }

    /// <summary>Why it declined.</summary>
    [Classified(DataClass.Internal)]
    public string? DeclinedBecause { get; set; }

    /// <summary>The date on its own sheet; null while only a source says that it signed.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? SignedOn { get; set; }

    /// <summary>First day on which it is bound: not before the agreement itself.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? BoundFrom { get; set; }

    /// <summary>The official who signed for it, named in the post.</summary>
    [Classified(DataClass.Internal)]
    public string? Signatory { get; set; }

    [Classified(DataClass.Internal)]
    public string? SignatoryTitle { get; set; }
    public Guid? DocumentId { get; set; }

    /// <summary>First day on which it no longer takes part, by letter.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? StoppedFrom { get; set; }

    [Classified(DataClass.Internal)]
    public string? StopLetterNumber { get; set; }
    public Guid? StopDocumentId { get; set; }

    /// <summary>The unit that stands in its place after a merger or a new name.</summary>
    public Guid? SuccessorId { get; set; }
    public Guid Revision { get; set; }
}
