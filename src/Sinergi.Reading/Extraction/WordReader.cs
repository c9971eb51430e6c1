using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sinergi.Reading.Extraction;

/// <summary>Reads a DOCX in the order of its body: one line for each paragraph, one for each row of a table with tabs between its cells.</summary>
internal static class WordReader
{
    public static ExtractionOutcome Read(string path, ExtractionLimits limits)
    {
        using var file = File.OpenRead(path);
        // The library builds its tree by recursion: a package of unchecked depth could end the whole process.
        if (OfficePackage.Check(file, limits.Package) is { } reason)
        {
            return new ExtractionOutcome.Refused(reason);
        }
        return ReadAsItIs(file, limits) ?? ReadRepaired(file, limits) ?? new ExtractionOutcome.Refused(RefusalReason.Damaged);
    }

    private static ExtractionOutcome? ReadAsItIs(FileStream file, ExtractionLimits limits) =>
        Open(() => WordprocessingDocument.Open(file, isEditable: false, new OpenSettings { AutoSave = false }), limits);

    /// <summary>
    /// People type addresses that are no addresses, and the library then refuses the whole document. It mends them only where it may write: in
    /// a copy in memory.
    /// </summary>
    private static ExtractionOutcome? ReadRepaired(FileStream file, ExtractionLimits limits)
    {
        using var copy = new MemoryStream();
        file.Position = 0;
        file.CopyTo(copy);
        var settings = new OpenSettings { AutoSave = false, RelationshipErrorHandlerFactory = _ => new BrokenLink() };
        return Open(() => WordprocessingDocument.Open(copy, isEditable: true, settings), limits);
    }

    private static ExtractionOutcome? Open(Func<WordprocessingDocument> open, ExtractionLimits limits)
    {
        try
        {
            using var document = open();
            return document.MainDocumentPart is { Document.Body: { } body } main ? Bounded(ReadText(main, body), limits) : null;
        }
        catch (Exception problem)
            when (problem is OpenXmlPackageException or XmlException or InvalidDataException or FileFormatException or UriFormatException)
        {
            return null;
        }
    }

    private static ExtractionOutcome Bounded(ExtractedText text, ExtractionLimits limits) =>
        Encoding.UTF8.GetByteCount(text.Text) > limits.MaxTextBytes
            ? new ExtractionOutcome.Refused(RefusalReason.TooLarge)
            : new ExtractionOutcome.Extracted(text);

    private static ExtractedText ReadText(MainDocumentPart main, Body body)
    {
        var numbering = new WordNumbering(main);
        var lines = WordBlocks.Lines(body, numbering).Concat(NoteLines(main, numbering));
        return PagedText.Join([string.Join('\n', lines)], TextCarrier.Word, Margins(main, numbering));
    }

    /// <summary>Notes follow the body; those that only hold the separating rule have no text.</summary>
    private static IEnumerable<string> NoteLines(MainDocumentPart main, WordNumbering numbering)
    {
        OpenXmlElement?[] notes = [main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes];
        return notes
            .OfType<OpenXmlElement>()
            .SelectMany(part => part.Elements<FootnoteEndnoteType>())
            .SelectMany(note => WordBlocks.Lines(note, numbering))
            .Where(line => line.Trim().Length > 0);
    }

    private static List<string> Margins(MainDocumentPart main, WordNumbering numbering)
    {
        var headers = main.HeaderParts.Select(part => (OpenXmlElement?)part.Header);
        var footers = main.FooterParts.Select(part => (OpenXmlElement?)part.Footer);
        return
        [
            .. headers
                .Concat(footers)
                .OfType<OpenXmlElement>()
                .Select(part => string.Join('\n', WordBlocks.Lines(part, numbering)).Trim())
                .Where(text => text.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private sealed class BrokenLink : RelationshipErrorHandler
    {
        public override string Rewrite(Uri partUri, string? id, string? uri) => "about:blank";
    }
}
