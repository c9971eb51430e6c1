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
    private const int LongestJoint = 40;
    private const string RuleName = "person.after-post";
    private const string HisHead = "behind.his-head";

    public static IReadOnlyList<NamedPerson> Find(Document document, IReadOnlyList<Mention> mentions) =>
        [
            .. mentions
                .Select(mention =>
                    mention.Post is null
                        ? Behind(document, mention, mentions)
                        : After(document, mention) ?? Before(document, mention, mentions)
                )
                .OfType<NamedPerson>(),
            .. TeamLeaders.Find(document, mentions),
        ];

    private static NamedPerson? After(Document document, Mention mention)
    {
        var end = EndBehind(document, mention);
        var position = document.Words(mention.Whole);
        if (InBracket(document, mention.Span.End, end, position) is { } inside)
        {
            return new NamedPerson(inside, mention, inside.Evidence.Span);
        }
        var at = SkipBracket(document.Plain, mention.Span.End, end);
        var joint = Rules.First("person-joints", document.Plain[at..Math.Min(end, at + LongestJoint)].Replace('\n', ' '));
        at += joint?.Match.Length ?? 0;
        var person = NameAt(document, at, end, position, RuleName);
        return person is null ? null : new NamedPerson(person, mention, person.Evidence.Span);
    }

    /// <summary>Where the block of the last word of a mention ends: a name may run on into the next block, as in a list or a table.</summary>
    private static int EndBehind(Document document, Mention mention) =>
        document.BlockAt(Math.Max(mention.Span.Start, mention.Span.End - 1)).Span.End;

    /// <summary>"Ketua PMI (Hj. Contoh Pertama)": the whole bracket is the name.</summary>
    private static Person? InBracket(Document document, int at, int end, string position)
    {
        var plain = document.Plain;
        while (at < end && plain[at] == ' ')
        {
            at++;
        }
        var close = at < end && plain[at] == '(' ? plain.IndexOf(')', at, end - at) : -1;
        var person = close < 0 ? null : NameAt(document, at + 1, close, position, "person.in-bracket");
        return
            person is not null
            && person.Name.Any(char.IsLower)
            && plain[person.Evidence.Span.End..close] is var rest
            && (rest.Length == 0 || rest[0] is ',' or '.')
            ? person
            : null;
    }

    /// <summary>"Bapas Kelas II Contoh (Kepala: Contoh Pertama)", "PT Contoh, diwakili Manajer Area Contoh Pertama".</summary>
    private static NamedPerson? Behind(Document document, Mention mention, IReadOnlyList<Mention> mentions)
    {
        var end = EndBehind(document, mention);
        var text = document.Plain[mention.Span.End..Math.Min(end, mention.Span.End + LongestBefore)].Replace('\n', ' ');
        if (mention.IsGeneric)
        {
            return null;
        }
        foreach (var rule in Rules.Of("persons-behind", text))
        {
            if (rule.First(text) is not { } match)
            {
                continue;
            }
            var at = mention.Span.End + match.Groups["name"].Index;
            // "nya" means the institution that was named last.
            if (
                rule.Name == HisHead
                && mentions.Any(other => !other.IsGeneric && other.Span.Start >= mention.Span.End && other.Span.End <= at)
            )
            {
                continue;
            }
            var post = match.Groups["post"] is { Success: true } said ? Fold.Words(said.Value) : null;
            var person = NameAt(document, at, end, post, rule.Name) ?? (post is null ? AfterPost(document, at, end, rule.Name) : null);
            if (person is not null)
            {
                return new NamedPerson(person, mention, person.Evidence.Span);
            }
        }
        return null;
    }

    /// <summary>A name behind the words of a post that stand at a position: "Kepala Seksi Pelayanan Tahanan Contoh Pertama".</summary>
    public static Person? AfterPost(Document document, int at, int end, string rule)
    {
        var line = new TokenLine(document.Plain, new TextSpan(at, Math.Min(end, at + LongestBefore)));
        if (line.Tokens.Count == 0 || line.Tokens[0].Start != at)
        {
            return null;
        }
        var words = line.Longest(Institutions.PostWords, 0).Words;
        var last = words == 0 ? -1 : line.Last(0, words);
        while (
            last >= 0
            && line.Next(last) is >= 0 and var next
            && (Posts.AfterOffice(line, next, line.Tokens.Count) != next || IsUnit(line, next))
        )
        {
            last = next;
        }
        return last < 0
            ? null
            : NameAt(document, line.Tokens[last].End, end, document.Words(new TextSpan(at, line.Tokens[last].End)), rule);
    }

    /// <summary>"Dekan FISIP Dr. Contoh", "Manajer HRD Contoh": capitals before a name that is not written in them.</summary>
    private static bool IsUnit(TokenLine line, int at) =>
        line.Tokens[at].Text is { Length: >= 2 and <= 6 } text
        && text.All(char.IsUpper)
        && !Institutions.Titles.Contains(line.Folded(at))
        && line.Next(at) is >= 0 and var next
        && line.Tokens[next].IsCapitalised
        && line.Tokens[next].Text.Any(char.IsLower);

    /// <summary>"Rahmat Tajuddin, S.H., Kepala Rutan X", "Ahmad Zaenuri selaku Ketua Yayasan Y".</summary>
    private static NamedPerson? Before(Document document, Mention mention, IReadOnlyList<Mention> mentions)
    {
        var block = document.BlockAt(mention.Whole.Start);
        var from = Math.Min(mention.Whole.Start, Math.Max(block.ContentStart, mention.Whole.Start - LongestBefore));
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
            && (tokens[i].IsCapitalised || Institutions.SmallTitles.Contains(tokens[i].Text))
            && Touches(plain, tokens, i)
        )
        {
            i++;
        }
        var first = i;
        while (
            i < tokens.Count
            && i - first < LongestName
            && (IsNameWord(tokens, i) || (i > first && IsDoubled(plain, tokens, i)))
            && (i == first || (Touches(plain, tokens, i) && !IsDegree(plain, tokens[i].Start, end)))
        )
        {
            i++;
        }
        if (i == first || IsOther(tokens, first, i) || IsLetters(tokens, first, i))
        {
            return null;
        }
        var nameEnd = tokens[i - 1].End;
        var degreeEnd = Degrees(plain, nameEnd, end);
        var titles = Fold.Words($"{plain[at..tokens[first].Start]} {plain[nameEnd..degreeEnd].Trim(' ', ',')}");
        return new Person(
            // The twin has words together that are divided at the end of a line; its length is that of the text.
            Fold.Words(plain[tokens[first].Start..nameEnd]),
            titles,
            position,
            document.Evidence(at, degreeEnd, rule, 0.85)
        );
    }

    /// <summary>"S.I.K.", "SKS": a few capitals alone are no name.</summary>
    private static bool IsLetters(IReadOnlyList<Token> tokens, int first, int after) =>
        after - first == 1 && (tokens[first].Text.Length == 1 || (tokens[first].Text.Length <= 3 && tokens[first].Text.All(char.IsUpper)));

    /// <summary>A full stop joins only after an initial or a title: "M. Budi", "Drs. Anton"; elsewhere it ends the sentence.</summary>
    private static bool Touches(string plain, IReadOnlyList<Token> tokens, int i)
    {
        if (i == 0)
        {
            return true;
        }
        var before = tokens[i - 1];
        var gap = plain.AsSpan(before.End, tokens[i].Start - before.End);
        if (before.Folded is "purn" || tokens[i].Folded is "purn")
        {
            return gap.Trim(" .()").Length == 0;
        }
        var mayStop =
            before.Text.Length <= 2
            || Institutions.Titles.Contains(before.Folded)
            || Institutions.NameAbbreviations.Contains(before.Folded);
        return gap.Trim(mayStop ? " .-\n" : " -\n").Length == 0;
    }

    /// <summary>"Butar-butar": the second half of a doubled name has a small letter.</summary>
    private static bool IsDoubled(string plain, IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Folded == tokens[i - 1].Folded && tokens[i].Start == tokens[i - 1].End + 1 && plain[tokens[i - 1].End] == '-';

    private static bool IsNameWord(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].IsCapitalised
        && !char.IsDigit(tokens[i].Text[0])
        && !Institutions.NameStops.Contains(tokens[i].Folded)
        && Tokens.Longest(Institutions.Heads, tokens, i, 6).Words == 0
        && Tokens.Longest(Institutions.PostWords, tokens, i, 3).Words == 0;

    /// <summary>A region is no name, unless a second name follows it: "Bima Arya".</summary>
    private static bool IsOther(IReadOnlyList<Token> tokens, int first, int after)
    {
        var region = Tokens.Longest(Institutions.Regions, tokens, first, 4).Words;
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
