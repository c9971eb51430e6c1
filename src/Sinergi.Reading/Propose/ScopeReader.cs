using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>The fields that a text says the cooperation or the meeting is about. What is not said stays empty.</summary>
internal static class ScopeReader
{
    private const int Shortest = 5;
    private const int LongestJoint = 4;
    private const int Fewest = 2;
    private const int LongestLine = 120;
    private const int LongestField = 120;

    /// <summary>Of a rule whose words are one field, not a list.</summary>
    private const string OneField = "one";
    private const string ItemRule = "scope.item";
    private const string CoversRule = "scope.covers";
    private const string Joint = " dan ";
    private const string Also = " serta ";

    public static IReadOnlyList<Scope> Read(Document document) =>
        Lists(document) is var listed && listed.Length == 0
            ? [.. Read(document, document.Sentences), .. Columns(document)]
            :
            [
                // "penelitian di bidang adiksi" as an item of the list is the field itself.
                .. Read(document, document.Sentences)
                    .Where(scope => !Array.Exists(listed, field => field.Evidence.Span.Overlaps(scope.Evidence.Span))),
                .. Columns(document),
                .. listed,
            ];

    /// <summary>The fields between semicolons.</summary>
    public static IEnumerable<Scope> Split(Document document, Sentence sentence)
    {
        var from = 0;
        foreach (var part in sentence.Text.Split(';'))
        {
            var start = sentence.Span.Start + from;
            from += part.Length + 1;
            var length = part.TrimEnd(' ', '.').Length;
            if (part.Trim().Length >= Shortest)
            {
                var evidence = document.Evidence(start, start + length, "scope.parts", 0.8);
                yield return new Scope(Fold.Words(evidence.Quote), evidence);
            }
        }
    }

    /// <summary>The column "Bidang" in a table of papers or partners.</summary>
    private static IEnumerable<Scope> Columns(Document document)
    {
        var (column, width) = (-1, 0);
        foreach (var block in document.Blocks)
        {
            var cells = block.Kind == BlockKind.Row ? TableRow.Cells(document.Text[block.Span.Start..block.Span.End]) : [];
            var head = cells.ToList().FindIndex(cell => Rules.Occur("scope-columns", cell.Text));
            if (head >= 0 || cells.Count != width)
            {
                (column, width) = (head, cells.Count);
            }
            else if (column >= 0 && cells[column].Text.Length >= Shortest)
            {
                var start = block.Span.Start + cells[column].Start;
                var evidence = document.Evidence(start, start + cells[column].Text.Length, "scope.column", 0.8);
                yield return new Scope(Fold.Words(evidence.Quote), evidence);
            }
        }
    }

    /// <summary>"Adapun isi PKS antara lain:" and the items below it, unless they promise something.</summary>
    public static Scope[] Lists(Document document) => [.. InLists(document)];

    private static IEnumerable<Scope> InLists(Document document)
    {
        foreach (
            var opener in document.Sentences.Where(sentence =>
                sentence.Block.Kind != BlockKind.Row
                && sentence.Span.End >= sentence.Block.Span.End
                && Rules.Occur("scope-list-openers", Line(document, sentence))
            )
        )
        {
            Block[] items =
            [
                .. document
                    .Blocks.Skip(opener.Block.Index + 1)
                    .TakeWhile(block =>
                        block.Kind == BlockKind.ListItem
                        && (opener.Block.Marker is null || !ListMarker.AreAlike(block.Marker!, opener.Block.Marker))
                    ),
            ];
            if (
                items.Length < Fewest
                || items.Any(item => Rules.Occur("scope-list-blocks", document.Plain[item.ContentStart..item.Span.End]))
            )
            {
                continue;
            }
            foreach (var item in items)
            {
                var words = document.Plain[item.ContentStart..item.Span.End];
                var length = Rules.First("item-ends", words) is var (_, joint) ? joint.Index : words.Length;
                var evidence = document.Evidence(item.ContentStart, item.ContentStart + length, "scope.listed", 0.8);
                yield return new Scope(Fold.Words(evidence.Quote), evidence);
            }
        }
    }

