using System.Globalization;
using System.Text;
using Sinergi.Reading.Tools;

namespace Sinergi.Reading.Extraction;

/// <summary>
/// Reads a PDF in the order in which it was written: word processors write one column after the other, where guessing the order from the places
/// of the words mixes columns that begin at the same height. Pages that are pictures are recognised one at a time, so memory is bounded by the page.
/// </summary>
internal sealed class PdfReader(ConfinedProcess processes)
{
    private const int ScanResolution = 300;

    // For pages of a size no scanner has: as many dots as a large sheet needs, whatever the page claims to measure.
    private const int LongestSideOfHugePage = 5000;

    private readonly OcrReader ocr = new(processes);
    private readonly PdfScanFinder scans = new(processes);

    public async Task<ExtractionOutcome> ReadAsync(
        string path,
        ExtractionLimits limits,
        IProgress<ExtractionProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        using var folder = await processes.OpenFolderAsync();
        var document = await folder.AddFileAsync("document.pdf", path, cancellationToken);
        var layer = await RunAsync(
            folder,
            limits,
            [ExternalTools.PdfToText, "-raw", "-enc", "UTF-8", "-eol", "unix", document, "-"],
            cancellationToken
        );
        if (layer.End is { } ended)
        {
            return ended;
        }
        var layers = SplitPages(Encoding.UTF8.GetString(layer.Output.Span));
        var pages = Array.ConvertAll(layers, text => new ReadPage(text));
        var pictures = await scans.FindAsync(folder, document, layers, cancellationToken);
        if (pictures.Count > limits.MaxOcrPages)
        {
            return new ExtractionOutcome.Refused(RefusalReason.TooManyPages);
        }
        var words = 0;
        for (var done = 0; done < pictures.Count; done++)
        {
            progress?.Report(new ExtractionProgress(done, pictures.Count));
            var (recognised, end) = await RecogniseAsync(folder, document, pictures[done], limits, cancellationToken);
            if (end is not null)
            {
                return end;
            }
            // Places are dropped as soon as there are too many to be kept, so that memory is bounded for all pages together as well.
            words += recognised.Seen?.Words.Count ?? 0;
            pages[pictures[done]] = Better(
                layers[pictures[done]],
                words > TextLayout.MostWords ? recognised with { Seen = null } : recognised
            );
        }
        progress?.Report(new ExtractionProgress(pictures.Count, pictures.Count));
        return new ExtractionOutcome.Extracted(PagedText.Join(pages, Carrier(pictures.Count, pages.Length)));
    }

    /// <summary>A text layer of a stamp or a signature is shorter than what the picture says; one that is longer is the better source.</summary>
    private static ReadPage Better(string layer, ReadPage recognised)
    {
        var more = PdfScanFinder.Letters(recognised.Text) - PdfScanFinder.Letters(layer);
        return more > 0 ? recognised : new ReadPage(layer, more == 0 ? recognised.Seen : null);
    }

    private async Task<(ReadPage Page, ExtractionOutcome? End)> RecogniseAsync(
        ConfinedFolder folder,
        string document,
        int pageIndex,
        ExtractionLimits limits,
        CancellationToken cancellationToken
    )
    {
        var page = (pageIndex + 1).ToString(CultureInfo.InvariantCulture);
        string[] command = [ExternalTools.PdfToImage, "-gray", "-f", page, "-l", page];
        var picture = await RunAsync(folder, limits, [.. command, "-r", $"{ScanResolution}", document], cancellationToken);
        if (picture.End is ExtractionOutcome.Refused or ExtractionOutcome.Failed)
        {
            picture = await RunAsync(folder, limits, [.. command, "-scale-to", $"{LongestSideOfHugePage}", document], cancellationToken);
        }
        if (picture.End is { } ended)
        {
            return (new ReadPage(string.Empty), ended);
        }
        using var image = new MemoryStream(picture.Output.ToArray(), writable: false);
        var (pages, end) = await ocr.ReadAsync(image, limits, cancellationToken);
        return (end is null ? pages[0] : new ReadPage(string.Empty), end);
    }

    private async Task<ToolStep> RunAsync(
        ConfinedFolder folder,
        ExtractionLimits limits,
        string[] command,
        CancellationToken cancellationToken
    )
    {
        var isText = command[0] == ExternalTools.PdfToText;
        var bounded = new ProcessLimits { WallTime = limits.TimePerDocument, CpuTime = limits.TimePerDocument };
        var confined = new ConfinedCommand(command[0], command[1..])
        {
            Limits = isText ? bounded with { OutputBytes = limits.MaxTextBytes } : bounded,
        };
        return ToolStep.From(await processes.RunAsync(confined, folder, cancellationToken));
    }

    /// <summary>A form feed ends each page, the last one too.</summary>
    private static string[] SplitPages(string text) => (text.EndsWith('\f') ? text[..^1] : text).Split('\f');

    private static TextCarrier Carrier(int recognised, int pages) =>
        recognised == 0 ? TextCarrier.PdfText
        : recognised == pages ? TextCarrier.PdfRecognised
        : TextCarrier.PdfPartlyRecognised;
}
