using Sinergi.Platform.Documents;
using Sinergi.Reading.Extraction;

namespace Sinergi.Modules.Reading.Documents;

/// <summary>A row of the view of a text; a line too long for one row goes on without a number.</summary>
public sealed record TextRow(int? Number, string Text);

/// <param name="From">The first row shown, counted from 1.</param>
/// <param name="Total">Of all rows of the text.</param>
public sealed record TextRows(int From, IReadOnlyList<TextRow> Rows, int Total)
{
    public int Last => From + Rows.Count - 1;
}

/// <summary>What a document without pages says, row by row: plain text has no pictures of pages, but it can be read.</summary>
public sealed class DocumentText(DocumentContents contents, TextExtractor extractor)
{
    public const int RowsShown = 200;

    /// <summary>A text may be one endless line; it is shown in pieces, so that a page stays small whatever was sent.</summary>
    private const int LongestRow = 1_000;

    /// <summary>Null for kinds that are not plain text, and when the content is gone or is no text after all.</summary>
    public async Task<TextRows?> ReadAsync(StoredDocument document, int from, CancellationToken cancellationToken)
    {
        if (document.Kind is not (FileKind.PlainText or FileKind.Csv))
        {
            return null;
        }

        using var file = await contents.UnpackAsync(document, cancellationToken);
        if (file is null)
        {
            return null;
        }

        var outcome = await extractor.ExtractAsync(file.Path, document.Kind, ExtractionLimits.Default, null, cancellationToken);
        return outcome.Match(read => Cut(read.Document.Text, from), _ => null, _ => null, _ => (TextRows?)null);
    }

    private static TextRows Cut(string text, int from)
    {
        var shown = new List<TextRow>(RowsShown);
        var (total, number) = (0, 0);
        foreach (var line in text.AsSpan().TrimEnd('\n').EnumerateLines())
        {
            number++;
            for (var at = 0; at == 0 || at < line.Length; at += LongestRow)
            {
                total++;
                if (total >= from && shown.Count < RowsShown)
                {
                    shown.Add(new TextRow(at == 0 ? number : null, line[at..Math.Min(line.Length, at + LongestRow)].ToString()));
                }
            }
        }

        return new TextRows(from, shown, total);
    }
}
