using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sinergi.Reading.Extraction;

/// <summary>Walks paragraphs, tables and the wrappers around them. What was deleted under change tracking is not read.</summary>
internal static class WordBlocks
{
    public static IEnumerable<string> Lines(OpenXmlElement container, WordNumbering numbering) =>
        container.ChildElements.SelectMany(child =>
            child switch
            {
                Paragraph paragraph => ParagraphLines(paragraph, numbering),
                Table table => table.Elements<TableRow>().Select(row => RowLine(row, numbering)),
                _ when IsWrapper(child) => Lines(child, numbering),
                _ => [],
            }
        );

    private static bool IsWrapper(OpenXmlElement element) =>
        element
            is SdtElement
                or SdtContentBlock
                or SdtContentRun
                or InsertedRun
                or CustomXmlElement
                or Hyperlink
                or SimpleField
                or MoveToRun;

    private static IEnumerable<string> ParagraphLines(Paragraph paragraph, WordNumbering numbering)
    {
        var text = new StringBuilder();
        AppendInline(paragraph, text);
        var label = numbering.LabelFor(paragraph);
        yield return label.Length == 0 ? text.ToString() : $"{label} {text}";
        foreach (var line in TextBoxes(paragraph).SelectMany(box => Lines(box, numbering)))
        {
            yield return line;
        }
    }

    private static void AppendInline(OpenXmlElement parent, StringBuilder text)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Text letters:
                    text.Append(letters.Text);
                    break;
                case TabChar:
                    text.Append('\t');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case Run:
                case var _ when IsWrapper(child):
                    AppendInline(child, text);
                    break;
            }
        }
    }

    /// <summary>Text boxes are written twice, for newer and for older programs; only the first is read, and only the outermost.</summary>
    private static IEnumerable<OpenXmlElement> TextBoxes(OpenXmlElement parent) =>
        parent.ChildElements.SelectMany(child =>
            child switch
            {
                TextBoxContent box => [box],
                AlternateContentFallback => [],
                Paragraph or Table => [],
                _ => TextBoxes(child),
            }
        );

    private static string RowLine(TableRow row, WordNumbering numbering) =>
        string.Join('\t', Cells(row).Select(cell => string.Join(' ', Lines(cell, numbering)).ReplaceLineEndings(" ").Trim()));

    private static IEnumerable<TableCell> Cells(OpenXmlElement row) =>
        row.ChildElements.SelectMany(child =>
            child switch
            {
                TableCell cell => [cell],
                _ when child is SdtElement or SdtContentCell or CustomXmlElement => Cells(child),
                _ => [],
            }
        );
}
