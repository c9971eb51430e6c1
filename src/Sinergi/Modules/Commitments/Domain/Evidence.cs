using Sinergi.Kernel.States;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>A file or link that shows that a commitment was carried out. It counts once another party has verified it.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class Evidence : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid CommitmentId { get; init; }

    /// <summary>The agreement or meeting of the commitment; all its parties see the evidence.</summary>
    public required Guid RecordId { get; init; }
    public Guid? DocumentId { get; init; }

    [Classified(DataClass.Internal)]
    public string? Link { get; init; }

    [Classified(DataClass.Internal)]
    public required string Description { get; init; }

    /// <summary>When what it shows took place; not when it was uploaded.</summary>
    [Classified(DataClass.Internal)]
    public required DateOnly CapturedOn { get; init; }

    [Classified(DataClass.Internal)]
    public required string Place { get; init; }

    [Classified(DataClass.Internal)]
    public DateOnly? PeriodFrom { get; init; }

    [Classified(DataClass.Internal)]
    public DateOnly? PeriodUntil { get; init; }

    /// <summary>How much of a counted target it shows.</summary>
    public long? Amount { get; init; }

    public EvidenceState State { get; private set; }
    public required Guid UploaderPersonId { get; init; }
    public required Guid UploaderPostId { get; init; }
    public required Guid UploaderInstitutionId { get; init; }
    public required DateTime UploadedAt { get; init; }
    public Guid? DeciderPostId { get; set; }
    public Guid? DeciderInstitutionId { get; set; }
    public DateTime? DecidedAt { get; set; }

    /// <summary>Why it was refused.</summary>
    [Classified(DataClass.Internal)]
    public string? Reason { get; set; }
    public Guid Revision { get; set; }

    public TransitionOutcome<EvidenceState> Take(EvidenceAction action, EvidenceSituation situation)
    {
        var outcome = EvidenceStates.Table.Try(State, action, situation);
        State = outcome.Match(allowed => allowed.To, _ => State);
        return outcome;
    }
}
