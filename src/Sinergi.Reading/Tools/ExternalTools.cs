using System.Text;
using System.Text.RegularExpressions;

namespace Sinergi.Reading.Tools;

/// <summary>The programs that reading and printing need, asked whether they are there.</summary>
public sealed partial class ExternalTools(ConfinedProcess processes)
{
    public const string PdfToText = "pdftotext";
    public const string PdfToImage = "pdftoppm";
    public const string PdfInfo = "pdfinfo";
    public const string PdfImages = "pdfimages";
    public const string PdfSignatures = "pdfsig";
    public const string Ocr = "tesseract";
    public const string OcrLanguage = "ind";
    public const string Browser = "chromium";

    private static readonly ProcessLimits QuestionLimits = new()
    {
        WallTime = TimeSpan.FromSeconds(5),
        OutputBytes = 64 << 10,
        ReservesAddresses = true,
    };

    public async Task<IReadOnlyList<ExternalTool>> StateAsync(CancellationToken cancellationToken = default) =>
        [
            await StateAsync(PdfToText, "-v", cancellationToken),
            await StateAsync(PdfToImage, "-v", cancellationToken),
            await StateAsync(PdfInfo, "-v", cancellationToken),
            await StateAsync(PdfImages, "-v", cancellationToken),
            await StateAsync(PdfSignatures, "-v", cancellationToken),
            await StateAsync(Ocr, "--version", cancellationToken),
            await LanguageStateAsync(cancellationToken),
        ];

    /// <summary>The program that prints; apart from the others, because documents are read without it.</summary>
    public Task<ExternalTool> PrinterAsync(CancellationToken cancellationToken = default) =>
        StateAsync(Browser, "--version", cancellationToken);

    private async Task<ExternalTool> StateAsync(string tool, string versionArgument, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(tool, versionArgument, cancellationToken);
        return new ExternalTool(tool, answer is not null, answer is null ? null : FirstVersion(answer));
    }

    private async Task<ExternalTool> LanguageStateAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync(Ocr, "--list-langs", cancellationToken);
        var present =
            answer is not null && answer.Split('\n', StringSplitOptions.TrimEntries).Contains(OcrLanguage, StringComparer.Ordinal);
        return new ExternalTool($"{Ocr} {OcrLanguage}", present, Version: null);
    }

    /// <summary>What the tool answers on either channel; null when it is missing or cannot be run.</summary>
    private async Task<string?> AskAsync(string tool, string argument, CancellationToken cancellationToken)
    {
        var result = await processes.RunAsync(new ConfinedCommand(tool, argument) { Limits = QuestionLimits }, cancellationToken);
        return result is ConfinedResult.Finished finished ? Encoding.UTF8.GetString(finished.Output.Span) + finished.Errors : null;
    }

    private static string? FirstVersion(string answer) => VersionPattern().Match(answer) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"\d+(\.\d+)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionPattern();
}
