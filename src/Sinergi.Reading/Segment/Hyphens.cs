namespace Sinergi.Reading.Segment;

/// <summary>
/// Puts words together that were divided at the end of a line: the rest of the word moves up and the line breaks behind it, so that the text
/// keeps its length. "masing-" and "masing" stay a word with a hyphen, "4-" and "HH.05" a number with one.
/// </summary>
internal static class Hyphens
{
    /// <summary>A word that is said twice repeats at least so many letters: "selambat-lambatnya".</summary>
    private const int Repeated = 3;

    public static string Mend(string plain)
    {
        if (!plain.Contains("-\n", StringComparison.Ordinal))
        {
            return plain;
        }
        var letters = plain.ToCharArray();
        for (
            var hyphen = plain.IndexOf("-\n", StringComparison.Ordinal);
            hyphen >= 0;
            hyphen = plain.IndexOf("-\n", hyphen + 1, StringComparison.Ordinal)
        )
        {
            var rest = hyphen + 2;
            while (rest < plain.Length && plain[rest] == ' ')
            {
                rest++;
            }
            if (hyphen < 1 || rest >= plain.Length || !char.IsLetterOrDigit(plain[hyphen - 1]) || !char.IsLetterOrDigit(plain[rest]))
            {
                continue;
            }
            var end = rest;
            while (end < plain.Length && !char.IsWhiteSpace(plain[end]))
            {
                end++;
            }
            var isDivided = char.IsLower(plain[hyphen - 1]) && char.IsLower(plain[rest]);
            var at = !isDivided || IsSaidTwice(plain, hyphen, plain.AsSpan(rest, end - rest)) ? hyphen + 1 : hyphen;
            plain.CopyTo(rest, letters, at, end - rest);
            letters.AsSpan(at + end - rest, rest - at).Fill(' ');
            letters[at + end - rest] = '\n';
        }
        return new string(letters);
    }

    private static bool IsSaidTwice(string plain, int hyphen, ReadOnlySpan<char> rest)
    {
        var start = hyphen;
        while (start > 0 && char.IsLetter(plain[start - 1]))
        {
            start--;
        }
        var word = plain.AsSpan(start, hyphen - start);
        for (var length = Math.Min(word.Length, rest.Length); length >= Repeated; length--)
        {
            if (word.EndsWith(rest[..length], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
