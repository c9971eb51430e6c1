using System.Globalization;
using System.Text.Json;
using Sinergi.Reading;
using Sinergi.Reading.Extraction;
using Sinergi.Reading.Tools;

namespace Sinergi.Cli;

internal enum ReadForm
{
    Summary,
    Json,
    Text,
}

/// <summary>Reads files one after the other; one that cannot be read does not keep the others from being read.</summary>
internal sealed class FileReading(ConfinedProcess processes, TextWriter output, TextWriter complaints)
{
    private const int Unreadable = 1;
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    private readonly Inspector inspector = new(processes);
    private readonly TextExtractor extractor = new(processes);

    /// <summary>The exit status: 0, or 1 when a file could not be read.</summary>
    public async Task<int> RunAsync(IEnumerable<string> files, ReadOptions options, ReadForm form, CancellationToken cancellationToken)
    {
        var status = 0;
        foreach (var file in files)
        {
            var (text, error) = await ExtractAsync(file, cancellationToken);
            if (text is null)
            {
                status = Unreadable;
                Complain(file, error!, form);
                continue;
            }

            Print(file, Reader.Read(text, options with { FileName = Path.GetFileName(file) }), form);
        }

        return status;
    }

    /// <summary>The text, or a short stable word for why there is none.</summary>
    private async Task<(string? Text, string? Error)> ExtractAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var inspected = await inspector.InspectAsync(file, Path.GetFileName(file), InspectionLimits.Default, cancellationToken);
            return await inspected.Match(
                accepted => ExtractAsync(file, accepted.Kind, cancellationToken),
                refused => Task.FromResult(Failed(Word(refused.Reason))),
                missing => Task.FromResult(Failed($"tool-missing: {missing.Tool}")),
                failed => Task.FromResult(Failed($"failed: {failed.Detail}"))
            );
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Failed(problem is FileNotFoundException or DirectoryNotFoundException ? "not-found" : "cannot-be-opened");
        }
    }

    private async Task<(string? Text, string? Error)> ExtractAsync(string file, FileKind kind, CancellationToken cancellationToken) =>
        (await extractor.ExtractAsync(file, kind, ExtractionLimits.Default, progress: null, cancellationToken)).Match(
            extracted => (extracted.Document.Text, null),
            refused => Failed(Word(refused.Reason)),
            missing => Failed($"tool-missing: {missing.Tool}"),
            failed => Failed($"failed: {failed.Detail}")
        );

    private static (string? Text, string? Error) Failed(string error) => (null, error);

    private void Complain(string file, string error, ReadForm form)
    {
        if (form is ReadForm.Json)
        {
            output.WriteLine(ReadJson.WriteError(file, error));
        }
        else
        {
            complaints.WriteLine($"{file}: {error}");
        }
    }

    private void Print(string file, ReadResult result, ReadForm form)
    {
        switch (form)
        {
            case ReadForm.Json:
                output.WriteLine(ReadJson.Write(result, file));
                break;
            case ReadForm.Text:
                output.WriteLine(result.Text);
                break;
            default:
                Summarise(file, result);
                break;
        }
    }

    private void Summarise(string file, ReadResult result)
    {
        output.WriteLine(file);
        output.WriteLine($"  {Word(result.Kind)}, {Word(result.Instrument.Value)}, {Word(result.Event.Value)}");
        output.WriteLine($"  {result.Date.Value?.Date.ToString("dddd, d MMMM yyyy", Indonesian) ?? "-"}, {result.Place.Value ?? "-"}");
        foreach (var party in result.Parties)
        {
            output.WriteLine($"  * {party.CanonicalName}");
        }

        output.WriteLine(
            string.Create(
                Indonesian,
                $"  {result.Records.Count} records, {result.Commitments.Count} commitments, {result.Asks.Count} asks, {result.Findings.Count} findings"
            )
        );
    }

    /// <summary>"zip-bomb" for <see cref="RefusalReason.ZipBomb"/>.</summary>
    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
