using System.Globalization;
using System.Text.RegularExpressions;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Segment;

/// <summary>A pasal with the blocks that belong to it.</summary>
/// <param name="Label">"Pasal 3"; in a paper without pasal "Bagian 3" or the number of the chapter.</param>
internal sealed record Pasal(int Number, string Label, string? Heading, string? Role, TextSpan Span, IReadOnlyList<Block> Blocks);

/// <summary>Cuts a naskah into pasal, and each pasal into ayat and huruf.</summary>
internal static partial class ClauseTree
{
    private const int LongestHeading = 90;
    private const int LongestChapter = 60;

    [GeneratedRegex(
        @"^\s*""?pasal\s+(?<number>\d{1,3}[a-z]?|[ivxl]{1,6}|(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?: belas| puluh)?(?: (?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))?)\b\s*[:.-]*\s*(?<heading>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^\s*(?:bagian\s+ke\w+(?: \w+)?|bab\s+(?:[ivxl]{1,6}|\d{1,2}))\b\s*[:.-]*\s*(?<heading>.{0,90})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Part();

    public static IReadOnlyList<Pasal> Pasals(Document document)
    {
        var starts = Starts(document);
        var pasals = new List<Pasal>();
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1].Index : document.Blocks.Count;
            var blocks = document
                .Blocks.Skip(starts[i].Index)
                .Take(end - starts[i].Index)
                .Where(block => block.Kind != BlockKind.Furniture);
            pasals.Add(Create(document, [.. blocks], i + 1));
        }
        return pasals;
    }

    /// <summary>Pasal; where a paper has none, its parts ("BAGIAN KESATU"), else its numbered chapters ("2. Lingkup").</summary>
    private static Block[] Starts(Document document)
    {
        var paragraphs = document.Blocks.Where(block => block.Kind == BlockKind.Paragraph).ToArray();
        var pasals = paragraphs.Where(block => IsOpening(document, block)).ToArray();
        if (pasals.Length > 0)
        {
            return pasals;
        }
        var parts = paragraphs.Where(block => Part().IsMatch(document.Plain[block.Span.Start..block.Span.End])).ToArray();
        return parts.Length > 0 ? parts : [.. document.Blocks.Where(block => IsChapter(document, block))];
    }

    /// <summary>"2. Lingkup", "II. APA YANG DILAKUKAN DINAS": a title with what it is the title of below.</summary>
    private static bool IsChapter(Document document, Block block) =>
        block.Kind == BlockKind.ListItem
        && (char.IsDigit(block.Marker![0]) || char.IsUpper(block.Marker![0]))
        && document.Plain[block.ContentStart..block.Span.End].Trim() is { Length: > 0 and <= LongestChapter } heading
        && char.IsUpper(heading[0])
        && heading[^1] is not ('.' or ';' or ':' or ',')
        && !heading.Contains(':', StringComparison.Ordinal)
        && block.Index + 1 < document.Blocks.Count
        && document.Blocks[block.Index + 1] is var next
        && (
            next.Kind is BlockKind.Paragraph or BlockKind.Row
            || (next.Kind == BlockKind.ListItem && (char.IsLower(next.Marker!.TrimStart('(')[0]) || IsBelow(block, heading, next)))
        );

    /// <summary>"4. CARA PEMBAYARAN" above "4.1 Pembayaran …", "IV. BIDANG" above "(1) pertanian".</summary>
    private static bool IsBelow(Block title, string heading, Block item) =>
        !ListMarker.AreAlike(title.Marker!, item.Marker!)
        && (!heading.Any(char.IsLower) || item.Marker!.StartsWith($"{title.Marker!.Trim('.', ')')}.", StringComparison.Ordinal));

    public static IReadOnlyList<Clause> Clauses(Document document, IReadOnlyList<Pasal> pasals) =>
        [
            .. pasals.Select(pasal => new Clause(
                pasal.Label,
                pasal.Heading,
                pasal.Role,
                document.Words(pasal.Span),
                Children(document, pasal.Blocks),
                document.Evidence(pasal.Span, "clause.pasal", 0.95)
            )),
        ];

