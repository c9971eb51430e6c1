using Sinergi.Reading.Extraction;

namespace Sinergi.Modules.Reading.Domain;

/// <summary>A page of a scanned document: its picture with marks on it or, where it has none, its part of the text.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Width">Of the picture, in dots; what counts is its proportion to the height. Zero: the page is shown by its text.</param>
public sealed record MarkedPage(
    int Number,
    int Width,
    int Height,
    IReadOnlyList<PictureMark> Marks,
    IReadOnlyList<IReadOnlyList<TextPiece>> Paragraphs
)
{
    public bool IsPicture => Width > 0;
}

/// <summary>The places on a picture of the words that a fact rests on, one for each line.</summary>
public sealed record PictureMark(string FactId, bool IsParty, IReadOnlyList<PageBox> Places);

/// <summary>Lays the marks of a text onto the pictures of its pages. As in the text, a shorter mark lies upon a longer one.</summary>
public static class MarkedPages
{
    /// <summary>On one page; so many facts rest on no page that anybody wrote to be read.</summary>
    private const int MostPlaces = 2_000;

    /// <param name="text">As much of the text as is shown; pages behind its end are left out unless they are pictures.</param>
    /// <param name="mostPictures">Pages from there on are shown by their text.</param>
    public static IReadOnlyList<MarkedPage> Of(TextLayout layout, string text, IEnumerable<TextMark> marks, int mostPictures)
    {
        var all = marks.ToList();
        var pages = new List<MarkedPage>();
        var pictures = 0;
        foreach (var (index, page) in layout.Pages.Index())
        {
            var here = all.Where(m => m.Start < page.End && m.End > page.Start);
            if (page.IsPicture && pictures < mostPictures)
            {
                pictures++;
                pages.Add(new MarkedPage(index + 1, page.Width, page.Height, Marks(page, here), []));
            }
            else if (page.Start < text.Length)
            {
                var paragraphs = Paragraphs(text, page.Start, Math.Min(page.End, text.Length), here);
                pages.Add(new MarkedPage(index + 1, Width: 0, Height: 0, [], paragraphs));
            }
        }

        return pages;
    }

    /// <summary>The shortest come first to their places and last onto the picture: what is drawn later lies on top.</summary>
    private static List<PictureMark> Marks(LaidPage page, IEnumerable<TextMark> marks)
    {
        var laid = new List<PictureMark>();
        var room = MostPlaces;
        foreach (var mark in marks.OrderByDescending(m => m.End - m.Start).ThenBy(m => m.Start).Reverse())
        {
            var places = Places(page, mark);
            room -= places.Count;
            if (room < 0)
            {
                break;
            }

            if (places.Count > 0)
            {
                laid.Add(new PictureMark(mark.FactId, mark.IsParty, places));
            }
        }

        laid.Reverse();
        return laid;
    }

    private static List<PageBox> Places(LaidPage page, TextMark mark)
    {
        var places = new List<PageBox>();
        var line = 0;
        for (var i = FirstBehind(page.Words, mark.Start); i < page.Words.Count && page.Words[i].Start < mark.End; i++)
        {
            var word = page.Words[i];
            if (places.Count > 0 && word.Line == line)
            {
                places[^1] = places[^1].With(word.Box);
            }
            else
            {
                places.Add(word.Box);
            }

            line = word.Line;
        }

        return places;
    }

    /// <summary>The first word that ends behind this position; words stand in order.</summary>
    private static int FirstBehind(IReadOnlyList<LaidWord> words, int position)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static IReadOnlyList<IReadOnlyList<TextPiece>> Paragraphs(string text, int start, int end, IEnumerable<TextMark> marks) =>
        Highlights.Of(
            text[start..end],
            marks.Select(m => m with { Start = Math.Max(0, m.Start - start), End = Math.Min(end, m.End) - start })
        );
}
