using System.Text;

namespace Sinergi.Reading.Extraction;

/// <summary>Joins pages into one text and remembers where each begins and ends, and where its words were seen.</summary>
internal static class PagedText
{
    public static ExtractedText Join(IEnumerable<string> pages, TextCarrier carrier, IReadOnlyList<string>? margins = null) =>
        Join(pages.Select(page => new ReadPage(page)), carrier, margins);

    public static ExtractedText Join(IEnumerable<ReadPage> pages, TextCarrier carrier, IReadOnlyList<string>? margins = null)
    {
        var text = new StringBuilder();
        var spans = new List<PageSpan>();
        var laid = new List<LaidPage>();
        var room = TextLayout.MostWords;
        foreach (var page in pages)
        {
            if (text.Length > 0 && text[^1] != '\n')
            {
                text.Append('\n');
            }
            // A combining mark at the very start of a page cannot join the page before: a line feed stands between.
            var words = Normalizer.Normalize(page.Text);
            var start = text.Length;
            text.Append(words);
            spans.Add(new PageSpan(spans.Count, start, text.Length));
            laid.Add(Lay(page.Seen, words, start, ref room));
        }
        return new ExtractedText(text.ToString(), spans, carrier, margins ?? [])
        {
            Layout = laid.Exists(page => page.IsPicture) ? new TextLayout(laid) : null,
        };
    }

    private static LaidPage Lay(SeenPage? seen, string page, int start, ref int room)
    {
        if (seen is null || seen.Words.Count > room)
        {
            return new LaidPage(start, start + page.Length, Width: 0, Height: 0, []);
        }
        var words = WordPlaces.Find(page, start, seen.Words);
        room -= words.Count;
        return new LaidPage(start, start + page.Length, seen.Width, seen.Height, words);
    }
}
