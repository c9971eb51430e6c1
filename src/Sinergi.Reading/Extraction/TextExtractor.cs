using Sinergi.Reading.Tools;

namespace Sinergi.Reading.Extraction;

/// <summary>Turns a file that passed <see cref="Inspector"/> into text.</summary>
public sealed class TextExtractor(ConfinedProcess processes)
{
    private readonly PdfReader pdf = new(processes);
    private readonly OcrReader ocr = new(processes);

    public async Task<ExtractionOutcome> ExtractAsync(
        string path,
        FileKind kind,
        ExtractionLimits limits,
        IProgress<ExtractionProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        kind switch
        {
            FileKind.Pdf => await pdf.ReadAsync(path, limits, progress, cancellationToken),
            FileKind.Docx => WordReader.Read(path, limits),
            FileKind.PlainText or FileKind.Csv => await ReadPlainAsync(path, limits, cancellationToken),
            _ when kind.IsImage() => await ReadImageAsync(path, limits, cancellationToken),
            _ => new ExtractionOutcome.Refused(RefusalReason.NotReadable),
        };

    private static async Task<ExtractionOutcome> ReadPlainAsync(string path, ExtractionLimits limits, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length > limits.MaxTextBytes)
        {
            return new ExtractionOutcome.Refused(RefusalReason.TooLarge);
        }
        return TextDecoder.Decode(await File.ReadAllBytesAsync(path, cancellationToken)) is { } text
            ? new ExtractionOutcome.Extracted(PagedText.Join(text.Split('\f'), TextCarrier.PlainText))
            : new ExtractionOutcome.Refused(RefusalReason.UnknownKind);
    }

    private async Task<ExtractionOutcome> ReadImageAsync(string path, ExtractionLimits limits, CancellationToken cancellationToken)
    {
        await using var image = File.OpenRead(path);
        var (pages, end) = await ocr.ReadAsync(image, limits, cancellationToken);
        return end ?? new ExtractionOutcome.Extracted(PagedText.Join(pages, TextCarrier.ImageRecognised));
    }
}
