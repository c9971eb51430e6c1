namespace Sinergi.Kernel.Text;

/// <summary>
/// The terms under which a text is found. Index and query call the same function, so that what is written "pelayanan" is found by
/// "melayani".
/// </summary>
public static class SearchTerms
{
    /// <summary>The longest term, in UTF-16 units; a longer word is cut, a longer code is indexed by its parts alone.</summary>
    public const int TermLength = 64;

    /// <summary>
    /// Distinct terms in the order of first appearance: folded, stop words left out, stemmed, compounds as their parts (kerjasama is
    /// kerja, sama). What holds a digit is never stemmed. A code such as "W.24-HH.04.02-4/2025" is indexed whole and by each of its
    /// parts. A text of nothing but stop words has no terms.
    /// </summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var terms = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var chunk in TextFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var term in OfChunk(chunk))
            {
                terms.TryAdd(term, true);
            }
        }

        return [.. terms.Keys];
    }

    private static IEnumerable<string> OfChunk(string chunk)
    {
        var words = TextFold.Words(chunk);
        var isCode = words.Count > 1 && chunk.Any(char.IsDigit);
        return isCode ? OfCode(chunk, words) : words.SelectMany(OfWord);
    }

    // Parts of a code are names of things ("HH", "DI"), not words of a sentence: neither stop words nor stems.
    private static IEnumerable<string> OfCode(string chunk, IReadOnlyList<string> parts)
    {
        var whole = TrimPunctuation(chunk);
        return whole.Length <= TermLength ? [whole, .. parts.Select(Cut)] : parts.Select(Cut);
    }

    private static IEnumerable<string> OfWord(string word)
    {
        if (IndonesianStopWords.Contains(word))
        {
            return [];
        }

        var stem = word.Any(char.IsDigit) ? word : IndonesianStemmer.Stem(word);
        return IndonesianCompounds.PartsOf(stem) ?? [Cut(stem)];
    }

    private static string TrimPunctuation(string chunk)
    {
        var start = 0;
        var end = chunk.Length;
        while (char.IsAscii(chunk[start]) && !char.IsAsciiLetterOrDigit(chunk[start]))
        {
            start++;
        }

        while (char.IsAscii(chunk[end - 1]) && !char.IsAsciiLetterOrDigit(chunk[end - 1]))
        {
            end--;
        }

        return chunk[start..end];
    }

    private static string Cut(string word)
    {
        if (word.Length <= TermLength)
        {
            return word;
        }

        return char.IsHighSurrogate(word[TermLength - 1]) ? word[..(TermLength - 1)] : word[..TermLength];
    }
}
