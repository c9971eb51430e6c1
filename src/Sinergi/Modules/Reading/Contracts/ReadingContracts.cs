using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Reading.Contracts;

public static class ReadingPermissions
{
    public const string ViewDocuments = DocumentPermissions.View;
    public const string Submit = "reading.submit";
    public const string Review = "reading.review";

    public static IReadOnlyList<string> All { get; } = [ViewDocuments, Submit, Review];
}

/// <summary>Addresses of the pages on reading.</summary>
public static class ReadingLinks
{
    public const string Base = "/baca";

    public static string Review(Guid sessionId) => $"{Base}/{sessionId}";

    /// <summary>The head of a record on the page of its reading.</summary>
    public static string Record(Guid sessionId, int record) => $"{Review(sessionId)}#catatan-{record}";

    public static string Fact(Guid sessionId, int record, string fact) => $"{Review(sessionId)}#{Anchor(record, fact)}";

    /// <summary>The id of a fact on the page of its reading.</summary>
    public static string Anchor(int record, string fact) => $"catatan-{record}-{fact}";

    public static string Edit(Guid sessionId, int record, string fact) => $"{Review(sessionId)}/catatan/{record}/fakta/{fact}";

    public static string Add(Guid sessionId, int record, string kind) => $"{Review(sessionId)}/catatan/{record}/tambah/{kind}";

    /// <summary>What is being read just now and what waits to be reviewed.</summary>
    public const string Queue = "/baca/antrean";

    public static string Confirm(Guid sessionId, int record) => $"{Review(sessionId)}/catatan/{record}";
}
