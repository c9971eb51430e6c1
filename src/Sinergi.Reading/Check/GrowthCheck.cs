using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Check;

/// <summary>"43 naskah, naik 250% dibandingkan 2024 yang hanya 17 PKS": is the growth right, and are the units alike?</summary>
internal static class GrowthCheck
{
    /// <summary>Half a point of difference is rounding, not an error.</summary>
    private const decimal Tolerance = 0.5m;

    public static IReadOnlyList<Figure> Apply(Document document, IReadOnlyList<Figure> figures)
    {
        var checkedFigures = figures.ToArray();
        foreach (var sentence in document.Sentences)
        {
            if (Rules.First("growth", sentence.Text) is not var (rule, match))
            {
                continue;
            }
            var span = new TextSpan(sentence.Span.Start + match.Index, sentence.Span.Start + match.Index + match.Length);
            var claim = Array.FindIndex(checkedFigures, figure => figure.What == "persentase" && span.Contains(figure.Evidence.Span));
            if (claim >= 0)
            {
                checkedFigures[claim] = checkedFigures[claim] with { Findings = Findings(match, rule, checkedFigures[claim]) };
            }
        }
        return checkedFigures;
    }

    private static List<Finding> Findings(System.Text.RegularExpressions.Match match, Rule rule, Figure claim)
    {
        var now = Numbers.Parse(match.Groups["now"].Value.Trim());
        var before = Numbers.Parse(match.Groups["before"].Value.Trim());
        if (now is null || before is null or 0)
        {
            return [];
        }
        var sign = rule.Attribute is "fall" ? -1 : 1;
        var growth = (now.Value - before.Value) / before.Value * 100;
        var findings = new List<Finding>
        {
            Math.Abs(growth - (sign * claim.Value)) <= Tolerance
                ? FindingTexts.Create("growth.agrees", claim.Evidence.Span, now, before, now / before, growth)
                : FindingTexts.Create("growth.differs", claim.Evidence.Span, now, before, now / before, growth, sign * claim.Value),
        };
        var (unitNow, unitBefore) = (match.Groups["unitNow"].Value.ToLowerInvariant(), match.Groups["unitBefore"].Value.ToLowerInvariant());
        if (unitNow != unitBefore)
        {
            findings.Add(FindingTexts.Create("growth.unlike-units", claim.Evidence.Span, unitNow, unitBefore));
        }
        return findings;
    }
}
