using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sinergi.Bench.Results;

/// <summary>Reads the figures off a page as a reader would.</summary>
internal static partial class PageFigures
{
    /// <summary>How many there are, then the ids of the rows in their order.</summary>
    public static IReadOnlyList<string> List(string html)
    {
        var page = Parse(html);
        var count = Digits(Number().Match(page.QuerySelector(".s-pager p")?.TextContent ?? "").Value);
        return [count, .. Ids(page, "tbody td:first-child a", "/komitmen/")];
    }

    /// <summary>The pieces of evidence, in any order.</summary>
    public static IReadOnlyList<string> Record(string html) =>
        [.. Ids(Parse(html), "main a", "/bukti/").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Name, in force, idle, due, proven, met and late of each group.</summary>
    public static IReadOnlyList<string> Matrix(string html) =>
        [
            .. Parse(html)
                .QuerySelectorAll("main table tbody tr")
                .Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList())
                .Select(cells => string.Join('|', [cells[0], .. cells.Skip(1).Select(cell => Digits(Number().Match(cell).Value))]))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The sum of everybody, and how many of the reports came.</summary>
    public static IReadOnlyList<string> Period(string html)
    {
        var figures = Parse(html).QuerySelectorAll(".s-figure dd").Select(figure => figure.TextContent.Trim()).ToList();
        return [Digits(figures[0]), figures[1]];
    }

    /// <summary>The records found, in any order: the page groups them by kind.</summary>
    public static IReadOnlyList<string> Search(string html) =>
        [
            .. Parse(html)
                .QuerySelectorAll("main a[href]")
                .Select(link => link.GetAttribute("href")!)
                .Where(href => RecordPath().IsMatch(href))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The rows of the file without its heading and its sum.</summary>
    public static IReadOnlyList<string> File(string csv) =>
        [
            .. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Skip(1)
                .SkipLast(1)
                .Select(line => line.Replace(',', '|').Replace(';', '|').Replace("\"", "", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static IEnumerable<string> Ids(IDocument page, string selector, string before) =>
        page.QuerySelectorAll(selector)
            .Select(link => link.GetAttribute("href") ?? "")
            .Where(href => href.StartsWith(before, StringComparison.Ordinal) && Guid.TryParse(href[before.Length..], out _))
            .Select(href => href[before.Length..]);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit)) is { Length: > 0 } digits ? digits : "0";

    // The first number, with points between the thousands.
    [GeneratedRegex(@"\d[\d.]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A/(kerja-sama|komitmen|kegiatan|indikator)/[0-9a-f-]{36}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecordPath();
}
