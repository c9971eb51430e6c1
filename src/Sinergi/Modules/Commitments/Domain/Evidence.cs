using Sinergi.Kernel.States;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>A file, a link or a record of this system that shows that one or more commitments were carried out. It counts once another party has verified it.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class Evidence : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>The agreement or meeting of the commitments; all its parties see the evidence.</summary>
    public required Guid RecordId { get; init; }
    public Guid? DocumentId { get; init; }

    /// <summary>The activity of this system that it tells of.</summary>
    public Guid? ActivityId { get; init; }

    /// <summary>The piece that is shown here again for a further commitment, where it is looked at anew.</summary>
    public Guid? SameAsId { get; init; }

    /// <summary>The SOP of this system that it tells of.</summary>
    public Guid? SopId { get; init; }

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

    /// <summary>The last day on which it proves anything (a licence, a certificate); null when it does not expire.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Whether it still proves anything on the day on which something was due.</summary>
    public bool HoldsOn(DateOnly? dueOn) => ValidUntil is null || dueOn is null || ValidUntil >= dueOn;

    public EvidenceState State { get; private set; }
    public required Guid UploaderPersonId { get; init; }
    public required Guid UploaderPostId { get; init; }
    public required Guid UploaderInstitutionId { get; init; }
    public required DateTime UploadedAt { get; init; }
    public Guid? DeciderPostId { get; set; }

    [NamesInstitution]
    public Guid? DeciderInstitutionId { get; set; }
    public DateTime? DecidedAt { get; set; }

    /// <summary>Why it was refused, or why it was verified although the verifier is not of another party.</summary>
    [Classified(DataClass.Internal)]
    public string? Reason { get; set; }

    /// <summary>Verified by somebody who is not of another party; shown wherever it counts.</summary>
    public bool Exceptional { get; set; }
    public Guid Revision { get; set; }

    /// <summary>What it proves; one at least.</summary>
    public List<EvidenceUse> Uses { get; } = [];

    public TransitionOutcome<EvidenceState> Take(EvidenceAction action, EvidenceSituation situation)
    {
        var outcome = EvidenceStates.Table.Try(State, action, situation);
        State = outcome.Match(allowed => allowed.To, _ => State);
        return outcome;
    }
}
