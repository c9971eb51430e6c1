using System.Text;

namespace Sinergi.Reading.Extraction;

/// <summary>Joins pages into one text and remembers where each begins and ends.</summary>
internal static class PagedText
{
    public static ExtractedText Join(IEnumerable<string> pages, TextCarrier carrier, IReadOnlyList<string>? margins = null)
    {
        var text = new StringBuilder();
        var spans = new List<PageSpan>();
        foreach (var page in pages.Select(Normalise))
        {
            if (text.Length > 0 && text[^1] != '\n')
            {
                text.Append('\n');
            }
            var start = text.Length;
            text.Append(page);
            spans.Add(new PageSpan(spans.Count, start, text.Length));
        }
        return new ExtractedText(text.ToString(), spans, carrier, margins ?? []);
    }

    // A combining mark at the very start of a page cannot join the page before: a line feed stands between.
    private static string Normalise(string page) =>
        page.Replace("\r\n", "\n").Replace('\r', '\n').Replace('\f', '\n').Normalize(NormalizationForm.FormC);
}
