using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Reading.Contracts;

/// <summary>What reading records about itself. Values of facts are not in the events: they may name people and stand in the record.</summary>
public static class ReadingProcesses
{
    public static readonly ProcessKind Submit = ProcessKind.Of("reading.submit", typeof(ReadingSubmitted));
    public static readonly ProcessKind Read = ProcessKind.Of("reading.read", typeof(DocumentRead));
    public static readonly ProcessKind Fail = ProcessKind.Of("reading.fail", typeof(ReadingFailed));
    public static readonly ProcessKind Stop = ProcessKind.Of("reading.stop", typeof(ReadingStopped));
    public static readonly ProcessKind Retry = ProcessKind.Of("reading.retry", typeof(ReadingRetried));
    public static readonly ProcessKind Review = ProcessKind.Of("reading.review", typeof(FactDecided));

    /// <summary>A person adds what the reader did not find.</summary>
    public static readonly ProcessKind Add = ProcessKind.Of("reading.add", typeof(FactAdded));
    public static readonly ProcessKind AddRecord = ProcessKind.Of("reading.addRecord", typeof(RecordAdded));
    public static readonly ProcessKind Dismiss = ProcessKind.Of("reading.dismiss", typeof(RecordDismissed));

    /// <summary>Somebody takes a reviewed text along with its label.</summary>
    public static readonly ProcessKind TakeLabel = ProcessKind.Of("reading.takeLabel", typeof(LabelTaken)).WithoutFigures();

    /// <summary>The words of a document can be searched for.</summary>
    public static readonly ProcessKind Index = ProcessKind.Of("reading.index", typeof(DocumentIndexed)).WithoutFigures();
    public static readonly ProcessKind Register = ProcessKind.Of("reading.register", typeof(ReadRecordRegistered));
}

public sealed record ReadingSubmitted(Guid SessionId, Guid DocumentId) : ProcessEvent
{
    public override Guid RecordId => SessionId;

    public override IEnumerable<Guid> AlsoOn => [DocumentId];
}

public sealed record DocumentRead(Guid SessionId, int Records, int Facts, bool UsedOcr) : ProcessEvent
{
    public override Guid RecordId => SessionId;
}

public sealed record ReadingFailed(Guid SessionId, string Why) : ProcessEvent
{
    public override Guid RecordId => SessionId;
}

public sealed record ReadingStopped(Guid SessionId) : ProcessEvent
{
    public override Guid RecordId => SessionId;
}

public sealed record ReadingRetried(Guid SessionId) : ProcessEvent
{
    public override Guid RecordId => SessionId;
}

/// <param name="Facts">Keys of the facts decided in one go.</param>
public sealed record FactDecided(Guid SessionId, int Record, IReadOnlyList<string> Facts, string Decision, bool Edited) : ProcessEvent
{
    public override Guid RecordId => SessionId;
}

/// <param name="Quoted">The words of the document that say so were given.</param>
public sealed record FactAdded(Guid SessionId, int Record, string Fact, bool Quoted) : ProcessEvent
{
    public override Guid RecordId => SessionId;
}

public sealed record RecordAdded(Guid SessionId, int Record, RecordKind Kind) : ProcessEvent
{
    public override Guid RecordId => SessionId;
}

public sealed record RecordDismissed(Guid SessionId, int Record) : ProcessEvent
{
    public override Guid RecordId => SessionId;
}

/// <param name="Sha256">Of the file that was taken.</param>
public sealed record LabelTaken(Guid SessionId, Guid DocumentId, string Sha256) : ProcessEvent
{
    public override Guid RecordId => SessionId;

    public override IEnumerable<Guid> AlsoOn => [DocumentId];
}

/// <param name="AsSource">The record was there already and has one more source now.</param>
public sealed record ReadRecordRegistered(Guid SessionId, int Record, RecordKind Kind, Guid RegisteredId, bool AsSource) : ProcessEvent
{
    public override Guid RecordId => SessionId;

    public override IEnumerable<Guid> AlsoOn => [RegisteredId];
}

/// <param name="Readable">False where no text could be taken from it; it is found by its name alone.</param>
public sealed record DocumentIndexed(Guid DocumentId, bool Readable) : ProcessEvent
{
    public override Guid RecordId => DocumentId;
}
