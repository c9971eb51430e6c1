using System.Text;

namespace Sinergi.Reading;

/// <summary>The one form of a text that every span refers to: NFC, line feeds only, no lone surrogate, no byte-order mark.</summary>
public static class Normalizer
{
    private const char Replacement = '\uFFFD';

    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                clean.Append(Replacement);
            }
            else if (c is '\r')
            {
                clean.Append('\n');
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else if (c is '\u0085' or '\u2028' or '\u2029' or '\f' or '\v')
            {
                clean.Append('\n');
            }
            else if (c != '\uFEFF')
            {
                clean.Append(c);
            }
        }
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }
}
