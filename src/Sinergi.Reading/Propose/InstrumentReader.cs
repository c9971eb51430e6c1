using Sinergi.Reading.Facts;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>The kind of document that was signed, as the text calls it first.</summary>
internal static class InstrumentReader
{
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
