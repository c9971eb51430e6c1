using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>The kind of document that was signed, as the text calls it first.</summary>
internal static class InstrumentReader
{
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
