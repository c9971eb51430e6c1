using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>A piece of evidence that somebody put beside a claim ("bebas narkoba"). It proves commitments; of the claim it only speaks.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class ClaimEvidence
{
    public required Guid ClaimId { get; init; }
    public required Guid EvidenceId { get; init; }

    /// <summary>The agreement or meeting of both.</summary>
    public required Guid RecordId { get; init; }
    public Evidence? Evidence { get; init; }
}
