using Sinergi.Reading.Extraction;

namespace Sinergi.Platform.Documents;

/// <summary>The words of refusals: what, where, how to mend it. The first argument is always the name of the file or of the missing program.</summary>
public static class Refusals
{
    private const string Prefix = "documents.refused.";

    public static ReceiveOutcome NoSpace { get; } = new ReceiveOutcome.Refused(Prefix + "no_space", []);

    public static ReceiveOutcome Failed { get; } = new ReceiveOutcome.Refused(Prefix + "failed", []);

    public static ReceiveOutcome KeyDestroyed { get; } = new ReceiveOutcome.Refused(Prefix + "key_destroyed", []);

    public static ReceiveOutcome SameAsBefore { get; } = new ReceiveOutcome.Refused(Prefix + "same", []);

    public static ReceiveOutcome AlreadyReplaced { get; } = new ReceiveOutcome.Refused(Prefix + "replaced", []);

    public static ReceiveOutcome ToolMissing(string tool) => new ReceiveOutcome.Refused(Prefix + "tool_missing", [tool]);

    public static ReceiveOutcome Of(RefusalReason reason, InspectionLimits limits, string fileName) =>
        new ReceiveOutcome.Refused(KeyOf(reason), [fileName, Figure(reason, limits)]);

    /// <summary>"documents.refused.zip_bomb" for <see cref="RefusalReason.ZipBomb"/>.</summary>
    public static string KeyOf(RefusalReason reason) =>
        Prefix + string.Concat(reason.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{c}" : $"{c}")).ToLowerInvariant();

    /// <summary>The limit that was passed, for the sentence that names it.</summary>
    private static string Figure(RefusalReason reason, InspectionLimits limits) =>
        reason switch
        {
            RefusalReason.TooLarge => Text(limits.MaxBytes >> 20),
            RefusalReason.TooManyPages => Text(limits.MaxPages),
            RefusalReason.ImageTooLarge => Text(limits.MaxImagePixels / 1_000_000),
            _ => "",
        };

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
