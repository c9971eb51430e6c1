using Sinergi.Bench.Asking;

namespace Sinergi.Bench.Results;

/// <summary>Reads the figures off a page as a reader would.</summary>
internal static class PageFigures
{
    /// <summary>How many there are, then the ids of the rows in their order.</summary>
    public static IReadOnlyList<string> List(string html) => PageText.List(html, "/komitmen/");

    /// <summary>The pieces of evidence, in any order.</summary>
    public static IReadOnlyList<string> Record(string html) =>
        [.. PageText.Ids(PageText.Parse(html), "main a", "/bukti/").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Name, in force, idle, due, proven, met and late of each group.</summary>
    public static IReadOnlyList<string> Matrix(string html) =>
        [
            .. PageText
                .Parse(html)
                .QuerySelectorAll("main table tbody tr")
                .Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList())
                .Select(cells => string.Join('|', [cells[0], .. cells.Skip(1).Select(PageText.FirstNumber)]))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The sum of everybody, and how many of the reports came.</summary>
    public static IReadOnlyList<string> Period(string html)
    {
        var figures = PageText.Parse(html).QuerySelectorAll(".s-figure dd").Select(figure => figure.TextContent.Trim()).ToList();
        return [PageText.Digits(figures[0]), figures[1]];
    }

    /// <summary>The rows of the file without its heading and its sum.</summary>
    public static IReadOnlyList<string> File(string csv) =>
        [
            .. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Skip(1)
                .SkipLast(1)
                .Select(line => line.Replace(',', '|').Replace(';', '|').Replace("\"", "", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
}
