using System.Diagnostics;
using Sinergi.Reading;
using Sinergi.Reading.Extraction;
using Sinergi.Reading.Tools;

namespace Sinergi.Bench.Read;

/// <summary>A file to text and facts, as the product does it.</summary>
internal sealed class DocumentReading(ConfinedProcess processes)
{
    private readonly Inspector inspector = new(processes);
    private readonly TextExtractor extractor = new(processes);

    public async Task<string> TextAsync(string file, CancellationToken cancellationToken)
    {
        var inspected = await inspector.InspectAsync(file, Path.GetFileName(file), InspectionLimits.Default, cancellationToken);
        var kind = inspected.Match(accepted => accepted.Kind, _ => throw Failed(file), _ => throw Failed(file), _ => throw Failed(file));
        var extracted = await extractor.ExtractAsync(file, kind, ExtractionLimits.Default, progress: null, cancellationToken);
        return extracted.Match(found => found.Document.Text, _ => throw Failed(file), _ => throw Failed(file), _ => throw Failed(file));
    }

    public async Task<ReadResult> FactsAsync(string file, CancellationToken cancellationToken) =>
        Reader.Read(
            await TextAsync(file, cancellationToken),
            new ReadOptions { Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime) }
        );

    public async Task<TimeSpan> TimeAsync(string file, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        await FactsAsync(file, cancellationToken);
        return Stopwatch.GetElapsedTime(began);
    }

    private static InvalidOperationException Failed(string file) => new($"{Path.GetFileName(file)} could not be read.");
}
