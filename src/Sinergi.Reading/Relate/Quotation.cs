using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;

namespace Sinergi.Reading.Relate;

/// <summary>The direct speech that a sentence is part of.</summary>
internal static class Quotation
{
    /// <returns>From the opening to after the closing mark; null when the sentence does not begin inside direct speech.</returns>
    public static TextSpan? Around(string plain, Sentence sentence)
    {
        var open = -1;
        for (var i = sentence.Block.Span.Start; i < sentence.Block.Span.End; i++)
        {
            if (plain[i] != '"')
            {
                continue;
            }
            if (open < 0)
            {
                open = i;
                continue;
            }
            var quoted = new TextSpan(open, i + 1);
            if (sentence.Span.Overlaps(quoted))
            {
                return quoted;
            }
            open = -1;
        }
        return null;
    }
}
