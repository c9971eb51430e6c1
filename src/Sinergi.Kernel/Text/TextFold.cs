using System.Globalization;
using System.Text;

namespace Sinergi.Kernel.Text;

/// <summary>
/// One spelling for texts that people hold to be the same, computed in the application so that SQLite and PostgreSQL (column collation
/// "C") compare and sort alike. The result holds letters and digits of any script, ASCII punctuation and single spaces; it is a key, not
/// for display. Folding a folded text changes nothing.
/// </summary>
public static class TextFold
{
    /// <summary>The longest sort key, in UTF-16 units: the length of the columns that hold one.</summary>
    public const int SortKeyLength = 200;

    /// <summary>
    /// Compatibility decomposition (NFKD), marks stripped, lower case, white space collapsed and trimmed; curly quotes, dashes and
    /// similar variants become their ASCII form, invisible characters vanish, any other symbol separates like a space. Broken surrogates
    /// count as such symbols.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            Append(folded, rune);
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// The words of the folded text, in order: runs of letters and digits. An apostrophe inside a word belongs to it and is left out
    /// (Jum'at is jumat); a hyphen parts (undang-undang is twice undang).
    /// </summary>
    public static IReadOnlyList<string> Tokens(string text) => Words(Fold(text));

    /// <summary>
    /// The words of the text with a space between, numbers in such a form that they sort by value ("Pasal 9" before "Pasal 10"), cut to
    /// <see cref="SortKeyLength"/>. Compare byte by byte.
    /// </summary>
    public static string SortKey(string text)
    {
        var key = new StringBuilder();
        foreach (var word in Tokens(text))
        {
            key.Append(key.Length == 0 ? "" : " ");
            AppendSortable(key, word);
            if (key.Length > SortKeyLength)
            {
                break;
            }
        }

        return Cut(key.ToString());
    }

    internal static IReadOnlyList<string> Words(string folded)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var runes = folded.EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            if (Rune.IsLetterOrDigit(runes[i]) || IsSpacingMark(runes[i]))
            {
                word.Append(runes[i]);
            }
            else if (!IsApostropheInsideWord(runes, i))
            {
                Close();
            }
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    private static string Decomposed(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        // Normalize refuses broken surrogates, which enumerating runes replaces, and code points that are no characters; and it would
        // part an acute accent used as apostrophe into a space and a mark.
        var prepared = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = Variant(rune) is { } ascii ? prepared.Append(ascii) : prepared.Append(IsAssigned(rune) ? rune : Rune.ReplacementChar);
        }

        return prepared.ToString().Normalize(NormalizationForm.FormKD);
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Variant(rune) is { } ascii)
        {
            folded.Append(ascii);
            return;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter:
                folded.Append(Rune.ToLowerInvariant(rune));
                return;
            case UnicodeCategory.SpacingCombiningMark:
                folded.Append(rune);
                return;
            default:
                if (Rune.IsLetterOrDigit(rune) || (rune.IsAscii && rune.Value > ' ' && rune.Value != 0x7F))
                {
                    folded.Append(rune);
                }
                else if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }

                return;
        }
    }

    /// <summary>What has an ASCII form in use but no decomposition in Unicode.</summary>
    private static string? Variant(Rune rune) =>
        rune.Value switch
        {
            '`' or '\u00B4' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u02BB' or '\u02BC' or '\u02BF' => "'",
            '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => "\"",
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => "-",
            '\u2044' or '\u2215' => "/",
            '\u00DF' or '\u1E9E' => "ss",
            '\u00E6' or '\u00C6' => "ae",
            '\u0153' or '\u0152' => "oe",
            '\u00F8' or '\u00D8' => "o",
            '\u0142' or '\u0141' => "l",
            '\u0111' or '\u0110' or '\u00F0' or '\u00D0' => "d",
            '\u00FE' or '\u00DE' => "th",
            '\u0131' => "i",
            _ => null,
        };

    private static bool IsApostropheInsideWord(Rune[] runes, int at) =>
        runes[at].Value == '\'' && at > 0 && at + 1 < runes.Length && Rune.IsLetter(runes[at - 1]) && Rune.IsLetter(runes[at + 1]);

    private static bool IsAssigned(Rune rune) => Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned;

    private static bool IsSpacingMark(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark;

    // A number goes in without leading zeros and behind a letter for its count of digits (a for one, b for two …), so that shorter sorts
    // first. The digit 0 in front keeps all numbers before all letters. More than 26 digits are no number anyone sorts by.
    private static void AppendSortable(StringBuilder key, string word)
    {
        for (var i = 0; i < word.Length; )
        {
            var end = i;
            while (end < word.Length && char.IsAsciiDigit(word[end]))
            {
                end++;
            }

            if (end == i)
            {
                key.Append(word[i++]);
                continue;
            }

            var number = word.AsSpan(i, end - i).TrimStart('0');
            key.Append('0').Append((char)('a' + Math.Min(number.Length, 25))).Append(number);
            i = end;
        }
    }

    private static string Cut(string key)
    {
        if (key.Length <= SortKeyLength)
        {
            return key;
        }

        var end = char.IsHighSurrogate(key[SortKeyLength - 1]) ? SortKeyLength - 1 : SortKeyLength;
        return key[..end].TrimEnd(' ');
    }
}
