using System.Text;
using Sinergi.Reading.Tools;

namespace Sinergi.Reading.Extraction;

/// <summary>Reads the text of one picture with Tesseract.</summary>
internal sealed class OcrReader(ConfinedProcess processes)
{
    /// <summary>The text and no end, or no text and the reason.</summary>
    public async Task<(string Text, ExtractionOutcome? End)> ReadAsync(
        Stream image,
        ExtractionLimits limits,
        CancellationToken cancellationToken
    )
    {
        using var folder = await processes.OpenFolderAsync();
        var path = await folder.AddAsync("page", image, cancellationToken);
        // Page segmentation 1 finds out first which way up the page lies: photographs often lie on their side.
        var command = new ConfinedCommand(ExternalTools.Ocr, path, "stdout", "-l", ExternalTools.OcrLanguage, "--psm", "1")
        {
            Limits = new ProcessLimits
            {
                WallTime = limits.TimePerOcrPage,
                CpuTime = limits.TimePerOcrPage,
                MemoryBytes = 2L << 30,
                OutputBytes = limits.MaxTextBytes,
            },
        };
        var step = ToolStep.From(await processes.RunAsync(command, folder, cancellationToken));
        return (Encoding.UTF8.GetString(step.Output.Span), step.End);
    }
}
