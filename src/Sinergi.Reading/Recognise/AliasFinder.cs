using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Recognise;

/// <summary>Abbreviations that the document itself defines: "Perkumpulan Lingkar Belajar (PLB)" makes every later "PLB" that institution.</summary>
internal static class AliasFinder
{
    private const int Shortest = 2;
    private const int Longest = 20;

    /// <summary>The mentions together with those made by abbreviations, in the order of the text.</summary>
    public static IReadOnlyList<Mention> Extend(Document document, IReadOnlyList<Mention> mentions)
    {
        var aliases = new Dictionary<string, Mention>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (
                Definition(document.Plain, mention.Span.End) is { } alias
                && Abbreviates(alias, document.Text[mention.Span.Start..mention.Span.End])
            )
            {
                aliases.TryAdd(alias, mention);
            }
        }
        if (aliases.Count == 0)
        {
            return mentions;
        }
        var taken = mentions.Select(mention => mention.Span.Start).ToHashSet();
        var added = document
            .Blocks.Where(block => block.Kind != BlockKind.Furniture)
            .SelectMany(block => Tokens.Of(document.Plain, block.ContentStart, block.Span.End))
            .Where(token => aliases.ContainsKey(token.Text) && !taken.Contains(token.Start) && !IsDefinition(document.Plain, token))
            .Select(token => aliases[token.Text] with { Span = new TextSpan(token.Start, token.End), Post = null, IsGeneric = false });
        return [.. mentions.Concat(added).OrderBy(mention => mention.Span.Start)];
    }

    /// <summary>Every letter of the abbreviation occurs in the name, in order, and it begins as the name does.</summary>
    public static bool Abbreviates(string alias, string name)
    {
        if (alias.Length is < Shortest or > Longest || char.ToUpperInvariant(alias[0]) != char.ToUpperInvariant(name[0]))
        {
            return false;
        }
        var at = 0;
        foreach (var c in name)
        {
            at += at < alias.Length && char.ToUpperInvariant(c) == char.ToUpperInvariant(alias[at]) ? 1 : 0;
        }
        return at == alias.Length && alias.Length < name.Length;
    }

    private static bool IsDefinition(string plain, Token token) =>
        token.Start > 0 && plain[token.Start - 1] == '(' && token.End < plain.Length && plain[token.End] == ')';

    private static string? Definition(string plain, int at)
    {
        while (at < plain.Length && plain[at] == ' ')
        {
            at++;
        }
        if (at >= plain.Length || plain[at] != '(')
        {
            return null;
        }
        var close = plain.IndexOf(')', at, Math.Min(Longest + 2, plain.Length - at));
        var alias = close < 0 ? "" : plain[(at + 1)..close].Trim();
        return alias.Length > 0 && char.IsUpper(alias[0]) && alias.All(char.IsLetterOrDigit) && !IsKnown(Fold.Name(alias)) ? alias : null;
    }

    /// <summary>What the gazetteers know needs no definition: "(BNNP)", "(Kalteng)".</summary>
    private static bool IsKnown(string word) =>
        Institutions.Heads.Longest([word]).Words > 0 || Institutions.Regions.Longest([word]).Words > 0;
}
