using System.Text.RegularExpressions;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Recognise;

/// <summary>Finds institutions by the heads of the gazetteer and the tail that follows, block by block.</summary>
internal static partial class InstitutionRecogniser
{
    [GeneratedRegex(
        @"\b(?:provinsi|propinsi|republik|indonesia|ri|perwakilan|kota|kabupaten|administrasi|cabang)\b|\bk(?:e)?las (?:i{1,3}(?: ?[ab])?)\b",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Noise();

    public static IReadOnlyList<Mention> Find(Document document)
    {
        TokenLine[] lines = [.. document.Blocks.Where(block => block.Kind != BlockKind.Furniture).Select(document.LineOf)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Find(document, lines, null, seen);
        return Find(document, lines, seen.Contains, seen);
    }

    /// <summary>Equal for all spellings of one name: without class, level and spaces ("Tebing Tinggi", "Tebingtinggi").</summary>
    public static string Key(string canonical) => Comparable(canonical).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The words of a name that tell it from others.</summary>
    public static string Comparable(string canonical) => Fold.Words(Noise().Replace(Fold.Name(canonical), " "));

    private static List<Mention> Find(Document document, TokenLine[] lines, Predicate<string>? isKnown, HashSet<string> seen)
    {
        var mentions = new List<Mention>();
        foreach (var line in lines)
        {
            FindIn(document, line, mentions, isKnown, seen);
        }
        return mentions;
    }

    private static void FindIn(Document document, TokenLine line, List<Mention> mentions, Predicate<string>? isKnown, HashSet<string> seen)
    {
        var i = 0;
        while (i < line.Tokens.Count)
        {
            var (entry, words) = line.Longest(Institutions.Heads, i);
            if (words > 0 && !line.Tokens[i].IsCapitalised)
            {
                // "pemilik klinik, dr. Contoh": a small letter names nothing, but its head is the head of the one that is meant.
                if (!entry!.IsPost && Posts.Before(line, i) is { } holder)
                {
                    mentions.Add(Create(line, i, line.Last(i, words), entry, null, holder) with { IsGeneric = true });
                }
                i++;
                continue;
            }
            if (entry is null || (words == 1 && (!IsWritten(line, i) || IsCode(document.Plain, line.Tokens[i]))))
            {
                i = Role(line, i, mentions);
                continue;
            }
            if (words > 1 && entry.Tail is TailKind.Place && TailReader.HasMoreFields(line, line.Last(i, words)))
            {
                // "Dinas Perindustrian dan Tenaga Kerja": a longer name than the one that is known.
                var (general, first) = line.Longest(Institutions.Heads, i, 1);
                (entry, words) = general is { Tail: TailKind.Field } ? (general, first) : (entry, words);
            }
            var post = Posts.Before(line, i);
            var head = line.Last(i, words);
            var tail = TailReader.Read(line, head, entry.Tail, entry.IsPost || post is not null, isKnown);
            if (tail is not null && entry.Tail is TailKind.Place && post is null && !entry.IsPost)
            {
                seen.Add(FirstOfPlace(Fold.Name(tail.Text)));
            }
            else if (tail is not null && entry.Tail is TailKind.Name && post is null && !entry.IsPost)
            {
                Remember(seen, Fold.Name(tail.Text));
            }
            var last = tail?.Last ?? head;
            var mention = Create(line, i, last, entry, tail, post);
            if (mentions is [.., var parent] && IsChildOf(document, parent, mention))
            {
                mentions[^1] = Join(document, parent, mention);
            }
            else
            {
                mentions.Add(mention);
            }
            i = AfterAlias(line, last);
        }
    }

    /// <summary>"Rektor", "Direktur Utama": a post that names no institution, unless one follows it; gives the word behind.</summary>
    private static int Role(TokenLine line, int i, List<Mention> mentions)
    {
        var (kinds, words) = line.Longest(Institutions.Roles, i);
        if (kinds is null)
        {
            return i + 1;
        }
        var last = line.Last(i, words);
        // "direktur kami, Contoh Pertama": small letters mean one only where the text says whose he is.
        if (!line.Tokens[i].IsCapitalised && !(line.Next(last) is >= 0 and var whose && line.Folded(whose) is ("kami" or "kita")))
        {
            return i + 1;
        }
        var namesIt = Enumerable
            .Range(0, words + 1)
            .Select(word => line.Skip(i, word))
            .Any(word => word >= 0 && line.Longest(Institutions.Heads, word).Words > 0);
        var first = Posts.WithPrefix(line, i);
        // "Wakil Rektor Bidang Akademik" belongs to the university, "Direktur Teknologi Informasi" to any office.
        while (first < i && line.Next(last) is >= 0 and var more && Posts.IsOffice(line, more))
        {
            last = more;
        }
        if (namesIt || (line.Next(last) is >= 0 and var next && Posts.IsOffice(line, next)))
        {
            return i + 1;
        }
        var span = new TextSpan(line.Tokens[first].Start, line.Tokens[last].End);
        mentions.Add(new Mention(span, kinds, Key(kinds), kinds, InstitutionKind.Other, false, IsGeneric: true, span));
        return last + 1;
    }

    /// <summary>"RSUD dr. Contoh Palu" is also written without its town: each beginning of a name that opens with a title is known.</summary>
    private static void Remember(HashSet<string> seen, string name)
    {
        seen.Add(name);
        for (
            var end = name.LastIndexOf(' ');
            end > 0 && Institutions.Titles.Contains(name[..name.IndexOf(' ')]);
            end = name.LastIndexOf(' ', end - 1)
        )
        {
            seen.Add(name[..end]);
        }
    }

    /// <summary>"kelas iib muara bulian" → "muara".</summary>
    private static string FirstOfPlace(string tail) =>
        tail.Split(' ').FirstOrDefault(word => !Institutions.Connectors.Contains(word)) ?? "";

    /// <summary>"Direktorat Jenderal Pemasyarakatan (Ditjenpas)": the short form in brackets is the same mention.</summary>
    private static int AfterAlias(TokenLine line, int last)
    {
        var next = last + 1;
        while (line.BracketAfter(last) is { } bracket && next < line.Tokens.Count && line.Tokens[next].End <= bracket.End)
        {
            next++;
        }
        return next;
    }

    /// <summary>Short forms are names only in capitals: "RS" is a hospital, "Rs" is not.</summary>
    private static bool IsWritten(TokenLine line, int i) =>
        line.Tokens[i].Text is not { Length: <= 3 } text || text.All(c => !char.IsLower(c)) || line.Tokens[i].Text is "Biro";

    /// <summary>"KUA-PPAS" and "12/RRI-BKL/2025": capitals that a stroke or a hyphen joins to others name no office.</summary>
    private static bool IsCode(string plain, Token token) =>
        (token.Start > 1 && plain[token.Start - 1] == '/' && char.IsDigit(plain[token.Start - 2]))
        || token.Text.All(c => !char.IsLower(c))
            && (
                (token.Start > 0 && plain[token.Start - 1] is '/' or '.')
                || (token.End + 1 < plain.Length && plain[token.End] is '-' or '/' && char.IsUpper(plain[token.End + 1]))
            );

    private static Mention Create(TokenLine line, int first, int last, InstitutionEntry entry, Tail? tail, int? post)
    {
        var span = new TextSpan(line.Tokens[first].Start, line.Tokens[last].End);
        var canonical = tail is null ? entry.Stem : entry.Canonical(Fold.Written(tail.Text), tail.Level, tail.IsImplied);
        TextSpan? postSpan = (post, entry.IsPost) switch
        {
            ({ } at, _) => new TextSpan(line.Tokens[at].Start, span.End),
            (null, true) => span,
            _ => null,
        };
        return new Mention(
            span,
            canonical,
            Key(canonical),
            entry.Stem,
            entry.Kind,
            entry.Internal,
            IsGeneric: tail is null && entry.Bare is null,
            postSpan
        );
    }

    /// <summary>"Direktorat Jenderal X Kementerian Y" and "Lembaga Ekonomi Umat, Majelis Ulama Indonesia" are one institution each.</summary>
    private static bool IsChildOf(Document document, Mention child, Mention parent)
    {
        if (parent.Post is not null || parent.Span.Start < child.Span.End || !IsParent(parent))
        {
            return false;
        }
        var gap = document.Plain.AsSpan(child.Span.End, parent.Span.Start - child.Span.End).Trim();
        return gap.Length == 0
            || (gap is [',', ..] && gap.Trim(", ").Length == 0 && child.Stem is "Lembaga Ekonomi Umat")
            || IsBracket(gap);
    }

    private static bool IsParent(Mention mention) =>
        mention.Stem.StartsWith("Kementerian", StringComparison.Ordinal) || mention.Stem is "Majelis Ulama Indonesia";

    private static bool IsBracket(ReadOnlySpan<char> gap) => gap is ['(', .., ')'] && gap.Length < 40 && gap[1..].IndexOf('(') < 0;

    private static Mention Join(Document document, Mention child, Mention parent)
    {
        var comma = document.Plain[child.Span.End] == ',' ? "," : "";
        return child with
        {
            Span = new TextSpan(child.Span.Start, parent.Span.End),
            Canonical = child.Internal ? child.Canonical : $"{child.Canonical}{comma} {parent.Canonical}",
        };
    }
}
