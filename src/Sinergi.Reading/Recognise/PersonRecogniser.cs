using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Recognise;

/// <summary>A person named beside a post, and the mention of the institution that the post belongs to, if any.</summary>
internal sealed record NamedPerson(Person Person, Mention? Mention, TextSpan Span);

/// <summary>Finds the name that follows a post: "Kepala BNNP Sulteng, Brigjen Pol Budi X", "Wali Kota Y, Budi, SH".</summary>
internal static class PersonRecogniser
{
    private const int LongestName = 5;
    private const int LongestBefore = 120;
    private const string RuleName = "person.after-post";

    public static IReadOnlyList<NamedPerson> Find(Document document, IReadOnlyList<Mention> mentions) =>
        [
            .. mentions
                .Where(mention => mention.Post is not null)
                .Select(mention => After(document, mention) ?? Before(document, mention, mentions))
                .OfType<NamedPerson>(),
        ];

    private static NamedPerson? After(Document document, Mention mention)
    {
        var block = document.BlockAt(mention.Span.Start);
        var at = SkipBracket(document.Plain, mention.Span.End, block.Span.End);
        var person = NameAt(document, at, block.Span.End, document.Words(mention.Whole), RuleName);
        return person is null ? null : new NamedPerson(person, mention, person.Evidence.Span);
    }

    /// <summary>"Rahmat Tajuddin, S.H., Kepala Rutan X", "Ahmad Zaenuri selaku Ketua Yayasan Y".</summary>
    private static NamedPerson? Before(Document document, Mention mention, IReadOnlyList<Mention> mentions)
    {
        var block = document.BlockAt(mention.Whole.Start);
        var from = Math.Max(block.ContentStart, mention.Whole.Start - LongestBefore);
        var text = document.Plain[from..mention.Whole.Start].Replace('\n', ' ');
        if (Rules.First("persons-before", text) is not var (rule, match))
        {
            return null;
        }
        var start = from + match.Groups["name"].Index;
        var person = NameAt(document, start, mention.Whole.Start, document.Words(mention.Whole), rule.Name);
        // "lembaga pemerintahan daerah, Ketua DPRD …": words of offices are no name.
        var isOffice = person is not null && person.Name.Split(' ').Any(word => word.Length > 2 && IsOfficeWord(Fold.Name(word)));
        return person is null || isOffice || mentions.Any(other => other.Span.Overlaps(person.Evidence.Span))
            ? null
            : new NamedPerson(person, mention, person.Evidence.Span);
    }

    private static bool IsOfficeWord(string word) =>
        word is "lembaga" or "pemerintahan" or "kantor" || Institutions.Connectors.Contains(word);

    /// <summary>A name with its ranks and degrees at a position, after an optional comma.</summary>
    public static Person? NameAt(Document document, int at, int end, string? position, string rule)
    {
        var plain = document.Plain;
        while (at < end && plain[at] is ' ' or ',')
        {
            at++;
        }
        var tokens = Tokens.Of(plain, at, Math.Min(end, at + 120));
        if (tokens.Count == 0 || tokens[0].Start != at)
        {
            return null;
        }
        var i = 0;
        while (
            i < tokens.Count
            && Institutions.Titles.Contains(tokens[i].Folded)
            && (tokens[i].IsCapitalised || tokens[i].Text is "dr" or "drg" or "drh" or "apt")
            && Touches(plain, tokens, i)
        )
        {
            i++;
        }
        var first = i;
        while (
            i < tokens.Count
            && i - first < LongestName
            && IsNameWord(tokens, i)
            && (i == first || (Touches(plain, tokens, i) && !IsDegree(plain, tokens[i].Start, end)))
        )
        {
            i++;
        }
        if (i == first || IsOther(tokens, first, i))
        {
            return null;
        }
        var nameEnd = tokens[i - 1].End;
        var degreeEnd = Degrees(plain, nameEnd, end);
        var titles = Fold.Words($"{plain[at..tokens[first].Start]} {plain[nameEnd..degreeEnd].Trim(' ', ',')}");
        return new Person(
            document.Words(new TextSpan(tokens[first].Start, nameEnd)),
            titles,
            position,
            document.Evidence(at, degreeEnd, rule, 0.85)
        );
    }

    /// <summary>A full stop joins only after an initial or a title: "M. Budi", "Drs. Anton"; elsewhere it ends the sentence.</summary>
    private static bool Touches(string plain, IReadOnlyList<Token> tokens, int i)
    {
        if (i == 0)
        {
            return true;
        }
        var before = tokens[i - 1];
        var gap = plain.AsSpan(before.End, tokens[i].Start - before.End);
        var mayStop =
            before.Text.Length <= 2
            || Institutions.Titles.Contains(before.Folded)
            || Institutions.NameAbbreviations.Contains(before.Folded);
        return gap.Trim(mayStop ? " .-\n" : " -\n").Length == 0;
    }

    private static bool IsNameWord(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].IsCapitalised
        && !char.IsDigit(tokens[i].Text[0])
        && !Institutions.NameStops.Contains(tokens[i].Folded)
        && Institutions.Heads.Longest(tokens.Skip(i).Take(6).Select(token => token.Folded)).Words == 0
        && Institutions.PostWords.Longest(tokens.Skip(i).Take(3).Select(token => token.Folded)).Words == 0;

    /// <summary>A region is no name, unless a second name follows it: "Bima Arya".</summary>
    private static bool IsOther(IReadOnlyList<Token> tokens, int first, int after)
    {
        var region = Institutions.Regions.Longest(tokens.Skip(first).Take(4).Select(token => token.Folded)).Words;
        return (region > 0 && after - first <= Math.Max(region, 1))
            || region > 1
            || (Institutions.Connectors.Contains(tokens[first].Folded) && tokens[first].Text.Length > 1);
    }

    /// <summary>"SH", "S.H., M.H.", "M.Si.", after a comma or directly after the name.</summary>
    private static int Degrees(string plain, int at, int end)
    {
        while (at < end && (plain[at] is ',' or ' ' or '.'))
        {
            var from = at + 1;
            while (from < end && plain[from] is ' ' or ',')
            {
                from++;
            }
            if (!IsDegree(plain, from, end))
            {
                break;
            }
            at = DegreeEnd(plain, from, end);
        }
        return at;
    }

    private static int DegreeEnd(string plain, int from, int end)
    {
        var to = from;
        while (to < end && (char.IsLetter(plain[to]) || plain[to] is '.' or '(' or ')'))
        {
            to++;
        }
        return to;
    }

    /// <summary>A known degree, or a word that only a degree is written like: "A.Md.IP.", "Ph.D.", "S.ST.Pel".</summary>
    private static bool IsDegree(string plain, int from, int end)
    {
        var word = plain[from..DegreeEnd(plain, from, end)].TrimEnd('.');
        if (word.Length is < 2 or > 14 || !char.IsUpper(word[0]))
        {
            return false;
        }
        var isKnown = Institutions.Degrees.Contains(string.Concat(word.Where(char.IsLetter)).ToLowerInvariant());
        return (isKnown && word.Count(char.IsUpper) > 1)
            || (
                word.Contains('.', StringComparison.Ordinal)
                && word.Count(char.IsUpper) > 1
                && word.IndexOf('.', StringComparison.Ordinal) <= 3
            );
    }

    private static int SkipBracket(string plain, int at, int end)
    {
        var open = at;
        while (open < end && plain[open] == ' ')
        {
            open++;
        }
        if (open >= end || plain[open] != '(')
        {
            return at;
        }
        var close = plain.IndexOf(')', open, end - open);
        return close < 0 ? at : close + 1;
    }
}
