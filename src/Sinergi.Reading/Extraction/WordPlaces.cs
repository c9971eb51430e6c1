namespace Sinergi.Reading.Extraction;

/// <summary>
/// Finds the words seen on a picture in the text of its page, both in order. Where the two differ, it goes on where several words in a row
/// are the same again; what lies between has no place rather than a guessed one.
/// </summary>
internal static class WordPlaces
{
    /// <summary>How far ahead of a difference the two are looked through.</summary>
    private const int Window = 8;

    /// <summary>So many in a row are no coincidence; short words alone are.</summary>
    private const int Confirmation = 3;

    /// <param name="offset">Where the page begins in the whole text.</param>
    public static IReadOnlyList<LaidWord> Find(string page, int offset, IReadOnlyList<SeenWord> words)
    {
        var tokens = Tokens(page);
        var found = new List<LaidWord>(Math.Min(tokens.Count, words.Count));
        var (token, word) = (0, 0);
        do
        {
            for (; IsSame(token, word); token++, word++)
            {
                var (start, end) = tokens[token];
                found.Add(new LaidWord(offset + start, offset + end, words[word].Line, words[word].Box));
            }
        } while (Resume());
        return found;

        bool Resume()
        {
            for (; token < tokens.Count && word < words.Count; token++, word++)
            {
                for (var distance = 0; distance <= 2 * Window; distance++)
                {
                    for (var skipped = Math.Max(0, distance - Window); skipped <= Math.Min(distance, Window); skipped++)
                    {
                        if (Agrees(token + skipped, word + distance - skipped))
                        {
                            (token, word) = (token + skipped, word + distance - skipped);
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        // At the end of both, fewer words will do: there are no more.
        bool Agrees(int t, int w)
        {
            var length = 0;
            while (length < Confirmation && IsSame(t + length, w + length))
            {
                length++;
            }
            return length == Confirmation || (length > 0 && t + length == tokens.Count && w + length == words.Count);
        }

        bool IsSame(int t, int w) =>
            t < tokens.Count
            && w < words.Count
            && page.AsSpan(tokens[t].Start, tokens[t].End - tokens[t].Start).SequenceEqual(words[w].Text);
    }

    private static List<(int Start, int End)> Tokens(string page)
    {
        var tokens = new List<(int, int)>();
        for (var at = 0; at < page.Length; at++)
        {
            var start = at;
            while (at < page.Length && !char.IsWhiteSpace(page[at]))
            {
                at++;
            }
            if (at > start)
            {
                tokens.Add((start, at));
            }
        }
        return tokens;
    }
}
