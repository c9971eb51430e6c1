namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>What has become of the requests that a source tells; the module that follows them up answers.</summary>
public interface IAskFate
{
    /// <summary>Of each request of a record that is followed up.</summary>
    Task<IReadOnlyDictionary<Guid, AskFateView>> OfRecordAsync(Guid recordId, CancellationToken cancellationToken);

    /// <summary>Where a request is taken up; null for whoever may not.</summary>
    string? RecordPath(Guid recordId, Guid askId);
}

public sealed record AskFateView(string State, string Path);

/// <summary>A request with the record that it was made in.</summary>
public sealed record AskOfRecord(Guid RecordId, AskView Ask);
