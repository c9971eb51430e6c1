using Sinergi.Reading.Facts;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>The kind of document that was signed, as the text calls it first.</summary>
internal static class InstrumentReader
{
    /// <summary>The paper of a report: as the signing calls it, else as the text does near its top; a paper without a name is a PKS.</summary>
    public static Instrument Of(Document document, IReadOnlyList<Trigger> signings, IReadOnlyList<Sentence> sentences)
    {
        var near = document.Sentences.Take(ReportEvent.LeadSentences);
        return First(() => Signed(signings), () => In(sentences), () => In(near.Where(sentence => !IsPast(sentence))))
                is not Instrument.None
                    and var named
                ? named
            : sentences.Any(sentence => Rules.First("unnamed-papers", sentence.Text) is not null) ? Instrument.Pks
            : In(document.Sentences);
    }

    private static Instrument First(params Func<Instrument>[] readings) =>
        readings.Select(read => read()).FirstOrDefault(instrument => instrument != Instrument.None);

    /// <summary>Another paper, of which the sentence says that it is older.</summary>
    private static bool IsPast(Sentence sentence) =>
        Rules.Backgrounds.Any(rule => rule.Attribute is "past" && rule.First(sentence.Text) is not null);

    /// <summary>What was signed stands behind the word that says so: "menindaklanjuti MoU, keduanya menandatangani PKS"; else before it.</summary>
    public static Instrument Signed(IEnumerable<Trigger> triggers)
    {
        foreach (var trigger in triggers)
        {
            var (text, at) = (trigger.Sentence.Text, trigger.Span.Start - trigger.Sentence.Span.Start);
            var found = Rules
                .Instruments.SelectMany(rule => rule.Matches(text).Select(match => (rule.Attribute, match.Index)))
                .OrderBy(found => found.Index)
                .ToArray();
            if (found.Length > 0)
            {
                return Enum.Parse<Instrument>(found.FirstOrDefault(named => named.Index >= at, found[^1]).Attribute);
            }
        }
        return Instrument.None;
    }

    /// <summary>The paper that a row of a table names; null where it names none.</summary>
    public static Instrument? Named(string text)
    {
        var found = Rules
            .Instruments.Select(rule => (Rule: rule, Match: rule.First(text)))
            .Where(found => found.Match is not null)
            .OrderBy(found => found.Match!.Index)
            .ToArray();
        return found.Length == 0 ? null : Enum.Parse<Instrument>(found[0].Rule.Attribute);
    }

    public static Instrument In(IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var found = Rules
                .Instruments.Select(rule => (rule, match: rule.First(sentence.Text)))
                .Where(found => found.match is not null)
                .OrderBy(found => found.match!.Index)
                .ToArray();
            if (found.Length > 0)
            {
                return Enum.Parse<Instrument>(found[0].rule.Attribute);
            }
        }
        return Instrument.None;
    }
}