    /// <param name="rules">The file to read by; else that for items or for running text.</param>
    public static IReadOnlyList<Scope> Read(Document document, IEnumerable<Sentence> sentences, string? rules = null)
    {
        var scopes = new List<Scope>();
        foreach (var sentence in sentences)
        {
            var file = rules ?? (sentence.Block.Kind == BlockKind.ListItem ? "scope-items" : "scopes");
            // An item may be a sentence that names fields: "2. Pelayanan meliputi rawat jalan, rawat inap, dan persalinan."
            if (
                (Rules.First(file, sentence.Text) ?? (rules is null ? Covered(sentence) : null)) is not var (rule, match)
                || (rule.Name == ItemRule && Rules.Occur("scope-item-blocks", sentence.Text[..match.Index]))
                || Rules.Occur("scope-asides", sentence.Text[..match.Groups["what"].Index])
            )
            {
                continue;
            }
            var what = match.Groups["what"];
            if (Rules.Occur("scope-what-blocks", what.Value))
            {
                continue;
            }
            var text = what.Value[..Clip.Statement(what.Value)];
            IEnumerable<(int Start, int Length)> parts =
                Semicolons(what.Value) is { Count: >= Fewest } several ? several
                : rule.Attribute is OneField && !text.Contains(',', StringComparison.Ordinal) ? [(0, text.Length)]
                : IsPair(match) ? Pair(text)
                : Parts(text);
            foreach (var (start, length) in parts)
            {
                var at = sentence.Span.Start + what.Index + start;
                var evidence = document.Evidence(at, at + length, rule.Name, 0.7);
                scopes.Add(new Scope(Fold.Words(evidence.Quote), evidence));
            }
        }
        return scopes;
    }

    /// <summary>A short line is read as a whole: "Isinya apa saja? Geser ya".</summary>
    private static string Line(Document document, Sentence sentence) =>
        sentence.Block.Span.End - sentence.Block.ContentStart <= LongestLine
            ? document.Plain[sentence.Block.ContentStart..sentence.Block.Span.End].Replace('\n', ' ')
            : sentence.Text;

    private static (Rule Rule, System.Text.RegularExpressions.Match Match)? Covered(Sentence sentence) =>
        sentence.Block.Kind == BlockKind.ListItem
        && Rules.Of("scopes").First(rule => rule.Name == CoversRule) is var rule
        && rule.First(sentence.Text) is { } match
            ? (rule, match)
            : null;

    /// <summary>An enumeration with commas has one part for each; without a comma the words belong together.</summary>
    private static IEnumerable<(int Start, int Length)> Parts(string text)
    {
        var from = 0;
        for (var comma = text.IndexOf(','); comma >= 0; comma = text.IndexOf(',', comma + 1))
        {
            if (Part(text, from, comma) is { } part)
            {
                yield return part;
            }
            from = comma + 1;
        }
        if (Part(text, from, text.Length) is not { } last)
        {
            yield break;
        }
        // "A, B dan C": the last "dan" joins two parts, unless it begins the last one.
        var and = from > 0 && last.Start - from < LongestJoint ? text.LastIndexOf(Joint, StringComparison.Ordinal) : -1;
        if (and > last.Start)
        {
            yield return (last.Start, and - last.Start);
            last = (and + Joint.Length, text.Length - and - Joint.Length);
        }
        yield return last;
    }

    /// <summary>"(a) penyediaan lokasi; (b) pembimbingan klien; (c) pertukaran data": an enumeration in one sentence.</summary>
    private static IReadOnlyList<(int Start, int Length)> Semicolons(string text)
    {
        var parts = new List<(int Start, int Length)>();
        var from = 0;
        foreach (var piece in text.Split(';'))
        {
            var end = from + piece.TrimEnd(' ', '.').Length;
            if (Part(text, from, end) is not { Length: <= LongestField } part || Rules.Occur("scope-list-blocks", piece))
            {
                return [];
            }
            parts.Add(part);
            from += piece.Length + 1;
        }
        return parts;
    }

    /// <summary>"dua tambahan layanan, yakni A serta B": as many as are counted.</summary>
    private static bool IsPair(System.Text.RegularExpressions.Match match) => Rules.Occur("scope-pairs", match.Value);

    private static IEnumerable<(int Start, int Length)> Pair(string text)
    {
        var joint = text.Contains(Also, StringComparison.Ordinal) ? Also : Joint;
        var at = text.Contains(',', StringComparison.Ordinal) ? -1 : text.IndexOf(joint, StringComparison.Ordinal);
        return at > 0 ? [(0, at), (at + joint.Length, text.Length - at - joint.Length)] : Parts(text);
    }

    private static (int Start, int Length)? Part(string text, int from, int to)
    {
        var part = text[from..to];
        var lead = Rules.First("list-joints", part) is var (_, match) ? match.Length : 0;
        return part.Length - lead >= Shortest ? (from + lead, part.Length - lead) : null;
    }
}
