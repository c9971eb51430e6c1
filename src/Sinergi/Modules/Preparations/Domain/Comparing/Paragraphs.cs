using System.Text.RegularExpressions;

namespace Sinergi.Modules.Preparations.Domain.Comparing;

/// <summary>
/// The paragraphs of a text that was read from a file. Where a line ends depends on the width of the page, so lines that run on are put
/// together: a word more in one version must not move every line after it.
/// </summary>
public static partial class Paragraphs
{
    public static IReadOnlyList<string> Of(string text)
    {
        List<string> all = [];
        List<string> running = [];
        foreach (var raw in text.Split('\n', '\f'))
        {
            var line = Space().Replace(raw, " ").Trim();
            if (line.Length == 0)
            {
                End();
                continue;
            }

            if (running.Count > 0 && (Opener().IsMatch(line) || IsHeading(line) || IsHeading(running[^1]) || Closer().IsMatch(running[^1])))
            {
                End();
            }

            running.Add(line);
        }

        End();
        return all;

        void End()
        {
            if (running.Count > 0)
            {
                all.Add(string.Join(' ', running));
                running.Clear();
            }
        }
    }

    private static bool IsHeading(string line) => (line.Any(char.IsLetter) && !line.Any(char.IsLower)) || NumberOfClause().IsMatch(line);

    [GeneratedRegex(
        @"^(?:pasal|bab)\s+(?:\d{1,3}|[ivxlc]{1,6})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NumberOfClause();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();

    // "Pasal 5", "(2)", "3.", "a.", "•": where a clause or an item begins.
    [GeneratedRegex(
        @"^(?:pasal\s+\d|bab\s+[ivxlc]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?:\s|$)|[-•–—])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Opener();

    [GeneratedRegex(@"[.;:]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Closer();
}
