namespace Sinergi.Reading.Extraction;

/// <summary>The text of a document: in the form of <see cref="Normalizer"/>, pages marked by their places only.</summary>
/// <param name="Carrier">Where the text was taken from; spans found later are positions in exactly this text.</param>
/// <param name="Margins">Headers and footers, apart from the running text; only where the kind of file keeps them apart.</param>
public sealed record ExtractedText(string Text, IReadOnlyList<PageSpan> Pages, TextCarrier Carrier, IReadOnlyList<string> Margins)
{
    /// <summary>Where the words stand on the pictures of the pages; null where no page was read from a picture.</summary>
    public TextLayout? Layout { get; init; }

    public bool UsedOcr => Carrier is TextCarrier.PdfRecognised or TextCarrier.PdfPartlyRecognised or TextCarrier.ImageRecognised;
}

/// <summary>The part of the text that stands on a page: from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
public readonly record struct PageSpan(int Index, int Start, int End);

/// <summary>What the text was taken from, which says how far its letters can be trusted.</summary>
public enum TextCarrier
{
    PlainText,
    PdfText,

    /// <summary>Some pages had a text layer, others were pictures.</summary>
    PdfPartlyRecognised,
    PdfRecognised,
    Word,
    ImageRecognised,
}
