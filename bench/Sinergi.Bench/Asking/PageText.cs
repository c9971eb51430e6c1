using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sinergi.Bench.Asking;

/// <summary>Reads off a page what every kind of page has.</summary>
internal static partial class PageText
{
    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>How many there are, then the ids of the rows in their order.</summary>
    /// <param name="before">The address of a row's record up to its id.</param>
    public static IReadOnlyList<string> List(string html, string before)
    {
        var page = Parse(html);
        return [FirstNumber(page.QuerySelector(".s-pager p")?.TextContent), .. Ids(page, "tbody td:first-child a", before)];
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

    public static IEnumerable<string> Ids(IDocument page, string selector, string before) =>
        page.QuerySelectorAll(selector)
            .Select(link => link.GetAttribute("href") ?? "")
            .Where(href => href.StartsWith(before, StringComparison.Ordinal) && Guid.TryParse(href[before.Length..], out _))
            .Select(href => href[before.Length..]);

    /// <summary>Without the points between its thousands; "0" where there is none.</summary>
    public static string FirstNumber(string? text) => Digits(Number().Match(text ?? "").Value);

    /// <summary>All of them, "3 dari 18" as "3/18".</summary>
    public static string Numbers(string text) => string.Join('/', Number().Matches(text).Select(number => Digits(number.Value)));

    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit)) is { Length: > 0 } digits ? digits : "0";

    // With points between the thousands.
    [GeneratedRegex(@"\d[\d.]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A/(kerja-sama|komitmen|kegiatan|indikator)/[0-9a-f-]{36}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecordPath();
}
