using System.Globalization;
using System.Text;
using Sinergi.Reading.Tools;

namespace Sinergi.Reading.Extraction;

/// <summary>
/// Tells which pages are pictures of text. Having no text is not the whole answer: scanner programs and electronic signatures write a line
/// of their own onto each scanned page, and a page that only ends a document is short as well.
/// </summary>
internal sealed class PdfScanFinder(ConfinedProcess processes)
{
    private const int NoText = 10;
    private const int LittleText = 250;

    // A picture of a page, rather than a coat of arms or a barcode: about 75 dots per inch over a sheet.
    private const int PagePictureSide = 600;

    private const int PageColumn = 0;
    private const int WidthColumn = 3;
    private const int HeightColumn = 4;

    public static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    /// <summary>Indices of the pages to recognise, in order.</summary>
    public async Task<IReadOnlyList<int>> FindAsync(
        ConfinedFolder folder,
        string document,
        string[] pages,
        CancellationToken cancellationToken
    )
    {
        var letters = Array.ConvertAll(pages, Letters);
        var doubtful = letters.Any(count => count is >= NoText and < LittleText);
        var pictured = doubtful ? await PagesWithPictureAsync(folder, document, cancellationToken) : [];
        return
        [
            .. Enumerable
                .Range(0, pages.Length)
                .Where(page => letters[page] < NoText || (letters[page] < LittleText && pictured.Contains(page))),
        ];
    }

    private async Task<HashSet<int>> PagesWithPictureAsync(ConfinedFolder folder, string document, CancellationToken cancellationToken)
    {
        var result = await processes.RunAsync(new ConfinedCommand(ExternalTools.PdfImages, "-list", document), folder, cancellationToken);
        // Without an answer the text layer is believed.
        return result is ConfinedResult.Finished { ExitCode: 0 } listed ? ParseList(Encoding.UTF8.GetString(listed.Output.Span)) : [];
    }

    private static HashSet<int> ParseList(string list) =>
        [
            .. list.Split('\n')
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(columns => columns.Length > HeightColumn && Number(columns[WidthColumn]) >= PagePictureSide)
                .Where(columns => Number(columns[HeightColumn]) >= PagePictureSide)
                .Select(columns => Number(columns[PageColumn]) - 1),
        ];

    private static int Number(string column) =>
        int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
