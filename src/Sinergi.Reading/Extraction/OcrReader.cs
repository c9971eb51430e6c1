using System.Text;
using Sinergi.Reading.Tools;

namespace Sinergi.Reading.Extraction;

/// <summary>Reads the text of one picture with Tesseract, and where on it each word stands.</summary>
internal sealed class OcrReader(ConfinedProcess processes)
{
    /// <summary>The pages, one or more, and no end; or none and the reason.</summary>
    public async Task<(IReadOnlyList<ReadPage> Pages, ExtractionOutcome? End)> ReadAsync(
        Stream image,
        ExtractionLimits limits,
        CancellationToken cancellationToken
    )
    {
        using var folder = await processes.OpenFolderAsync();
        var path = await folder.AddAsync("page", image, cancellationToken);
        // One recognition writes the text and the table of places. Page segmentation 1 finds out first which way up the page lies: photographs often lie on their side.
        string[] arguments = [path, "stdout", "-l", ExternalTools.OcrLanguage, "--psm", "1", "txt", "tsv"];
        var command = new ConfinedCommand(ExternalTools.Ocr, arguments)
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
        return step.End is null ? (OcrOutput.Read(Encoding.UTF8.GetString(step.Output.Span)), null) : ([], step.End);
    }
}
