using Sinergi.Reading.Tools;

namespace Sinergi.Reading.Extraction;

/// <summary>
/// The result of one program on the way to an outcome: its output, or the reason why the whole ends here. Saves each reader of documents
/// from spelling out the same five cases.
/// </summary>
internal readonly record struct ToolStep(ReadOnlyMemory<byte> Output, ExtractionOutcome? End)
{
    public static ToolStep From(ConfinedResult result) =>
        result.Match(
            finished =>
                finished.ExitCode == 0
                    ? new ToolStep(finished.Output, End: null)
                    : Ended(new ExtractionOutcome.Refused(RefusalReason.Damaged)),
            _ => Ended(new ExtractionOutcome.Refused(RefusalReason.TimedOut)),
            _ => Ended(new ExtractionOutcome.Refused(RefusalReason.TooLarge)),
            missing => Ended(new ExtractionOutcome.ToolMissing(missing.Tool)),
            failed => Ended(new ExtractionOutcome.Failed(failed.Detail))
        );

    private static ToolStep Ended(ExtractionOutcome end) => new(default, end);
}
