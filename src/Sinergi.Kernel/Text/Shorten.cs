namespace Sinergi.Kernel.Text;

/// <summary>Text cut to a length, for lists and messages that lead to the whole.</summary>
public static class Shorten
{
    private const char More = '…';

    /// <param name="most">Length of the answer in UTF-16 units, at least 1; the mark that something is left out is among them.</param>
    /// <returns>The text itself where it fits. A character of two units is never cut in half, because half of one cannot be stored.</returns>
    public static string To(string text, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (text.Length <= most)
        {
            return text;
        }

        var kept = most - 1;
        return text[..(kept > 0 && char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept)] + More;
    }
}
