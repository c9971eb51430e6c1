using System.Text.RegularExpressions;
using Sinergi.Reading.Evaluate;

namespace Sinergi.Bench.Read;

/// <summary>
/// A label for the same text as another carrier gives it back: statements are compared by where they stand, and line breaks, hyphens and slips of
/// recognition move and change the words. Names, numbers and days stay as the label says them.
/// </summary>
internal static partial class LabelOnCarrier
{
    /// <summary>Words in common, of all words of the quote, for a place to be taken for the quote's.</summary>
    private const double Enough = 0.6;

    public static Label Of(Label label, string text)
    {
        var words = Word().Matches(text).ToArray<Match>();
        return label with
        {
            Commitments = [.. label.Commitments.Select(c => c with { Quote = Place(c.Quote) })],
            Asks = [.. label.Asks.Select(a => a with { Quote = Place(a.Quote) })],
            Figures = [.. label.Figures.Select(f => f with { Quote = Place(f.Quote) })],
        };

        string Place(string quote) => text.Contains(quote, StringComparison.Ordinal) ? quote : Find(text, words, quote) ?? quote;
    }

    private static string? Find(string text, Match[] words, string quote)
    {
        var sought = Word().Matches(quote).Select(w => w.Value).ToArray();
        var wanted = sought.CountBy(w => w, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var (best, at) = (0, -1);
        for (var start = 0; start + sought.Length <= words.Length; start++)
        {
            var common = words[start..(start + sought.Length)]
                .CountBy(w => w.Value, StringComparer.OrdinalIgnoreCase)
                .Sum(w => Math.Min(w.Value, wanted.GetValueOrDefault(w.Key)));
            if (common > best)
            {
                (best, at) = (common, start);
            }
        }

        return sought.Length > 0 && best >= Enough * sought.Length
            ? text[words[at].Index..(words[at + sought.Length - 1].Index + words[at + sought.Length - 1].Length)]
            : null;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
