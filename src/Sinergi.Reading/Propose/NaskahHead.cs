using Sinergi.Reading.Facts;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Title, subject and numbers, which stand before the komparisi.</summary>
internal static class NaskahHead
{
    private const int LongestHead = 40;
    private const double OfTitle = 0.9;

    /// <summary>The blocks up to "Pada hari ini" or the first pasal.</summary>
    public static IReadOnlyList<Block> Of(Document document) =>
        [.. document.Blocks.Take(LongestHead).TakeWhile(block => !Rules.Occur("head-ends", TextOf(document, block)))];

    public static IReadOnlyList<PrintedNumber> Numbers(Document document, IReadOnlyList<Block> head)
    {
        var numbers = new List<PrintedNumber>();
        foreach (var block in head)
        {
            var line = document.Plain[block.ContentStart..block.Span.End].Replace('\n', ' ');
            if (Rules.First("document-numbers", line) is var (rule, match))
            {
                var start = block.ContentStart + match.Groups["number"].Index;
                var evidence = document.Evidence(start, start + match.Groups["number"].Length, rule.Name, 0.95);
                var label = match.Groups["label"] is { Success: true } said ? Fold.Words(said.Value) : null;
                numbers.Add(new PrintedNumber(Fold.Words(evidence.Quote), label, evidence));
                continue;
            }
            // "Nomor : 041/512/2024          Nomor : W13-…": the numbers of both parties in two columns.
            foreach (var column in Columns(TextOf(document, block)))
            {
                var start = block.Span.Start + column.Groups["number"].Index;
                var evidence = document.Evidence(start, start + column.Groups["number"].Length, "number.columns", 0.85);
                numbers.Add(new PrintedNumber(Fold.Words(evidence.Quote), null, evidence));
            }
        }
        return numbers;
    }

    /// <summary>The lines after "TENTANG", up to a number or the opening, spelled as in a sentence; the evidence keeps them as printed.</summary>
    public static Stated<string> Subject(Document document, IReadOnlyList<Block> head)
    {
        for (var i = 0; i < head.Count; i++)
        {
            var text = TextOf(document, head[i]);
            if (Rules.First("subjects", text) is not var (rule, match))
            {
                continue;
            }
            var start = head[i].Span.Start + match.Index + match.Length;
            var last = i;
            while (last + 1 < head.Count && !Rules.Occur("subject-ends", TextOf(document, head[last + 1])))
            {
                last++;
            }
            var evidence = document.Evidence(start, head[last].Span.End, rule.Name, 0.9);
            return evidence.Quote.Length == 0 ? Stated<string>.NotStated : Stated.As(SentenceCase.Of(Fold.Words(evidence.Quote)), evidence);
        }
        return Untitled(document, head);
    }

    /// <summary>"SURAT PERJANJIAN KERJA SAMA / PRAKTIK KERJA LAPANGAN": the subject stands behind or below the title.</summary>
    private static Stated<string> Untitled(Document document, IReadOnlyList<Block> head)
    {
        for (var i = 0; i < head.Count; i++)
        {
            if (Rules.First("paper-titles", TextOf(document, head[i])) is not var (_, title))
            {
                continue;
            }
            var behind = TextOf(document, head[i])[title.Length..];
            var (start, last) =
                behind.Length > 0 ? (head[i].Span.Start + title.Length, i)
                : i + 1 < head.Count ? (head[i + 1].Span.Start, i + 1)
                : (-1, i);
            // "NOTA KESEPAKATAN / PEMERINTAH … / DAN / KANTOR … / SINERGI …": the parties may stand between.
            while (start >= 0 && IsParty(document.Plain[start..head[last].Span.End]))
            {
                (start, last) = last + 1 < head.Count ? (head[last + 1].Span.Start, last + 1) : (-1, last);
            }
            if (start < 0 || Rules.First("subject-starts", document.Plain[start..head[last].Span.End]) is not var (rule, _))
            {
                continue;
            }
            while (last + 1 < head.Count && !Rules.Occur("subject-ends", TextOf(document, head[last + 1])))
            {
                last++;
            }
            var evidence = document.Evidence(start, head[last].Span.End, rule.Name, 0.8);
            return Stated.As(SentenceCase.Of(Fold.Words(evidence.Quote)), evidence);
        }
        return Stated<string>.NotStated;
    }

    /// <summary>A title may name the number of the paper that it changes: only a line of numbers holds several.</summary>
    private static IEnumerable<System.Text.RegularExpressions.Match> Columns(string line) =>
        line.TrimStart().StartsWith("no", StringComparison.OrdinalIgnoreCase)
        || line.TrimStart().StartsWith("ref", StringComparison.OrdinalIgnoreCase)
            ? Rules.Of("number-columns").SelectMany(columns => columns.Matches(line))
            : [];

    private static bool IsParty(string line) => Rules.Occur("subject-start-blocks", line);

    /// <summary>The first of some blocks that a rule of a file fits, with the words.</summary>
    public static (Rule Rule, Evidence Words)? First(Document document, IEnumerable<Block> blocks, string file)
    {
        foreach (var block in blocks)
        {
            if (Rules.First(file, TextOf(document, block)) is var (rule, match))
            {
                return (rule, document.Evidence(block.Span, match, rule.Name, OfTitle));
            }
        }
        return null;
    }

    public static string TextOf(Document document, Block block) => document.Plain[block.Span.Start..block.Span.End].Replace('\n', ' ');
}
