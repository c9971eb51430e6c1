using System.Globalization;
using System.Text;

namespace Sinergi.Reading.Extraction;

/// <summary>
/// Takes apart what Tesseract writes when it is asked for text and places at once: the rows of each page's table, then its text. A row begins
/// with the number of its level and a tab, which never stands in the text; so the text is the same to the letter as without the table.
/// </summary>
internal static class OcrOutput
{
    private const string Header = "level\t";
    private const int Columns = 12;
    private const int PageLevel = 1;
    private const int LineLevel = 4;
    private const int WordLevel = 5;

    public static IReadOnlyList<ReadPage> Read(string output)
    {
        var text = new StringBuilder(output.Length);
        var tables = new Dictionary<int, Table>();
        for (var start = 0; start < output.Length; )
        {
            var feed = output.IndexOf('\n', start);
            var end = feed < 0 ? output.Length : feed + 1;
            var line = output.AsSpan(start, end - start);
            if (IsRow(line))
            {
                Take(line.TrimEnd('\n'), tables);
            }
            else if (!line.StartsWith(Header, StringComparison.Ordinal))
            {
                text.Append(line);
            }
            start = end;
        }
        // A form feed stands between the pages of a many-paged picture; older versions end the last one with it too.
        var pages = text.ToString().TrimEnd('\f').Split('\f');
        return [.. pages.Select((page, index) => new ReadPage(page, tables.GetValueOrDefault(index + 1)?.Seen))];
    }

    private static bool IsRow(ReadOnlySpan<char> line) => line.Length > 1 && char.IsAsciiDigit(line[0]) && line[1] == '\t';

    /// <summary>Level, page, block, paragraph, line, word, left, top, width, height, confidence, text. A row that is not like that says nothing.</summary>
    private static void Take(ReadOnlySpan<char> row, Dictionary<int, Table> tables)
    {
        Span<Range> columns = stackalloc Range[Columns];
        if (row.Split(columns, '\t') < Columns)
        {
            return;
        }
        var (level, page) = (Number(row[columns[0]]), Number(row[columns[1]]));
        var (left, top) = (Number(row[columns[6]]), Number(row[columns[7]]));
        var (width, height) = (Number(row[columns[8]]), Number(row[columns[9]]));
        if (page is null || left is null || top is null || width is not > 0 || height is not > 0)
        {
            return;
        }
        if (level == PageLevel)
        {
            tables.TryAdd(page.Value, new Table(width.Value, height.Value));
        }
        else if (tables.GetValueOrDefault(page.Value) is { } table)
        {
            table.Add(level, row[columns[11]], left.Value, top.Value, width.Value, height.Value);
        }
    }

    private static int? Number(ReadOnlySpan<char> column) =>
        int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed class Table(int pageWidth, int pageHeight)
    {
        private readonly List<SeenWord> words = [];
        private bool isOverfull;
        private bool isNewLine = true;
        private int line;

        /// <summary>Null for a page with more words than any honest one: its places are not worth their room.</summary>
        public SeenPage? Seen => isOverfull ? null : new SeenPage(pageWidth, pageHeight, words);

        public void Add(int? level, ReadOnlySpan<char> text, long left, long top, long width, long height)
        {
            isNewLine |= level == LineLevel;
            if (level != WordLevel || text.IsWhiteSpace() || isOverfull)
            {
                return;
            }
            var box = new PageBox(
                Share(left, pageWidth),
                Share(top, pageHeight),
                Share(left + width, pageWidth, up: true),
                Share(top + height, pageHeight, up: true)
            );
            if (!box.IsInside)
            {
                return;
            }
            line += isNewLine ? 1 : 0;
            isNewLine = false;
            isOverfull = words.Count == TextLayout.MostWordsOnAPage;
            words.Add(new SeenWord(Normalizer.Normalize(text.Trim().ToString()), line, box));
        }

        private static int Share(long dots, int whole, bool up = false) =>
            (int)Math.Min(int.MaxValue, ((dots * PageBox.Whole) + (up ? whole - 1 : 0)) / whole);
    }
}
