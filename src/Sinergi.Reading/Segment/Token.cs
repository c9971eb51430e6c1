using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Segment;

/// <summary>A word with its place; hyphens, slashes and ampersands inside a word belong to it.</summary>
internal readonly record struct Token(int Start, int End, string Text)
{
    public string Folded => Fold.Name(Text);

    public bool IsCapitalised => char.IsUpper(Text[0]);
}

internal static class Tokens
{
    public static IReadOnlyList<Token> Of(string plain, int start, int end)
    {
        var tokens = new List<Token>();
        for (var i = start; i < end; )
        {
            if (!char.IsLetterOrDigit(plain[i]))
            {
                i++;
                continue;
            }
            var from = i;
            while (i < end && (char.IsLetterOrDigit(plain[i]) || IsInside(plain, i, end)))
            {
                i++;
            }
            tokens.Add(new Token(from, i, plain[from..i]));
        }
        return tokens;
    }

    private static bool IsInside(string plain, int i, int end) =>
        plain[i] is '\'' or '&' && i + 1 < end && char.IsLetterOrDigit(plain[i + 1]);
}
