using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>One piece of evidence can prove several commitments; each use says how much of that commitment's target it shows.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class EvidenceUse
{
    public required Guid EvidenceId { get; init; }
    public required Guid CommitmentId { get; init; }

    /// <summary>The agreement or meeting of both.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>How much of a counted target it shows.</summary>
    public long? Amount { get; init; }
    public Evidence? Evidence { get; init; }
}
