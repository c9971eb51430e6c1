using System.Text.RegularExpressions;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>The kind of document that was signed, as the text calls it first, with the words that call it so.</summary>
internal static class InstrumentReader
{
    private const double InTitle = 0.95;
    private const double AtSigning = 0.92;
    private const double Near = 0.85;
    private const double Elsewhere = 0.7;
    private const double Unnamed = 0.6;

    /// <summary>The paper of a report: as the signing calls it, else as the text does near its top; a paper without a name is a PKS.</summary>
    public static Chosen<Instrument> Of(Document document, IReadOnlyList<Trigger> signings, IReadOnlyList<Sentence> sentences)
    {
        var near = document.Sentences.Take(ReportEvent.LeadSentences);
        return Signed(document, signings)
            ?? In(document, sentences)
            ?? In(document, near.Where(sentence => !IsPast(sentence)))
            ?? OfNoName(document, sentences)
            ?? In(document, document.Sentences, Elsewhere)
            ?? Chosen<Instrument>.ByNothing;
    }

    /// <summary>What a naskah is: as its title says, else as its text does.</summary>
    public static Chosen<Instrument> OfPaper(Document document, IEnumerable<Sentence> title) =>
        In(document, title, InTitle) ?? In(document, document.Sentences, Elsewhere) ?? Chosen<Instrument>.ByNothing;

    /// <summary>The first paper that sentences name; null where they name none.</summary>
    public static Chosen<Instrument>? In(Document document, IEnumerable<Sentence> sentences, double confidence = Near) =>
        sentences.Select(sentence => At(document, sentence.Span, sentence.Text, confidence)).FirstOrDefault(named => named is not null);

    /// <summary>The paper that a row of a table names; null where it names none.</summary>
    public static Chosen<Instrument>? InRow(Document document, Block row) =>
        At(document, row.Span, document.Plain[row.Span.Start..row.Span.End], AtSigning);

    public static bool IsNamedIn(Sentence sentence) => Rules.Occur("instruments", sentence.Text);

    private static Chosen<Instrument>? At(Document document, TextSpan span, string text, double confidence)
    {
        (Rule Rule, Match Match)? first = null;
        foreach (var rule in Rules.Of("instruments", text))
        {
            if (rule.First(text) is { } match && (first is null || match.Index < first.Value.Match.Index))
            {
                first = (rule, match);
            }
        }
        return first is var (named, words) ? Named(document, span, named, words, confidence) : null;
    }

    private static Chosen<Instrument> Named(Document document, TextSpan span, Rule rule, Match match, double confidence) =>
        new(Enum.Parse<Instrument>(rule.Attribute), document.Evidence(span, match, rule.Name, confidence));

    /// <summary>"menyepakati kerja sama": no kind of paper is named, and the words for it are all there is.</summary>
    private static Chosen<Instrument>? OfNoName(Document document, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (Rules.First("unnamed-papers", sentence.Text) is var (rule, match))
            {
                return new Chosen<Instrument>(Instrument.Pks, document.Evidence(sentence.Span, match, rule.Name, Unnamed));
            }
        }
        return null;
    }

    /// <summary>Another paper, of which the sentence says that it is older.</summary>
    private static bool IsPast(Sentence sentence) =>
        Rules.Of("backgrounds", sentence.Text).Any(rule => rule.Attribute is "past" && rule.Occurs(sentence.Text));

    /// <summary>What was signed stands behind the word that says so: "menindaklanjuti MoU, keduanya menandatangani PKS"; else before it.</summary>
    private static Chosen<Instrument>? Signed(Document document, IEnumerable<Trigger> triggers)
    {
        foreach (var trigger in triggers)
        {
            var sentence = trigger.Sentence;
            var at = trigger.Span.Start - sentence.Span.Start;
            var found = Rules
                .Of("instruments", sentence.Text)
                .SelectMany(rule => rule.Matches(sentence.Text).Select(match => (Rule: rule, Match: match)))
                .OrderBy(found => found.Match.Index)
                .ToArray();
            if (found.Length > 0)
            {
                var (rule, match) = found.FirstOrDefault(named => named.Match.Index >= at, found[^1]);
                return Named(document, sentence.Span, rule, match, AtSigning);
            }
        }
        return null;
    }
}
