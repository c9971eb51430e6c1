using System.Text.RegularExpressions;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Recognise;

/// <summary>Abbreviations that the document itself defines: "Perkumpulan Lingkar Belajar (PLB)" makes every later "PLB" that institution.</summary>
internal static partial class AliasFinder
{
    private const int Shortest = 2;
    private const int Longest = 20;

    /// <summary>The mentions together with those made by abbreviations, in the order of the text.</summary>
    public static IReadOnlyList<Mention> Extend(Document document, IReadOnlyList<Mention> mentions)
    {
        var aliases = new Dictionary<string, Mention>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            // "Fakultas Hukum (FH) Universitas Contoh": the short name may stand inside the long one.
            var bracket = document.Plain.IndexOf('(', mention.Span.Start, mention.Span.Length);
            var at = bracket < 0 ? mention.Span.End : bracket;
            if (
                Definition(document.Plain, at, mention.Stem) is var (alias, isQuoted)
                && document.Text[mention.Span.Start..at] is var name
                && (Abbreviates(alias, name) || (isQuoted && SharesWord(alias, name)))
            )
            {
                aliases.TryAdd(alias, mention);
            }
        }
        if (aliases.Count == 0)
        {
            return mentions;
        }
        var before = mentions;
        mentions = [.. mentions.Select(mention => Longer(document, mention, aliases))];
        var taken = mentions.Select(mention => mention.Span.Start).ToHashSet();
        // "LPPM UBC" has its university written out already.
        var told = mentions.Where((mention, i) => mention.Canonical != before[i].Canonical).Select(mention => mention.Span.End).ToHashSet();
        var added = document
            .Blocks.Where(block => block.Kind != BlockKind.Furniture)
            .SelectMany(block => Occurrences(document.Plain, document.LineOf(block), aliases))
            .Where(found => !taken.Contains(found.Span.Start) && !told.Contains(found.Span.End));
        Mention[] all = [.. mentions.Concat(added).OrderBy(mention => mention.Span.Start)];
        // "Rektor UKMR" is one mention with its post, not also a "Rektor" of whom nothing else is said.
        return [.. all.Where((mention, i) => i + 1 == all.Length || all[i + 1].Post is not { } post || post.Start != mention.Span.Start)];
    }

    /// <summary>"Bank Samudra Jawa Tengah" where the text says that "Bank Samudra" is short for another name.</summary>
    private static Mention Longer(Document document, Mention mention, Dictionary<string, Mention> aliases)
    {
        var name = document.Words(mention.Span);
        var alias = aliases.ContainsKey(name)
            ? name
            : aliases.Keys.FirstOrDefault(alias =>
                alias.Contains(' ', StringComparison.Ordinal) && $"{name} ".StartsWith($"{alias} ", StringComparison.Ordinal)
            );
        return alias is null
            ? WithWhole(mention, aliases)
            : mention with
            {
                Canonical = aliases[alias].Canonical,
                Key = aliases[alias].Key,
                IsGeneric = false,
            };
    }

    /// <summary>"LPPM UBC" where UBC is a university: the part of it has its name written out.</summary>
    private static Mention WithWhole(Mention mention, Dictionary<string, Mention> aliases)
    {
        var space = mention.Canonical.LastIndexOf(' ');
        if (space < 0 || !aliases.TryGetValue(mention.Canonical[(space + 1)..], out var whole) || whole.Key == mention.Key)
        {
            return mention;
        }
        var canonical = $"{mention.Canonical[..space]} {whole.Canonical}";
        return mention with { Canonical = canonical, Key = InstitutionRecogniser.Key(canonical) };
    }

    /// <summary>Where the text uses an abbreviation, also of two words ("FH UDW"), and whether a post stands before it.</summary>
    private static IEnumerable<Mention> Occurrences(string plain, TokenLine line, Dictionary<string, Mention> aliases)
    {
        var tokens = line.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var two = i + 1 < tokens.Count && tokens[i + 1].Start == tokens[i].End + 1 ? $"{tokens[i].Text} {tokens[i + 1].Text}" : null;
            var (alias, last) =
                two is not null && aliases.ContainsKey(two) ? (two, i + 1)
                : aliases.ContainsKey(tokens[i].Text) ? (tokens[i].Text, i)
                : (null, i);
            if (alias is not null && !IsDefinition(plain, tokens[i]))
            {
                var span = new TextSpan(tokens[i].Start, tokens[last].End);
                TextSpan? post = Posts.Before(line, i) is { } at ? new TextSpan(tokens[at].Start, span.End) : null;
                yield return aliases[alias] with
                {
                    Span = span,
                    Post = post,
                    IsGeneric = false,
                };
                i = last;
            }
        }
    }

    /// <summary>Every letter of the abbreviation occurs in the name, in order, and it begins as the name does.</summary>
    public static bool Abbreviates(string alias, string name)
    {
        return IsShort(alias, name) || IsShort(alias, Form().Replace(name, ""));
    }

    private static bool IsShort(string alias, string name)
    {
        if (
            alias.Length is < Shortest or > Longest
            || name.Length == 0
            || char.ToUpperInvariant(alias[0]) != char.ToUpperInvariant(name[0])
        )
        {
            return false;
        }
        var at = 0;
        foreach (var c in name)
        {
            at += at < alias.Length && alias[at] == ' ' ? 1 : 0;
            at += at < alias.Length && char.ToUpperInvariant(c) == char.ToUpperInvariant(alias[at]) ? 1 : 0;
        }
        return at == alias.Length && alias.Length < name.Length;
    }

    /// <summary>The legal form, which a short name leaves out: "PT Halalin Digital (Halalin)".</summary>
    [GeneratedRegex(@"^(?:PT|CV|UD|PD|Yayasan|Perkumpulan|Koperasi)\.? ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();

    private static bool IsDefinition(string plain, Token token) =>
        token.Start > 0
        && plain[token.Start - 1] == '('
        && plain.IndexOf(')', token.Start, Math.Min(Longest, plain.Length - token.Start)) >= 0;

    /// <summary>PT Asuransi Jiwa Cakra Mandiri ("Cakra Life"): what stands in quotation marks is a name by itself.</summary>
    private static bool SharesWord(string alias, string name) =>
        Fold.Name(name).Split(' ').Intersect(Fold.Name(alias).Split(' ')).Any(word => word.Length > 2);

    private static (string Alias, bool IsQuoted)? Definition(string plain, int at, string stem)
    {
        while (at < plain.Length && plain[at] is ' ' or '.')
        {
            at++;
        }
        if (at >= plain.Length || plain[at] != '(')
        {
            return null;
        }
        var close = plain.IndexOf(')', at, Math.Min(Longest + 4, plain.Length - at));
        var inside = close < 0 ? "" : plain[(at + 1)..close];
        var alias = inside.Trim(' ', '"');
        return
            alias.Length > 0
            && char.IsUpper(alias[0])
            && alias.All(c => char.IsLetterOrDigit(c) || c == ' ')
            && (alias.Count(char.IsUpper) > 1 || alias.Length > 4)
            && !IsKnown(Fold.Name(alias), stem)
            ? (alias, inside.Contains('"', StringComparison.Ordinal))
            : null;
    }

    /// <summary>What the gazetteers know needs no definition: "(BNNP)", "(Kalteng)".</summary>
    private static bool IsKnown(string word, string stem) =>
        Institutions.Regions.Longest([word]).Words > 0
        || (
            Institutions.Heads.Longest([word]).Value is { } head
            && (head.Stem == stem || stem.StartsWith(head.Stem, StringComparison.Ordinal) || !IsOwn(head))
        );

    /// <summary>"PT Pupuk Borneo Hijau (PBH)": a text may use the short form of a kind of institution for one of its own.</summary>
    private static bool IsOwn(InstitutionEntry head) =>
        head.Bare is null && head.Kind is (InstitutionKind.Ngo or InstitutionKind.Company or InstitutionKind.University);
}
