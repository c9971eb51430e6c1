using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;

namespace Sinergi.Reading.Relate;

/// <summary>The direct speech that a sentence is part of.</summary>
internal static class Quotation
{
    /// <returns>From the opening to after the closing mark; null when the sentence does not begin inside direct speech.</returns>
    public static TextSpan? Around(string plain, Sentence sentence)
    {
        var block = sentence.Block.Span;
        var at = block.Start;
        while (Mark(at) is >= 0 and var open && Mark(open + 1) is >= 0 and var close)
        {
            var quoted = new TextSpan(open, close + 1);
            if (sentence.Span.Overlaps(quoted))
            {
                return quoted;
            }
            at = close + 1;
        }
        return null;

        int Mark(int from) => plain.IndexOf('"', from, block.End - from);
    }
}
