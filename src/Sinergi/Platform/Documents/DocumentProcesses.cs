using Sinergi.Platform.Audit;
using Sinergi.Reading.Extraction;

namespace Sinergi.Platform.Documents;

/// <summary>What documents record about themselves.</summary>
public static class DocumentProcesses
{
    public static readonly ProcessKind Receive = ProcessKind.Of("documents.receive", typeof(DocumentReceived));

    public static readonly ProcessKind Refuse = ProcessKind.Of("documents.refuse", typeof(DocumentRefused));
}

/// <summary>Without the name of the file, which may name people.</summary>
public sealed record DocumentReceived(Guid DocumentId, FileKind Kind, long Bytes, string Sha256, Guid? PreviousVersionId) : ProcessEvent
{
    public override Guid RecordId => DocumentId;

    public override IEnumerable<Guid> AlsoOn => PreviousVersionId is { } previous ? [previous] : [];
}

/// <summary>A file that was not let in; nothing of it is kept.</summary>
public sealed record DocumentRefused(Guid InstitutionId, RefusalReason Reason, FileKind Kind, long Bytes) : ProcessEvent
{
    public override Guid RecordId => InstitutionId;
}
