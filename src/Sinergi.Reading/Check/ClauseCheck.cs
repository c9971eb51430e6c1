using System.Globalization;
using System.Text.RegularExpressions;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Check;

/// <summary>Pasal numbers that skip or repeat, and references to a pasal that does not exist.</summary>
internal static class ClauseCheck
{
    public static IEnumerable<Finding> Check(Document document, IReadOnlyList<Pasal> pasals)
    {
        for (var i = 1; i < pasals.Count; i++)
        {
            var (before, number) = (pasals[i - 1].Number, pasals[i].Number);
            if (IsQuoted(document, pasals[i]) || IsQuoted(document, pasals[i - 1]))
            {
                continue;
            }
            if (number == before && pasals[i].Label == pasals[i - 1].Label)
            {
                yield return FindingTexts.Create("clause.repeated", Head(pasals[i]), number);
            }
            else if (number > before + 1)
            {
                yield return FindingTexts.Create("clause.skipped", Head(pasals[i]), number, before);
            }
        }
        if (pasals.Count == 0)
        {
            yield break;
        }
        var numbers = pasals.Select(pasal => pasal.Number).ToHashSet();
        foreach (var sentence in document.Sentences.Where(sentence => pasals[0].Span.Start < sentence.Span.Start))
        {
            foreach (var rule in Rules.Of("clause-references", sentence.Text))
            {
                foreach (var match in rule.Matches(sentence.Text).Where(match => !numbers.Contains(Number(match))))
                {
                    var start = sentence.Span.Start + match.Index;
                    yield return FindingTexts.Create("clause.missing", new TextSpan(start, start + match.Length), match.Value);
                }
            }
        }
    }

    /// <summary>An addendum quotes the pasal that it changes; their numbers are those of another paper.</summary>
    private static bool IsQuoted(Document document, Pasal pasal) =>
        document.Plain.AsSpan(Head(pasal).Start, Head(pasal).Length).TrimStart().StartsWith("\"");

    private static TextSpan Head(Pasal pasal) => pasal.Blocks[0].Span;

    private static int Number(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
}
