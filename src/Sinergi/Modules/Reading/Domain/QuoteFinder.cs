namespace Sinergi.Modules.Reading.Domain;

/// <summary>Finds words that a person copied from a document: line ends and runs of spaces need not be the same, all else must.</summary>
public static class QuoteFinder
{
    /// <summary>The rule of a quote that a person chose.</summary>
    public const string Rule = "by-hand";

    /// <returns>Null where the words do not stand in the text.</returns>
    public static FactQuote? Find(string text, string copied)
    {
        var words = copied.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return null;
        }

        for (
            var at = text.IndexOf(words[0], StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(words[0], at + 1, StringComparison.Ordinal)
        )
        {
            if (EndOf(text, at, words) is { } end)
            {
                return new FactQuote(at, end, text[at..end], Rule, 1);
            }
        }

        return null;
    }

    private static int? EndOf(string text, int start, string[] words)
    {
        var at = start;
        foreach (var (place, word) in words.Index())
        {
            var before = at;
            while (place > 0 && at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if ((place > 0 && at == before) || !text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
            {
                return null;
            }

            at += word.Length;
        }

        return at;
    }
}
