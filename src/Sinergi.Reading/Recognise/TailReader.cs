using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Recognise;

/// <summary>What follows the head of an institution's name.</summary>
/// <param name="Last">The last word that belongs to the name.</param>
/// <param name="Text">The tail in canonical spelling: "Sulteng" → "Sulawesi Tengah".</param>
internal sealed record Tail(int Last, string Text, string Level);

internal static class TailReader
{
    private const int LongestPlace = 3;
    private const int LongestName = 10;
    private static readonly HashSet<string> Levels = new(StringComparer.Ordinal) { "kota", "kabupaten", "kab" };
    private static readonly HashSet<string> ForeignConnectors = new(StringComparer.Ordinal) { "of", "for", "and", "the" };

    /// <param name="last">The last word of the head.</param>
    /// <param name="namesHolder">A person's name may follow without a comma, so an unknown place is taken to be one word.</param>
    public static Tail? Read(TokenLine line, int last, TailKind kind, bool namesHolder) =>
        kind switch
        {
            TailKind.Region => ReadPlace(line, last, unknownWords: 0),
            TailKind.Place => ReadPlace(line, last, namesHolder ? 1 : LongestPlace),
            TailKind.Name => ReadName(line, last, isField: false),
            TailKind.Field => ReadName(line, last, isField: true),
            _ => null,
        };

    private static Tail? ReadPlace(TokenLine line, int last, int unknownWords)
    {
        var kept = new List<string>();
        var level = "";
        var at = line.Next(last);
        while (at >= 0 && line.Tokens[at].IsCapitalised && Institutions.Connectors.Contains(line.Folded(at)))
        {
            if (Institutions.Regions.Longest(line.WordsFrom(at)).Words > 0)
            {
                break;
            }
            var word = line.Folded(at);
            level = Levels.Contains(word) ? (word is "kota" ? "Kota " : "Kabupaten ") : level;
            if (IsPartOfName(word))
            {
                kept.Add(Fold.Title(line.Tokens[at].Text));
            }
            at = line.Next(at);
        }
        if (at < 0)
        {
            return null;
        }
        var (region, words) = Institutions.Regions.Longest(line.WordsFrom(at));
        if (region is not null && line.Tokens[at].IsCapitalised)
        {
            kept.Add(region.Name);
            level = level.Length == 0 && region.IsProvince ? "Provinsi " : level;
            return new Tail(line.Last(at, words), string.Join(' ', kept), level);
        }
        var place = Capitalised(line, at, Unambiguous(line, at, unknownWords));
        return place.Count == 0
            ? null
            : new Tail(place[^1], string.Join(' ', kept.Concat(place.Select(i => Fold.Title(line.Tokens[i].Text)))), level);
    }

    /// <summary>"Kelas IIA" and "Narkotika" are part of the name; "RI", "Provinsi" and "Perwakilan" only lead to the place.</summary>
    private static bool IsPartOfName(string connector) =>
        connector is "kelas" or "klas" or "narkotika" or "perempuan" or "terbuka" or "pemuda" or "khusus"
        || connector.All(c => c is 'i' or 'a' or 'b');

    /// <summary>"Bupati Ogan Ilir, X": a comma or a small letter after the words shows that they all are the place.</summary>
    private static int Unambiguous(TokenLine line, int at, int unknownWords)
    {
        if (unknownWords != 1)
        {
            return unknownWords;
        }
        var words = Capitalised(line, at, LongestPlace + 1);
        return words.Count <= LongestPlace && words.Count > 0 && line.Next(words[^1]) < 0 ? words.Count : 1;
    }

    private static List<int> Capitalised(TokenLine line, int at, int most)
    {
        var words = new List<int>();
        while (at >= 0 && words.Count < most && IsNameWord(line, at) && Institutions.Heads.Longest(line.WordsFrom(at)).Words == 0)
        {
            words.Add(at);
            at = line.Next(at);
        }
        return words;
    }

    private static Tail? ReadName(TokenLine line, int last, bool isField)
    {
        var words = new List<string>();
        var end = last;
        for (var at = line.Next(last); at >= 0 && words.Count < LongestName; at = line.Next(at))
        {
            if (line.Tokens[at].IsCapitalised && Institutions.Regions.Longest(line.WordsFrom(at)) is ({ } region, var count))
            {
                words.Add(region.Name);
                end = line.Last(at, count);
                return new Tail(end, string.Join(' ', words), "");
            }
            if (IsNameWord(line, at) && !(isField && Institutions.Heads.Longest(line.WordsFrom(at)).Words > 0))
            {
                words.Add(Fold.Title(line.Tokens[at].Text));
                end = at;
            }
            else if (IsJoint(line, at, isField))
            {
                words.Add(line.Tokens[at].Text.ToLowerInvariant());
            }
            else
            {
                break;
            }
        }
        return end == last ? null : new Tail(end, string.Join(' ', words), "");
    }

    private static bool IsNameWord(TokenLine line, int at) =>
        line.Tokens[at].IsCapitalised
        && !Institutions.NameStops.Contains(line.Folded(at))
        && !Institutions.Titles.Contains(line.Folded(at));

    private static bool IsJoint(TokenLine line, int at, bool isField)
    {
        var after = line.Next(at);
        return after >= 0
            && IsNameWord(line, after)
            && (ForeignConnectors.Contains(line.Folded(at)) || (isField && line.Folded(at) is "dan"))
            && Institutions.Heads.Longest(line.WordsFrom(after)).Words == 0
            && Institutions.PostWords.Longest(line.WordsFrom(after)).Words == 0;
    }
}
