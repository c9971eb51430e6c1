using System.Text.RegularExpressions;
using Sinergi.Reading.Facts;

namespace Sinergi.Reading.Segment;

/// <summary>
/// Papers that print a pasal in one paragraph: "Pasal 4. Tugas PIHAK KESATU. PIHAK KESATU wajib: a. menyediakan …; b. menunjuk …". Its
/// heading, its sentences and the items of its lists become blocks of their own, as they are in other papers.
/// </summary>
internal static partial class InlinePasal
{
    [GeneratedRegex(
        @"^ *pasal (?:\d{1,2}|[ivx]{1,5})(?:\s?[.:-]\s?(?<heading>\p{Lu}[^.:;\n]{2,60})|\s(?<heading>(?-i:\p{Lu}\p{L}*(?:,? (?:dan|serta|atau|di|para|\p{Lu}\p{L}*))*)))\.\s+(?=\S)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Opening();

    /// <summary>The letters of a list inside a sentence, behind a colon or a semicolon, and the numbers of its ayat.</summary>
    [GeneratedRegex(
        @"(?<=[:;,]\s(?:dan\s|serta\s)?)\(?(?<marker>[a-z])[.)]\s+(?=\S)|(?<=[.:;]\s)\((?<marker>\d{1,2})\)\s+(?=\S)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Item();

    public static IReadOnlyList<Block> Divide(string plain, IReadOnlyList<Block> blocks)
    {
        if (!blocks.Any(block => IsOne(plain, block)))
        {
            return blocks;
        }
        var divided = new List<Block>();
        foreach (var block in blocks)
        {
            foreach (var part in IsOne(plain, block) ? Parts(plain, block) : [block])
            {
                divided.Add(part with { Index = divided.Count });
            }
        }
        return divided;
    }

    private static bool IsOne(string plain, Block block) =>
        block.Kind == BlockKind.Paragraph && Opening().IsMatch(plain[block.Span.Start..block.Span.End]);

    private static IEnumerable<Block> Parts(string plain, Block block)
    {
        var text = plain[block.Span.Start..block.Span.End];
        var body = Opening().Match(text).Length;
        // Without the full stop, like a heading that stands alone.
        yield return Part(block, 0, text.LastIndexOf('.', body - 1), null);
        var (from, marker, next) = (body, (string?)null, 'a');
        foreach (Match item in Item().Matches(text, body))
        {
            // "a. …; b. …": another letter is no item of the list.
            var isNumber = char.IsDigit(item.Groups["marker"].Value[0]);
            if (!isNumber && item.Groups["marker"].Value[0] != next && item.Groups["marker"].Value != "a")
            {
                continue;
            }
            if (item.Index > from)
            {
                yield return Part(block, from, item.Index, marker);
            }
            (from, marker, next) = (item.Index, item.Value.Trim(), isNumber ? 'a' : (char)(item.Groups["marker"].Value[0] + 1));
        }
        yield return Part(block, from, text.Length, marker);
    }

    private static Block Part(Block block, int from, int to, string? marker)
    {
        var span = new TextSpan(block.Span.Start + from, block.Span.Start + to);
        return marker is null
            ? block with
            {
                Span = span,
                ContentStart = span.Start,
            }
            : new Block(0, BlockKind.ListItem, span, span.Start + marker.Length + 1, marker, null);
    }
}
