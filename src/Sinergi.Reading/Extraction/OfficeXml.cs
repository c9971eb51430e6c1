using System.IO.Compression;
using System.Xml;

namespace Sinergi.Reading.Extraction;

/// <summary>Walks one XML part without building a tree: depth, entity declarations, and what it refers to or starts.</summary>
internal static class OfficeXml
{
    private static readonly string[] ActiveContentTypes = ["macroEnabled", "vbaProject", "macrosheet", "activeX", "oleObject"];

    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly XmlReaderSettings Settings = new()
    {
        // Declarations are read only to be noticed: nothing is fetched, and reading stops at them before any entity is used.
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    public static bool LooksLikeXml(ReadOnlySpan<byte> head) =>
        head.TrimStart("\t\n\r "u8) is [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];

    public static RefusalReason? Check(ZipArchiveEntry entry, InspectionLimits limits)
    {
        using var content = entry.Open();
        using var reader = XmlReader.Create(content, Settings);
        var element = string.Empty;
        while (reader.Read())
        {
            if (Problem(reader, element, limits) is { } reason)
            {
                return reason;
            }
            element = reader.NodeType == XmlNodeType.Element ? reader.LocalName : element;
        }
        return null;
    }

    private static RefusalReason? Problem(XmlReader reader, string element, InspectionLimits limits) =>
        reader.NodeType switch
        {
            XmlNodeType.DocumentType => RefusalReason.ActiveContent,
            XmlNodeType.Element when reader.Depth > limits.MaxXmlDepth => RefusalReason.TooDeeplyNested,
            XmlNodeType.Element => ElementProblem(reader),
            XmlNodeType.Text when element == "instrText" => FieldProblem(reader.Value),
            _ => null,
        };

    private static RefusalReason? ElementProblem(XmlReader reader) =>
        reader.LocalName switch
        {
            "Override" or "Default" => ContentTypeProblem(reader.GetAttribute("ContentType")),
            "Relationship" when reader.GetAttribute("TargetMode") == "External" => ExternalReference.Problem(
                reader.GetAttribute("Type") ?? string.Empty,
                reader.GetAttribute("Target") ?? string.Empty
            ),
            "fldSimple" => FieldProblem(reader.GetAttribute("instr", WordNamespace) ?? string.Empty),
            "ddeLink" => RefusalReason.ActiveContent,
            _ => null,
        };

    private static RefusalReason? ContentTypeProblem(string? contentType) =>
        contentType is not null && ActiveContentTypes.Any(active => contentType.Contains(active, StringComparison.OrdinalIgnoreCase))
            ? RefusalReason.ActiveContent
            : null;

    /// <summary>A field that starts another program: <c>DDE</c> or <c>DDEAUTO</c>, then the program.</summary>
    private static RefusalReason? FieldProblem(string text) =>
        text.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var name, ..]
        && name.ToUpperInvariant() is ("DDE" or "DDEAUTO")
            ? RefusalReason.ActiveContent
            : null;
}
