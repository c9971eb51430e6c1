using System.Text.RegularExpressions;
using Sinergi.Reading.Check;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Numbers that the text claims. Dates, law numbers, class numbers, list marks and what a headline repeats are not claims.</summary>
internal static class FigureReader
{
    /// <param name="promised">Commitments and asks: a number in them is a target, not a claim.</param>
    /// <param name="dates">Dates are no figures.</param>
    public static IReadOnlyList<Figure> Read(
        Document document,
        IReadOnlyList<Evidence> promised,
        IReadOnlyList<DateMention> dates,
        IReadOnlyList<TextSpan>? asides = null
    )
    {
        bool IsClaim(Figure figure) =>
            !promised.Any(statement => statement.Span.Contains(figure.Evidence.Span))
            && !dates.Any(date => date.Span.Overlaps(figure.Evidence.Span))
            && (figure.Unit.Length == 0 || !Rules.Occur("figure-asides", figure.Unit));
        var figures = new List<Figure>();
        var headlines = Headlines.Of(document);
        foreach (
            var sentence in document.Sentences.Where(sentence =>
                !headlines.Contains(sentence) && asides?.Any(aside => aside.Overlaps(sentence.Span)) is not true
            )
        )
        {
            foreach (var rule in Rules.Of("figures", sentence.Text))
            {
                foreach (var match in rule.Matches(sentence.Text))
                {
                    if (
                        Create(document, sentence, rule, match) is { } figure
                        && IsClaim(figure)
                        && !figures.Any(known => known.Evidence.Span.Overlaps(figure.Evidence.Span))
                    )
                    {
                        figures.Add(figure);
                    }
                }
            }
        }
        return GrowthCheck.Apply(document, [.. figures.OrderBy(figure => figure.Evidence.Span.Start)]);
    }

    private static Figure? Create(Document document, Sentence sentence, Rule rule, Match match)
    {
        // "berada pada angka 19,4 persen": a share is one wherever it stands.
        if (
            IsYear(rule, match)
            || Rules.First("figure-blocks", sentence.Text[..match.Groups["value"].Index]) is var (block, _)
                && !(rule.Attribute is "persentase" && block.Attribute is "reference")
        )
        {
            return null;
        }
        var at = match.Groups["value"].Index;
        // "64% (enam puluh empat persen)" says it once more.
        if (at > 0 && sentence.Text[at - 1] == '(' && !char.IsDigit(sentence.Text[at]))
        {
            return null;
        }
        var isOneOf = sentence.Text[..match.Index].TrimEnd().EndsWith("salah", StringComparison.OrdinalIgnoreCase);
        if (isOneOf || Numbers.Parse(match.Groups["value"].Value.Trim()) is not { } value)
        {
            return null;
        }
        if (Rules.First("figure-scales", match.Groups["unit"].Value) is var (scale, _))
        {
            value *= decimal.Parse(scale.Attribute, System.Globalization.CultureInfo.InvariantCulture);
        }
        var start = sentence.Span.Start + match.Groups["value"].Index;
        var end = sentence.Span.Start + match.Groups["unit"].Index + match.Groups["unit"].Length;
        return new Figure(
            value,
            match.Groups["unit"].Value.Trim().ToLowerInvariant(),
            rule.Attribute,
            [],
            document.Evidence(start, end, rule.Name, 0.8),
            document.Evidence(AfterDateline(sentence), sentence.Span.End, rule.Name, 0.8).Span
        );
    }

    /// <summary>"2024 hanya": four digits without a point between 1900 and 2099; "satu naskah" is the paper itself.</summary>
    private static bool IsYear(Rule rule, Match match)
    {
        var value = match.Groups["value"].Value.Trim();
        return (
                rule.Attribute is "jumlah" or "bagian" or "mitra"
                && value.Length == 4
                && (value.StartsWith("19", StringComparison.Ordinal) || value.StartsWith("20", StringComparison.Ordinal))
            ) || value.Equals("satu", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Jakarta, Kabar Simulasi – Ditjenpas …": where and by whom it was reported is no part of the claim.</summary>
    private static int AfterDateline(Sentence sentence) =>
        sentence.Span.Start == sentence.Block.ContentStart
        && Rules.Of("datelines").Select(rule => rule.First(sentence.Text)).FirstOrDefault(match => match is not null) is { } dateline
            ? sentence.Span.Start + dateline.Index + dateline.Length
            : sentence.Span.Start;
}
