using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>A piece of evidence that a unit cites for its report. It proves commitments; of the figure it only speaks.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class ReportEvidence
{
    public required Guid ReportId { get; init; }
    public required Guid EvidenceId { get; init; }

    /// <summary>The agreement or meeting of the indicator; the evidence may have been brought for another one, and is then seen by fewer.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>Which part of it speaks of the figure: "halaman 3, tabel 2".</summary>
    [Classified(DataClass.Internal)]
    public string? Note { get; init; }
    public required Guid CitedById { get; init; }
    public required Guid CitedByPostId { get; init; }
    public required DateTime CitedAt { get; init; }
}
