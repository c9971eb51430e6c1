namespace Sinergi.Platform.Documents;

/// <summary>Takes files in (checked, encrypted, deduplicated) and finds those that the one who asks may see.</summary>
public interface IDocumentDesk
{
    Task<ReceiveOutcome> ReceiveAsync(
        Stream content,
        string fileName,
        Guid ownerInstitutionId,
        DocumentClassification classification,
        Guid formKey,
        CancellationToken ct
    );

    Task<DocumentView?> FindAsync(Guid documentId, CancellationToken ct);
}

public enum DocumentClassification
{
    Public,
    Internal,
    Restricted,
    Secret,
}

public sealed record DocumentView(
    Guid Id,
    string FileName,
    string Kind,
    long Bytes,
    int? Pages,
    string Sha256,
    DateTime ReceivedAt,
    string Path
);

public abstract record ReceiveOutcome
{
    private ReceiveOutcome() { }

    public sealed record Accepted(Guid DocumentId) : ReceiveOutcome;

    public sealed record Refused(string TextKey, string[] Arguments) : ReceiveOutcome;

    public TResult Match<TResult>(Func<Accepted, TResult> accepted, Func<Refused, TResult> refused) =>
        this switch
        {
            Accepted a => accepted(a),
            Refused r => refused(r),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
