using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Segment;

/// <summary>A word with its place; hyphens, slashes and ampersands inside a word belong to it.</summary>
internal readonly record struct Token(int Start, int End, string Text, string Folded)
{
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
            var text = plain[from..i];
            tokens.Add(new Token(from, i, text, Fold.Name(text)));
        }
        return tokens;
    }

    /// <summary>The longest phrase of a table that begins at a word, whatever stands between the words.</summary>
    /// <param name="most">Of so many words at most.</param>
    public static (T? Value, int Words) Longest<T>(PhraseTable<T> table, IReadOnlyList<Token> tokens, int at, int most)
        where T : class
    {
        var walk = table.Begin();
        for (var i = at; i < tokens.Count && i < at + most && walk.GoesOn(tokens[i].Folded); i++) { }
        return walk.Longest;
    }

    private static bool IsInside(string plain, int i, int end) =>
        plain[i] is '\'' or '&' && i + 1 < end && char.IsLetterOrDigit(plain[i + 1]);
}