    private static bool IsOpening(Document document, Block block)
    {
        var match = Opening().Match(document.Plain[block.Span.Start..block.Span.End]);
        // "Pasal 5 ayat (2) berlaku …" is a reference inside a sentence, not the head of a pasal.
        return match.Success
            && match.Groups["heading"].Length <= LongestHeading
            && !match.Groups["heading"].Value.Contains("ayat", StringComparison.OrdinalIgnoreCase);
    }

    private static Pasal Create(Document document, Block[] blocks, int place)
    {
        var match = Opening().Match(document.Plain[blocks[0].Span.Start..blocks[0].Span.End]);
        var part = match.Success ? match : Part().Match(document.Plain[blocks[0].Span.Start..blocks[0].Span.End]);
        var number = match.Success ? PasalNumber.Of(match.Groups["number"].Value) ?? place : place;
        var isChapter = blocks[0].Kind == BlockKind.ListItem;
        var heading = isChapter
            ? document.Words(blocks[0].Span with { Start = blocks[0].ContentStart })
            : part.Groups["heading"].Value.Trim();
        var own = blocks.Skip(1).FirstOrDefault(block => block.Kind == BlockKind.Paragraph);
        if (
            heading.Length == 0
            && own is not null
            && own.Index == blocks[0].Index + 1
            && IsHeading(document.Plain[own.Span.Start..own.Span.End])
        )
        {
            heading = document.Words(own.Span);
        }
        heading = heading.Length == 0 ? HeadingAbove(document, blocks[0]) : heading;
        var role = heading.Length == 0 ? null : Rules.First("clause-roles", heading)?.Rule.Attribute;
        return new Pasal(
            number,
            match.Success ? $"Pasal {Label(match.Groups["number"].Value, number)}"
                : isChapter ? blocks[0].Marker!
                : $"Bagian {number}",
            heading.Length == 0 ? null : heading,
            role,
            new TextSpan(blocks[0].Span.Start, blocks[^1].Span.End),
            blocks
        );
    }

    /// <summary>"BAGIAN KEDUA / LINGKUP / Pasal 2": the heading of the part is that of a pasal that has none.</summary>
    private static string HeadingAbove(Document document, Block opening)
    {
        for (var i = opening.Index - 1; i >= Math.Max(0, opening.Index - 2); i--)
        {
            var part = Part().Match(document.Plain[document.Blocks[i].Span.Start..document.Blocks[i].Span.End]);
            if (part.Success)
            {
                return part.Groups["heading"].Value is { Length: > 0 } own ? own.Trim()
                    : i + 1 < opening.Index ? document.Words(document.Blocks[i + 1].Span)
                    : "";
            }
        }
        return "";
    }

    private static string Label(string printed, int number) =>
        printed.Any(char.IsDigit) ? printed.ToUpperInvariant() : number.ToString(CultureInfo.InvariantCulture);

    private static bool IsHeading(string text) =>
        text.Trim() is { Length: > 0 and <= LongestHeading } line && line[^1] is not ('.' or ';' or ':');

    /// <summary>Numbered items are children; lettered items are children of the numbered item before them.</summary>
    private static List<Clause> Children(Document document, IReadOnlyList<Block> blocks)
    {
        var children = new List<Clause>();
        foreach (var block in blocks.Where(block => block.Kind == BlockKind.ListItem))
        {
            var clause = new Clause(
                block.Marker!,
                null,
                null,
                document.Words(block.Span),
                [],
                document.Evidence(block.Span, "clause.item", 0.9)
            );
            if (IsLetter(block.Marker!) && children is [.., var parent] && !IsLetter(parent.Label))
            {
                children[^1] = parent with { Children = [.. parent.Children, clause] };
            }
            else
            {
                children.Add(clause);
            }
        }
        return children;
    }

    private static bool IsLetter(string marker) => char.IsLower(marker.TrimStart('(')[0]);
}
