using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>The highest step of the ladder of warnings that was told about a silent agreement; it goes with the next sign of life.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class IdleWarning
{
    public required Guid RecordId { get; init; }

    /// <summary>A <see cref="Silence"/> as its number: the steps are compared.</summary>
    public int Step { get; set; }
    public DateTime ToldAt { get; set; }
}
