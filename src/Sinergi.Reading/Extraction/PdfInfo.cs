using System.Globalization;
using System.Text;
using Sinergi.Reading.Tools;

namespace Sinergi.Reading.Extraction;

internal abstract record PdfInfoOutcome
{
    private PdfInfoOutcome() { }

    public sealed record Read(int Pages, bool Encrypted, bool HasScriptOrForm) : PdfInfoOutcome;

    public sealed record Refused(RefusalReason Reason) : PdfInfoOutcome;

    public sealed record ToolMissing(string Tool) : PdfInfoOutcome;

    public sealed record Failed(string Detail) : PdfInfoOutcome;

    public T Match<T>(Func<Read, T> read, Func<Refused, T> refused, Func<ToolMissing, T> toolMissing, Func<Failed, T> failed) =>
        this switch
        {
            Read it => read(it),
            Refused it => refused(it),
            ToolMissing it => toolMissing(it),
            Failed it => failed(it),
            _ => throw new InvalidOperationException(),
        };
}

/// <summary>Asks poppler about a PDF: a second opinion, by the program that will read it, beside the search of the raw bytes.</summary>
internal sealed class PdfInfo(ConfinedProcess processes)
{
    private static readonly ProcessLimits Limits = new() { WallTime = TimeSpan.FromSeconds(20), OutputBytes = 1 << 20 };

    public async Task<PdfInfoOutcome> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var folder = await processes.OpenFolderAsync();
        var copy = await folder.AddFileAsync("document.pdf", path, cancellationToken);
        var command = new ConfinedCommand(ExternalTools.PdfInfo, copy) { Limits = Limits };
        var result = await processes.RunAsync(command, folder, cancellationToken);
        return result.Match<PdfInfoOutcome>(
            Interpret,
            _ => new PdfInfoOutcome.Refused(RefusalReason.TimedOut),
            _ => new PdfInfoOutcome.Refused(RefusalReason.Damaged),
            missing => new PdfInfoOutcome.ToolMissing(missing.Tool),
            failed => new PdfInfoOutcome.Failed(failed.Detail)
        );
    }

    private static PdfInfoOutcome Interpret(ConfinedResult.Finished finished)
    {
        if (finished.ExitCode != 0)
        {
            var locked = finished.Errors.Contains("Incorrect password", StringComparison.Ordinal);
            return new PdfInfoOutcome.Refused(locked ? RefusalReason.Encrypted : RefusalReason.Damaged);
        }
        var lines = Encoding.UTF8.GetString(finished.Output.Span).Split('\n');
        var pages = int.TryParse(Value(lines, "Pages"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
        var encrypted = Value(lines, "Encrypted").StartsWith("yes", StringComparison.Ordinal);
        var active = Value(lines, "JavaScript") == "yes" || Value(lines, "Form") == "XFA";
        return new PdfInfoOutcome.Read(pages, encrypted, active);
    }

    // The last line of a name counts: poppler writes the document's own title and author first, and those may hold anything.
    private static string Value(string[] lines, string name) =>
        lines.LastOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..].Trim() ?? string.Empty;
}
