using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Recognise;

/// <summary>The words of a post before an institution: "Plt. Kepala", "Kabid Kedaruratan dan Logistik".</summary>
internal static class Posts
{
    private const int Longest = 10;

    /// <summary>Where the post begins that ends directly before a word of the line; null when there is none.</summary>
    public static int? Before(TokenLine line, int head)
    {
        for (var from = Math.Max(0, head - Longest); from < head; from++)
        {
            // "Kepala Kantor" is a post, and in "Kepala Kantor Wilayah X" so is "Kepala" alone.
            for (var words = line.Longest(Institutions.PostWords, from).Words; words > 0; words--)
            {
                var isPost = line.Longest(Institutions.PostWords, from, words).Words == words;
                if (isPost && AfterOffice(line, line.Skip(from, words), head) == head)
                {
                    return WithPrefix(line, from);
                }
            }
        }
        return null;
    }

    /// <summary>The first word behind the words for a part of an office; a joint counts only between two of them.</summary>
    public static int AfterOffice(TokenLine line, int at, int end)
    {
        while (at >= 0 && at < end && IsOffice(line, at))
        {
            var isOfPlace = line.Folded(at) is "perwakilan" or "wilayah" or "cabang" or "area" or "regional";
            at = line.Next(at);
            // "Kepala Perwakilan Jawa Tengah PT Contoh": whose place it is stands between.
            var place = isOfPlace && at >= 0 && at < end ? line.Longest(Institutions.Regions, at).Words : 0;
            at = place > 0 && line.Skip(at, place) is >= 0 and var behind && behind <= end ? behind : at;
        }
        return at;
    }

    public static bool IsOffice(TokenLine line, int at) =>
        Institutions.OfficeWords.Contains(line.Folded(at))
            ? line.Tokens[at].IsCapitalised
            : line.Folded(at) is "dan" or "atas" or "of" && line.Next(at) is >= 0 and var next && IsOffice(line, next);

    /// <summary>"Plt.", "Penjabat", "Wakil" before the post belong to it.</summary>
    public static int WithPrefix(TokenLine line, int from)
    {
        while (from > 0 && line.Next(from - 1) == from && Institutions.PostPrefixes.Contains(line.Folded(from - 1)))
        {
            from--;
        }
        return from;
    }
}
