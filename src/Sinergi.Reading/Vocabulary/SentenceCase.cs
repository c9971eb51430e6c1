using System.Text;
using System.Text.RegularExpressions;

namespace Sinergi.Reading.Vocabulary;

/// <summary>
/// A line in capitals as one writes it in a sentence: "PEMBINAAN WBP DI SULAWESI TENGAH" → "Pembinaan WBP di Sulawesi Tengah". Abbreviations,
/// regions, towns and what else <c>capitals.tsv</c> lists keep their capitals; names that no list knows are a person's to mend.
/// </summary>
internal static partial class SentenceCase
{
    private const double MostlyCapitals = 0.8;

    private static readonly Lazy<PhraseTable<string>> Kept = new(() =>
    {
        var table = new PhraseTable<string>();
        foreach (var row in GazetteerFile.Read("capitals"))
        {
            table.Add(row.Cells[0], row.Cells[0]);
        }
        foreach (var row in GazetteerFile.Read("regions"))
        {
            foreach (var name in row.List(1).Prepend(row.Cells[0]))
            {
                table.Add(name, name);
            }
        }
        foreach (var row in GazetteerFile.Read("towns"))
        {
            table.Add(row.Cells[0], row.Cells[0]);
        }
        return table;
    });

    /// <summary>Text that is not in capitals comes back as it is.</summary>
    public static string Of(string text) => IsInCapitals(text) ? Lower(text) : text;

    private static bool IsInCapitals(string text)
    {
        var letters = text.Count(char.IsLetter);
        // A single word may be a name; it is left alone.
        return text.Contains(' ', StringComparison.Ordinal) && letters > 0 && text.Count(char.IsUpper) >= letters * MostlyCapitals;
    }

    private static string Lower(string text)
    {
        var words = Word().Matches(text).ToArray<Match>();
        var result = new StringBuilder(text.Length);
        var (at, i) = (0, 0);
        while (i < words.Length)
        {
            result.Append(text, at, words[i].Index - at);
            var (kept, count) = Kept.Value.Longest(words.Skip(i).SelectMany(word => Fold.Name(word.Value).Split(' ')));
            // A phrase of several parts may end inside a word with a hyphen; then it is not that phrase.
            var taken = kept is null ? 0 : Taken(words, i, count);
            var last = words[i + Math.Max(taken, 1) - 1];
            result.Append(taken > 0 ? kept : Spelled(words[i].Value));
            at = last.Index + last.Length;
            i += Math.Max(taken, 1);
        }
        result.Append(text, at, text.Length - at);
        return Capitalised(result);
    }

    private static int Taken(Match[] words, int from, int parts)
    {
        for (var i = from; i < words.Length && parts > 0; i++)
        {
            parts -= Fold.Name(words[i].Value).Split(' ').Length;
            if (parts == 0)
            {
                return i - from + 1;
            }
        }
        return 0;
    }

    /// <summary>"IIA", "P4GN" and "W.10" are codes, not words; a lone "I" counts a class.</summary>
    private static string Spelled(string word) => Code().IsMatch(word) ? word : word.ToLowerInvariant();

    private static string Capitalised(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]))
            {
                text[i] = char.ToUpperInvariant(text[i]);
                break;
            }
        }
        return text.ToString();
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:[IVX]{1,4}[ABC]?|.*\d.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
