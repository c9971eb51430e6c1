using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Recognise;

/// <summary>The words of a block, with the question "which word follows in the same name?" answered once for all.</summary>
internal sealed class TokenLine
{
    private const int LongestBracket = 60;

    /// <summary>So many blanks part two columns.</summary>
    private const int Column = 4;

    private static readonly HashSet<string> Abbreviations = GazetteerFile
        .Read("abbreviations")
        .Select(row => row.Cells[0])
        .ToHashSet(StringComparer.Ordinal);

    private readonly string _plain;
    private readonly int[] _next;
    private readonly TextSpan?[] _bracket;

    public TokenLine(string plain, TextSpan span)
    {
        _plain = plain;
        Tokens = Segment.Tokens.Of(plain, span.Start, span.End);
        _next = new int[Tokens.Count];
        _bracket = new TextSpan?[Tokens.Count];
        for (var i = 0; i < Tokens.Count; i++)
        {
            (_next[i], _bracket[i]) = Follow(plain, i);
        }
    }

    public IReadOnlyList<Token> Tokens { get; }

    public string Folded(int i) => Tokens[i].Folded;

    /// <summary>The next word with nothing but space or one bracketed remark between; -1 when punctuation intervenes.</summary>
    public int Next(int i) => _next[i];

    /// <summary>What stands in brackets directly after the word, without the brackets.</summary>
    public TextSpan? BracketAfter(int i) => _bracket[i];

    /// <summary>Whether a stroke joins the word to the next: "1306/Kota Palu".</summary>
    public bool IsSlashed(int i) => _next[i] == i + 1 && _plain[Tokens[i].End] == '/';

    /// <summary>Whether a comma and nothing else parts the word from the next.</summary>
    public bool IsBeforeComma(int i) =>
        i + 1 < Tokens.Count && _plain.AsSpan(Tokens[i].End, Tokens[i + 1].Start - Tokens[i].End).Trim() is [','];

    /// <summary>The longest phrase of a table that begins with a word of the line, and how many words it takes.</summary>
    /// <param name="most">Of so many words at most.</param>
    public (T? Value, int Words) Longest<T>(PhraseTable<T> table, int i, int most = int.MaxValue)
        where T : class
    {
        var walk = table.Begin();
        for (var k = i; k >= 0 && most > 0 && walk.GoesOn(Tokens[k].Folded); k = _next[k])
        {
            most--;
        }
        return walk.Longest;
    }

    /// <summary>The index of the word that is <paramref name="count"/> words after <paramref name="i"/>; -1 past the end.</summary>
    public int Skip(int i, int count)
    {
        for (; count > 0 && i >= 0; count--)
        {
            i = _next[i];
        }
        return i;
    }

    public int Last(int i, int count)
    {
        for (; count > 1; count--)
        {
            i = _next[i];
        }
        return i;
    }

    private (int Next, TextSpan? Bracket) Follow(string plain, int i)
    {
        if (i + 1 >= Tokens.Count)
        {
            return (-1, BracketAt(plain, Tokens[i].End));
        }
        if (IsGap(plain, Tokens[i], Tokens[i + 1]))
        {
            return (i + 1, null);
        }
        if (BracketAt(plain, Tokens[i].End) is not { } bracket)
        {
            return (-1, null);
        }
        var after = i + 1;
        while (after < Tokens.Count && Tokens[after].Start < bracket.End)
        {
            after++;
        }
        return after < Tokens.Count && plain.AsSpan(bracket.End + 1, Tokens[after].Start - bracket.End - 1).IsWhiteSpace()
            ? (after, bracket)
            : (-1, bracket);
    }

    private static bool IsGap(string plain, Token token, Token next)
    {
        var gap = plain.AsSpan(token.End, next.Start - token.End);
        if (gap is "/")
        {
            // "Kodim 1306/Kota Palu": the number of a command and its place are one name.
            return char.IsDigit(token.Text[^1]) && next.IsCapitalised;
        }
        // Two columns of a signature block: what stands far apart on one line is not one name.
        if (gap.Length >= Column && gap.IndexOf('\n') < 0 && gap.Trim(' ').IsEmpty)
        {
            return false;
        }
        if (gap.Length > 0 && gap[0] == '.' && (Abbreviations.Contains(token.Text) || IsShoutedAbbreviation(token.Text)))
        {
            gap = gap[1..];
        }
        // "Palu-Sigi" is one name; "Kelurahan Contoh - Lurah X" are two.
        // So is 'Komunitas "Laras Setya"'.
        return gap.Trim() is [] || gap is ['-'] || (gap is [' ', '"'] && next.IsCapitalised && token.IsCapitalised);
    }

    /// <summary>"DISDUKCAPIL KAB. BANGLI" in a title.</summary>
    private static bool IsShoutedAbbreviation(string word) =>
        word.Length is 3 or 4 && word.All(char.IsUpper) && Abbreviations.Contains(word[0] + word[1..].ToLowerInvariant());

    private static TextSpan? BracketAt(string plain, int at)
    {
        while (at < plain.Length && plain[at] == ' ')
        {
            at++;
        }
        if (at >= plain.Length || plain[at] != '(')
        {
            return null;
        }
        var close = plain.IndexOf(')', at, Math.Min(LongestBracket, plain.Length - at));
        return close < 0 ? null : new TextSpan(at + 1, close);
    }
}
