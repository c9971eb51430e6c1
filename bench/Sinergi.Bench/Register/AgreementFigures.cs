using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Sinergi.Bench.Asking;

namespace Sinergi.Bench.Register;

/// <summary>Reads the figures off the pages of the register as a reader would.</summary>
internal static partial class AgreementFigures
{
    /// <summary>How many there are, then the ids of the rows in their order.</summary>
    public static IReadOnlyList<string> List(string html) => PageText.List(html, "/kerja-sama/");

    /// <summary>The numbers that the parties gave it, in any order.</summary>
    public static IReadOnlyList<string> Record(string html) =>
        [
            .. PartyNumber()
                .Matches(PageText.Parse(html).QuerySelector("main")!.TextContent)
                .Select(number => number.Value)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Of each office its total, then each cell of the window that holds something with its place: "Kanwil|40/61|2:3/18,5:18/18".</summary>
    public static IReadOnlyList<string> Matrix(string html) =>
        [.. PageText.Parse(html).QuerySelectorAll("main table tbody tr").Select(Office).Order(StringComparer.Ordinal)];

    /// <summary>How many of each kind and of each year, largest first.</summary>
    public static IReadOnlyList<string> Statistics(string html)
    {
        var tables = PageText.Parse(html).QuerySelectorAll("main table").ToList();
        return [.. Counts(tables[0]), .. Counts(tables[2])];
    }

    /// <summary>The records of a file, in its order.</summary>
    public static IReadOnlyList<string> File(string csv) => [.. Address().Matches(csv).Select(found => found.Groups[1].Value)];

    private static string Office(IElement row)
    {
        var cells = row.QuerySelectorAll("td").ToList();
        var window = cells
            .Skip(1)
            .Select((cell, place) => (Place: place + 1, Tag: cell.QuerySelector(".s-tag, .govuk-tag")))
            .Where(cell => cell.Tag is not null)
            .Select(cell => $"{cell.Place}:{PageText.Numbers(cell.Tag!.TextContent)}");
        return $"{row.QuerySelector("th")!.TextContent.Trim()}|{PageText.Numbers(cells[0].TextContent)}|{string.Join(',', window)}";
    }

    private static IEnumerable<string> Counts(IElement table) =>
        table.QuerySelectorAll("tbody td.s-number").Select(cell => PageText.FirstNumber(cell.TextContent)).OrderByDescending(int.Parse);

    [GeneratedRegex(@"SIM-\d+/\d+/\d{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartyNumber();

    [GeneratedRegex(@"/kerja-sama/([0-9a-f-]{36})", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Address();
}
