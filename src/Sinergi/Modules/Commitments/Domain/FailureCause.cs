using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>
/// Why a commitment is late or was not kept, in the words of one party. Several may stand side by side: the cause can lie on any side, and the
/// sides need not agree.
/// </summary>
[ScopedBy(nameof(RecordId))]
public sealed class FailureCause
{
    public required Guid Id { get; init; }
    public required Guid CommitmentId { get; init; }
    public required Guid RecordId { get; init; }
    public required CauseSide Side { get; init; }

    [Classified(DataClass.Internal)]
    public required string Words { get; init; }
    public required Guid StatedByPostId { get; init; }
    public required Guid StatedByInstitutionId { get; init; }
    public required DateTime StatedAt { get; init; }
}

public enum CauseSide
{
    /// <summary>With whoever owes it.</summary>
    Owner,

    /// <summary>With another party: no room, no escort, no data.</summary>
    OtherParty,

    /// <summary>With several parties.</summary>
    Shared,

    /// <summary>With nobody who signed: disaster, change of law.</summary>
    Outside,
}
