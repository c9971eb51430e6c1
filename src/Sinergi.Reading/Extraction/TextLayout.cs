namespace Sinergi.Reading.Extraction;

/// <summary>Where the words of a text stand on the pictures of its pages; only words that were found in the text are in it.</summary>
public sealed record TextLayout(IReadOnlyList<LaidPage> Pages)
{
    /// <summary>More than the densest sheet of newsprint holds.</summary>
    public const int MostWordsOnAPage = 20_000;

    /// <summary>Over all pages; those behind are told by their text alone.</summary>
    public const int MostWords = 300_000;
}

/// <summary>A page: its part of the text, from <paramref name="Start"/> up to, not including, <paramref name="End"/>, and its words in order.</summary>
/// <param name="Width">Of the picture, in dots; what counts is its proportion to the height. Zero: the text comes from no picture.</param>
public sealed record LaidPage(int Start, int End, int Width, int Height, IReadOnlyList<LaidWord> Words)
{
    public bool IsPicture => Width > 0;
}

/// <summary>A word: its place in the text and on the picture.</summary>
/// <param name="Line">Counted over the page; words of one line stand beside one another, whichever way up the picture lies.</param>
public readonly record struct LaidWord(int Start, int End, int Line, PageBox Box);

/// <summary>A part of a page in ten-thousandths of its width and height, so that it fits every drawing of the page.</summary>
public readonly record struct PageBox(int Left, int Top, int Right, int Bottom)
{
    public const int Whole = 10_000;

    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public bool IsInside => Left >= 0 && Top >= 0 && Left < Right && Top < Bottom && Right <= Whole && Bottom <= Whole;

    public PageBox With(PageBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}
