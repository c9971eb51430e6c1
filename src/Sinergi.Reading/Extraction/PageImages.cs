using System.Globalization;
using Sinergi.Reading.Tools;

namespace Sinergi.Reading.Extraction;

public abstract record PageImageOutcome
{
    private PageImageOutcome() { }

    /// <summary>A JPEG drawn anew, so nothing of the original file but its look is in it.</summary>
    public sealed record Rendered(ReadOnlyMemory<byte> Jpeg) : PageImageOutcome;

    public sealed record Refused(RefusalReason Reason) : PageImageOutcome;

    public sealed record ToolMissing(string Tool) : PageImageOutcome;

    /// <summary>Something went wrong on this side; trying again may help. The detail is for the log.</summary>
    public sealed record Failed(string Detail) : PageImageOutcome;

    public T Match<T>(Func<Rendered, T> rendered, Func<Refused, T> refused, Func<ToolMissing, T> toolMissing, Func<Failed, T> failed) =>
        this switch
        {
            Rendered it => rendered(it),
            Refused it => refused(it),
            ToolMissing it => toolMissing(it),
            Failed it => failed(it),
            _ => throw new InvalidOperationException(),
        };
}

/// <summary>Draws one page of a PDF or an image for the preview, no larger than a slow connection bears.</summary>
public sealed class PageImages(ConfinedProcess processes)
{
    public const int DefaultMaxBytes = 150 << 10;

    // What pdftoppm answers when a page outside the document is asked for; a document that cannot be opened gives another number.
    private const int WrongPageRange = 99;

    // From best to barely legible; the first that is small enough is shown, and the last in any case.
    private static readonly (int LongestSide, int Quality)[] Sizes =
    [
        (1700, 80),
        (1500, 70),
        (1300, 60),
        (1100, 50),
        (900, 45),
        (700, 35),
        (500, 30),
    ];

    private static readonly ProcessLimits Limits = new() { OutputBytes = 16 << 20 };

    /// <param name="page">Counted from 1.</param>
    public async Task<PageImageOutcome> RenderAsync(
        string path,
        FileKind kind,
        int page,
        int maxBytes = DefaultMaxBytes,
        CancellationToken cancellationToken = default
    )
    {
        using var folder = await processes.OpenFolderAsync();
        if (kind == FileKind.Pdf)
        {
            var document = await folder.AddFileAsync("document.pdf", path, cancellationToken);
            return await DrawAsync(folder, document, page, maxBytes, cancellationToken);
        }
        if (!kind.IsImage())
        {
            return new PageImageOutcome.Refused(RefusalReason.NotReadable);
        }
        var image = await folder.AddFileAsync("image", path, cancellationToken);
        var wrapped = ToolStep.From(await processes.RunAsync(WrapInPdf(image), folder, cancellationToken));
        if (wrapped.End is { } ended)
        {
            return Convert(ended);
        }
        using var content = new MemoryStream(wrapped.Output.ToArray(), writable: false);
        return await DrawAsync(
            folder,
            await folder.AddAsync("document.pdf", content, cancellationToken),
            page,
            maxBytes,
            cancellationToken
        );
    }

    /// <summary>Tesseract can put any image it reads into a PDF; asked for a single line of text it spends next to no time on recognition.</summary>
    private static ConfinedCommand WrapInPdf(string image) =>
        new(ExternalTools.Ocr, image, "stdout", "-l", ExternalTools.OcrLanguage, "--psm", "13", "pdf")
        {
            Limits = new ProcessLimits { MemoryBytes = 2L << 30, OutputBytes = 128 << 20 },
        };

    private async Task<PageImageOutcome> DrawAsync(
        ConfinedFolder folder,
        string document,
        int page,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        var drawn = ReadOnlyMemory<byte>.Empty;
        foreach (var (longestSide, quality) in Sizes)
        {
            var result = await processes.RunAsync(Draw(document, page, longestSide, quality), folder, cancellationToken);
            if (result is ConfinedResult.Finished { ExitCode: WrongPageRange })
            {
                return new PageImageOutcome.Refused(RefusalReason.NoSuchPage);
            }
            var step = ToolStep.From(result);
            if (step.End is { } ended)
            {
                return Convert(ended);
            }
            drawn = step.Output;
            if (drawn.Length <= maxBytes)
            {
                break;
            }
        }
        return new PageImageOutcome.Rendered(drawn);
    }

    private static ConfinedCommand Draw(string document, int page, int longestSide, int quality)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var scale = longestSide.ToString(CultureInfo.InvariantCulture);
        var jpeg = string.Create(CultureInfo.InvariantCulture, $"quality={quality},optimize=y");
        return new ConfinedCommand(
            ExternalTools.PdfToImage,
            "-jpeg",
            "-jpegopt",
            jpeg,
            "-scale-to",
            scale,
            "-f",
            number,
            "-l",
            number,
            document
        )
        {
            Limits = Limits,
        };
    }

    private static PageImageOutcome Convert(ExtractionOutcome ended) =>
        ended.Match<PageImageOutcome>(
            _ => throw new InvalidOperationException(),
            refused => new PageImageOutcome.Refused(refused.Reason),
            missing => new PageImageOutcome.ToolMissing(missing.Tool),
            failed => new PageImageOutcome.Failed(failed.Detail)
        );
}
