using System.Globalization;
using Sinergi.Tests.Architecture.Source;

namespace Sinergi.Tests.Architecture.Coverage;

/// <summary>A line of docs/coverage.md: an item of the source documents and where it stands.</summary>
internal sealed record CoverageItem(int No, string Type, string What, string Where, string State)
{
    public IReadOnlyList<Place> Places { get; } = [.. Where.Split("; ").Select(Place.Read)];
}

/// <summary>A record of the demonstration under the short name by which items call it.</summary>
internal sealed record NamedRecord(string Name, string Kind, string Title, string Report);

/// <summary>How many items of a type are in each of the states, as the head of the document says.</summary>
internal sealed record StatedCount(string Type, int Here, int Partly, int ToCome, int Together);

/// <summary>docs/coverage.md, read back.</summary>
internal static class CoverageDocument
{
    private const string Path = "docs/coverage.md";

    public static string Text => RepositoryFiles.Read(Path);

    public static IReadOnlyList<CoverageItem> Items { get; } =
    [.. Table("no", "type", "what", "where", "state").Select(c => new CoverageItem(Number(c[0]), c[1], c[2], c[3], c[4]))];

    public static IReadOnlyList<NamedRecord> Records { get; } =
    [.. Table("name", "kind", "title", "report").Select(c => new NamedRecord(c[0], c[1], c[2].Trim('“', '”'), c[3].Trim('`')))];

    /// <summary>The type of a count is the first word of its cell; "all" is the last line.</summary>
    public static IReadOnlyList<StatedCount> Counts { get; } =
    [
        .. Table("type", "here", "partly", "to come", "together")
            .Select(c => new StatedCount(c[0].Split(' ')[0], Number(c[1]), Number(c[2]), Number(c[3]), Number(c[4]))),
    ];

    private static IEnumerable<string[]> Table(params string[] header)
    {
        var rows = RepositoryFiles
            .Lines(Path)
            .SkipWhile(line => !Cells(line).SequenceEqual(header))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(Cells)
            .ToList();
        Assert.True(rows.Count > 0, $"{Path} has no table with the columns {string.Join(", ", header)}.");
        return rows;
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
