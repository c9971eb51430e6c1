using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Relate;

/// <summary>Units named together; they countersign only where the same sentence says that they sign.</summary>
internal static class GroupFinder
{
    public static IReadOnlyList<UnitGroup> Find(Document document) =>
        [.. document.Sentences.SelectMany(sentence => FindIn(document, sentence))];

    private static IEnumerable<UnitGroup> FindIn(Document document, Sentence sentence)
    {
        foreach (var rule in Rules.Of("groups", sentence.Text))
        {
            foreach (var match in rule.Matches(sentence.Text))
            {
                var start = sentence.Span.Start + match.Index;
                var (region, end) = RegionAfter(document, sentence, sentence.Span.Start + match.Index + match.Length);
                // "seluruh UPT di lingkungannya" names no place, "di dalam" is none.
                if (rule.Attribute is "placed" && !IsRegion(region))
                {
                    continue;
                }
                var evidence = document.Evidence(start, end, rule.Name, 0.85);
                var count = Numbers.Parse(match.Groups["count"].Value) is { } stated and < 100_000 ? (int?)stated : null;
                var rest = document.Plain[end..sentence.Span.End].Replace('\n', ' ');
                yield return new UnitGroup(Fold.Words(evidence.Quote), region, count, Rules.Occur("countersigning", rest), evidence);
            }
        }
    }

    private static bool IsRegion(string? name) => name is not null && Institutions.Regions.Longest(Fold.Name(name).Split(' ')).Words > 0;

    private static (string? Region, int End) RegionAfter(Document document, Sentence sentence, int at)
    {
        var line = new TokenLine(document.Plain, new TextSpan(at, Math.Min(sentence.Span.End, at + 80)));
        if (line.Tokens.Count == 0 || line.Tokens[0].Start != at)
        {
            return (null, at);
        }
        var (region, words) = line.Longest(Institutions.Regions, 0);
        return region is null ? (line.Tokens[0].Text, line.Tokens[0].End) : (region.Name, line.Tokens[line.Last(0, words)].End);
    }
}
