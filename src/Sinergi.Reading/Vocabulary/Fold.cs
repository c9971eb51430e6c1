using System.Buffers;
using System.Text;

namespace Sinergi.Reading.Vocabulary;

/// <summary>Small folding for comparing names: lower case, single spaces, no stops or commas.</summary>
internal static class Fold
{
    private static readonly SearchValues<char> Folded = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly SearchValues<char> Ascii = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    public static string Name(string text)
    {
        // Most are words, and most of these have no capital.
        var at = text.AsSpan().IndexOfAnyExcept(Folded);
        if (at < 0)
        {
            return text;
        }
        if (text.AsSpan(at).IndexOfAnyExcept(Ascii) < 0)
        {
            return text.ToLowerInvariant();
        }
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            // "Syar'iyah" is one word, however it is written.
            else if (c is not ('\'' or '\u2019') && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        return folded.ToString().TrimEnd();
    }

    public static string Words(string text) =>
        IsSpacedOnce(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsSpacedOnce(string text)
    {
        var isSpace = true;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (isSpace || c != ' '))
            {
                return false;
            }
            isSpace = c == ' ';
        }
        return !isSpace || text.Length == 0;
    }

    /// <summary>Capital-only text of a naskah in ordinary spelling: "SIMULASI TENGAH" → "Simulasi Tengah".</summary>
    public static string Title(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => IsShouted(word) ? Capitalise(word) : word));

    /// <summary>Short words for the parts of an office written out: "BPJS Ketenagakerjaan Kanwil Jawa Timur".</summary>
    public static string Written(string name) => $" {name} ".Replace(" Kanwil ", " Kantor Wilayah ", StringComparison.Ordinal).Trim();

    /// <summary>A name in capitals in ordinary spelling, whatever its length: "BUDI EKA" → "Budi Eka".</summary>
    public static string PersonName(string name) =>
        name.Any(char.IsLower) ? name : string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Capitalise));

    private static bool IsShouted(string word) => word.Length > 4 && word.All(c => !char.IsLower(c));

    private static string Capitalise(string word) =>
        word.Contains('-', StringComparison.Ordinal)
            ? string.Join('-', word.Split('-').Select(part => part.Length > 1 ? Capitalise(part) : part))
            : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
}
