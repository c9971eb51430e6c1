using Sinergi.Kernel.States;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain.Supports;

public enum SupportKind
{
    Activity,

    /// <summary>Counted in whole rupiah.</summary>
    Budget,
    Regulation,
    Asset,
}

/// <summary>
/// Support that was asked of somebody: what was asked, what was promised, what came. Asking binds nobody, so it is no commitment; what is promised may
/// become one.
/// </summary>
[ScopedBy(nameof(RecordId))]
public sealed class Support : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>The agreement or meeting in which it was asked.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The sentence that asks, when a source holds it.</summary>
    public Guid? AskId { get; init; }
    public required SupportKind Kind { get; init; }

    [Classified(DataClass.Internal)]
    public required string What { get; init; }
    public required Guid AskedById { get; init; }

    /// <summary>Null when it is none of the parties; then the name says who.</summary>
    public Guid? AskedOfId { get; init; }

    [Classified(DataClass.Internal)]
    public required string AskedOfName { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly AskedOn { get; init; }

    /// <summary>Rupiah for a budget, else pieces; null where it is not counted.</summary>
    [Classified(DataClass.Internal)]
    public long? Asked { get; init; }

    [Classified(DataClass.Internal)]
    public DateOnly? PromisedOn { get; set; }

    /// <summary>How it was promised, in the words of whoever did.</summary>
    [Classified(DataClass.Internal)]
    public string? PromiseWords { get; set; }

    [Classified(DataClass.Internal)]
    public long? Promised { get; set; }

    /// <summary>The sum of what came.</summary>
    [Classified(DataClass.Internal)]
    public long Received { get; set; }
    public SupportState State { get; private set; }

    /// <summary>Why it was declined or is no longer asked for.</summary>
    [Classified(DataClass.Internal)]
    public string? Reason { get; set; }
    public required DateTime RecordedAt { get; init; }
    public Guid Revision { get; set; }
    public List<SupportReceipt> Receipts { get; } = [];

    public TransitionOutcome<SupportState> Take(SupportAction action, SupportSituation situation)
    {
        var outcome = SupportStates.Table.Try(State, action, situation);
        State = outcome.Match(allowed => allowed.To, _ => State);
        return outcome;
    }
}

/// <summary>Something that came of it.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class SupportReceipt
{
    public required Guid Id { get; init; }
    public required Guid SupportId { get; init; }
    public required Guid RecordId { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly On { get; init; }

    [Classified(DataClass.Internal)]
    public required string What { get; init; }

    [Classified(DataClass.Internal)]
    public long? Amount { get; init; }

    /// <summary>A file that shows it: the minutes of a hand-over, the text of a regulation.</summary>
    public Guid? DocumentId { get; init; }
    public required DateTime EnteredAt { get; init; }
}
