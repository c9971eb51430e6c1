using System.Globalization;

namespace Sinergi.Platform.Audit;

/// <summary>
/// The end of the chain on a day, small enough for a mail. Once it has left the machine, nobody can rewrite what came before it
/// without being found out.
/// </summary>
public sealed record AuditDigest(long Sequence, string Hash, DateTime At)
{
    private const string Title = "sinergi-audit-digest 1";

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Title}\nsequence {Sequence}\nhash {Hash}\nat {At:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    public static AuditDigest? Parse(string text)
    {
        // A digest may be forwarded with words around it; the four lines are looked for, not demanded at the top.
        var lines = Unfolded(text).Split('\n').Select(l => l.Trim().TrimStart('>', ' ')).SkipWhile(l => l != Title).ToList();
        return
            lines.Count >= 4
            && Value(lines[1], "sequence") is { } sequence
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Value(lines[2], "hash") is { Length: 64 } hash
            && DateTime.TryParse(
                Value(lines[3], "at"),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
                out var at
            )
            ? new AuditDigest(number, hash, at)
            : null;
    }

    // A mail program may have saved the message as it travels: long lines folded by "=", line ends as codes. No digest holds that sign.
    private static string Unfolded(string text) =>
        text.ReplaceLineEndings("\n")
            .Replace("=\n", "", StringComparison.Ordinal)
            .Replace("=0D", "", StringComparison.Ordinal)
            .Replace("=0A", "\n", StringComparison.Ordinal);

    private static string? Value(string line, string name) =>
        line.StartsWith(name + " ", StringComparison.Ordinal) ? line[(name.Length + 1)..] : null;
}
