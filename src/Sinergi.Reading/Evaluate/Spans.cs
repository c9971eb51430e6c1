using Sinergi.Reading.Facts;

namespace Sinergi.Reading.Evaluate;

internal static class Spans
{
    /// <summary>Every place where the words stand.</summary>
    public static IEnumerable<TextSpan> Of(string text, string words)
    {
        for (
            var at = text.IndexOf(words, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(words, at + Math.Max(1, words.Length), StringComparison.Ordinal)
        )
        {
            yield return new TextSpan(at, at + words.Length);
        }
    }
}
