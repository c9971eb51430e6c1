namespace Sinergi.Reading.Extraction;

public abstract record ExtractionOutcome
{
    private ExtractionOutcome() { }

    public sealed record Extracted(ExtractedText Document) : ExtractionOutcome;

    public sealed record Refused(RefusalReason Reason) : ExtractionOutcome;

    /// <summary>Reading waits until the tool is installed.</summary>
    public sealed record ToolMissing(string Tool) : ExtractionOutcome;

    /// <summary>Something went wrong on this side; trying again may help. The detail is for the log.</summary>
    public sealed record Failed(string Detail) : ExtractionOutcome;

    public T Match<T>(Func<Extracted, T> extracted, Func<Refused, T> refused, Func<ToolMissing, T> toolMissing, Func<Failed, T> failed) =>
        this switch
        {
            Extracted it => extracted(it),
            Refused it => refused(it),
            ToolMissing it => toolMissing(it),
            Failed it => failed(it),
            _ => throw new InvalidOperationException(),
        };
}
