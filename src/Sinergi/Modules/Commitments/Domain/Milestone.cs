using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>
/// An event that starts due dates ("setelah kantor pindah"). Until it has happened nothing that waits for it is late; the planned day is only
/// an expectation.
/// </summary>
[ScopedBy(nameof(RecordId))]
public sealed class Milestone : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>The agreement or meeting that names it.</summary>
    public required Guid RecordId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Name { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? PlannedOn { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? HappenedOn { get; set; }
    public required DateTime CreatedAt { get; init; }
    public Guid Revision { get; set; }
}
