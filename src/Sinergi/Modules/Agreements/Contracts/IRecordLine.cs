namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>A line among the facts of an agreement that another module keeps and looks after on a page of its own.</summary>
public interface IRecordLine
{
    /// <summary>Null for whoever may not look after it.</summary>
    Task<RecordLineView?> OfAsync(Guid recordId, CancellationToken cancellationToken);
}

public sealed record RecordLineView(string Label, string Text, string ActionText, string Path);
