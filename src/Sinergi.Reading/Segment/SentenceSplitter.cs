using Sinergi.Reading.Facts;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Segment;

/// <summary>Cuts blocks into sentences: at a full stop before a capital, not after an abbreviation or an initial.</summary>
internal static class SentenceSplitter
{
    /// <summary>No sentence is longer than this, whatever the text: it bounds the work of every rule.</summary>
    private const int Longest = 2000;

    private static readonly Lazy<HashSet<string>> Abbreviations = new(() =>
        GazetteerFile.Read("abbreviations").Select(row => row.Cells[0]).ToHashSet(StringComparer.Ordinal)
    );

    private const int LongestOpener = 20;

    private static readonly Lazy<HashSet<string>> Openers = new(() =>
        GazetteerFile.Read("sentence-openers").Select(row => row.Cells[0]).ToHashSet(StringComparer.Ordinal)
    );

    public static IReadOnlyList<Sentence> Split(string plain, IReadOnlyList<Block> blocks)
    {
        var sentences = new List<Sentence>();
        foreach (var block in blocks.Where(block => block.Kind != BlockKind.Furniture))
        {
            var start = block.ContentStart;
            while (start < block.Span.End)
            {
                var end = End(plain, start, block.Span.End);
                if (!plain.AsSpan(start, end - start).IsWhiteSpace())
                {
                    sentences.Add(new Sentence(sentences.Count, block, new TextSpan(start, end), plain[start..end].Replace('\n', ' ')));
                }
                start = end;
            }
        }
        return sentences;
    }

    private static int End(string plain, int start, int limit)
    {
        var latest = Math.Min(limit, start + Longest);
        for (var i = start; i < latest; i++)
        {
            if (plain[i] is not ('.' or '?' or '!'))
            {
                continue;
            }
            var after = i + 1;
            while (after < latest && plain[after] is '"' or ')')
            {
                after++;
            }
            if (after == limit)
            {
                return limit;
            }
            if (
                after < latest
                && char.IsWhiteSpace(plain[after])
                && StartsSentence(plain, after, limit)
                && !IsAbbreviation(plain, start, i)
            )
            {
                return after;
            }
        }
        return latest == limit ? limit : LastSpace(plain, start, latest);
    }

    private static bool StartsSentence(string plain, int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(plain[at]))
        {
            at++;
        }
        return at == limit || char.IsUpper(plain[at]) || plain[at] is '"' or '(' || char.IsDigit(plain[at]);
    }

    private static bool IsAbbreviation(string plain, int start, int stop)
    {
        if (plain[stop] != '.')
        {
            return false;
        }
        var word = stop;
        while (word > start && char.IsLetter(plain[word - 1]))
        {
            word--;
        }
        var isShort = (stop - word == 1 && char.IsUpper(plain[word])) || Abbreviations.Value.Contains(plain[word..stop]);
        // "…, M.Kes. Kedua, dengan …": behind a degree a word that opens sentences opens one.
        return isShort && !(word > start && plain[word - 1] == '.' && Openers.Value.Contains(WordAt(plain, stop + 1)));
    }

    private static string WordAt(string plain, int at)
    {
        while (at < plain.Length && char.IsWhiteSpace(plain[at]))
        {
            at++;
        }
        var end = at;
        while (end < plain.Length && end - at < LongestOpener && char.IsLetter(plain[end]))
        {
            end++;
        }
        return plain[at..end];
    }

    private static int LastSpace(string plain, int start, int end)
    {
        var space = plain.LastIndexOf(' ', end - 1, end - start);
        return space > start ? space + 1 : end;
    }
}
