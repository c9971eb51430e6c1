using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>
/// The last day on which something happened under an agreement. Only a held activity, a verified piece of evidence or a report that was due
/// moves it: an edit is no sign of life.
/// </summary>
[ScopedBy(nameof(RecordId))]
public sealed class RecordPulse
{
    public required Guid RecordId { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly LastOn { get; set; }
    public required SignOfLife Sign { get; set; }
}

public enum SignOfLife
{
    Activity,
    VerifiedEvidence,
    DueReport,
}

/// <summary>How long an agreement in force has been silent (PKS tidur).</summary>
public enum Silence
{
    /// <summary>Something happened lately.</summary>
    None,
    Quiet,
    Idle,
    LongIdle,
}
