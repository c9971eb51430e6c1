using Sinergi.Reading.Facts;

namespace Sinergi.Reading.Vocabulary;

internal enum TailKind
{
    None,
    Region,
    Place,
    Name,
    Field,
}

/// <summary>How institutions of one kind are named; <paramref name="Bare"/> is null where the head alone is too general.</summary>
internal sealed record InstitutionEntry(string WithTail, string? Bare, InstitutionKind Kind, TailKind Tail, bool Internal, bool IsPost)
{
    public string Stem =>
        Bare
        ?? WithTail
            .Replace("{level}", "", StringComparison.Ordinal)
            .Replace("{written}", "", StringComparison.Ordinal)
            .Replace(" {tail}", "", StringComparison.Ordinal);

    /// <param name="isImplied">Whether the level was not written but follows from the place.</param>
    public string Canonical(string tail, string level, bool isImplied) =>
        WithTail
            .Replace("{level}", level, StringComparison.Ordinal)
            .Replace("{written}", isImplied ? "" : level, StringComparison.Ordinal)
            .Replace("{tail}", tail, StringComparison.Ordinal)
            .TrimEnd();
}

/// <summary>The gazetteers of institutions, posts, regions and places as tables of phrases.</summary>
internal static class Institutions
{
    public static PhraseTable<InstitutionEntry> Heads { get; } = ReadHeads();

    public static PhraseTable<Region> Regions { get; } = ReadRegions();

    public static PhraseTable<string> PostWords { get; } = ReadPhrases("post-words");

    /// <summary>Posts that name no institution, with the words that the name of the one they mean begins with.</summary>
    public static PhraseTable<string> Roles { get; } = ReadRoles();

    public static HashSet<string> OfficeWords { get; } = Words("office-words");

    public static HashSet<string> PostPrefixes { get; } = Words("post-prefixes");

    public static HashSet<string> Titles { get; } = Words("titles");

    public static HashSet<string> SmallTitles { get; } = Words("small-titles");

    public static HashSet<string> Connectors { get; } = Words("connectors");

    public static HashSet<string> NameStops { get; } = Words("name-stops");

    public static HashSet<string> NameAbbreviations { get; } = Words("name-abbreviations");

    public static HashSet<string> Degrees { get; } = Words("degrees");

    public static InstitutionKind Kind(string cell) =>
        Enum.Parse<InstitutionKind>(cell.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static PhraseTable<InstitutionEntry> ReadHeads()
    {
        var table = new PhraseTable<InstitutionEntry>();
        foreach (var (file, isPost) in new[] { ("institutions", false), ("posts", true) })
        {
            foreach (var row in GazetteerFile.Read(file))
            {
                var entry = new InstitutionEntry(
                    row.Cells[1],
                    row.Cells[2] is "-" ? null : row.Cells[2],
                    Kind(row.Cells[3]),
                    Enum.Parse<TailKind>(row.Cells[4], ignoreCase: true),
                    row.Cells[5] is "internal",
                    isPost
                );
                Array.ForEach(row.List(0), head => table.Add(head, entry));
            }
        }
        return table;
    }

    private static PhraseTable<Region> ReadRegions()
    {
        var table = new PhraseTable<Region>();
        foreach (var row in GazetteerFile.Read("regions"))
        {
            var region = new Region(row.Cells[0], IsProvince: true);
            table.Add(region.Name, region);
            Array.ForEach(row.List(1), form => table.Add(form, region));
        }
        foreach (var row in GazetteerFile.Read("towns"))
        {
            var town = new Region(row.Cells[0], IsProvince: false);
            table.Add(town.Name, town);
            Array.ForEach(row.Cells.Length > 1 ? row.List(1) : [], form => table.Add(form, town));
        }
        return table;
    }

    private static PhraseTable<string> ReadRoles()
    {
        var table = new PhraseTable<string>();
        foreach (var row in GazetteerFile.Read("roles"))
        {
            Array.ForEach(row.List(0), post => table.Add(post, row.Cells[1]));
        }
        return table;
    }

    private static HashSet<string> Words(string file) =>
        GazetteerFile.Read(file).Select(row => Fold.Name(row.Cells[0])).ToHashSet(StringComparer.Ordinal);

    private static PhraseTable<string> ReadPhrases(string file)
    {
        var table = new PhraseTable<string>();
        foreach (var row in GazetteerFile.Read(file))
        {
            table.Add(row.Cells[0], row.Cells[0]);
        }
        return table;
    }
}

internal sealed record Region(string Name, bool IsProvince);
