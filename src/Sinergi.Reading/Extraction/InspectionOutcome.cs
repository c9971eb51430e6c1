namespace Sinergi.Reading.Extraction;

public abstract record InspectionOutcome
{
    private InspectionOutcome() { }

    /// <param name="Pages">Null where the kind has no fixed pages.</param>
    public sealed record Accepted(FileKind Kind, long Bytes, int? Pages) : InspectionOutcome;

    public sealed record Refused(RefusalReason Reason, FileKind Kind) : InspectionOutcome;

    /// <summary>Nobody can tell until the tool is installed: the file stays in quarantine.</summary>
    public sealed record ToolMissing(string Tool) : InspectionOutcome;

    /// <summary>Something went wrong on this side; trying again may help. The detail is for the log.</summary>
    public sealed record Failed(string Detail) : InspectionOutcome;

    public T Match<T>(Func<Accepted, T> accepted, Func<Refused, T> refused, Func<ToolMissing, T> toolMissing, Func<Failed, T> failed) =>
        this switch
        {
            Accepted it => accepted(it),
            Refused it => refused(it),
            ToolMissing it => toolMissing(it),
            Failed it => failed(it),
            _ => throw new InvalidOperationException(),
        };
}
