namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>One way to break a figure down, with all the categories there are.</summary>
/// <param name="Code">Its name stands in the texts as "indicators.dimension.CODE", a category's as "indicators.category.CODE.CATEGORY".</param>
public sealed record Dimension(string Code, IReadOnlyList<string> Categories);

/// <summary>
/// The closed registry of dimensions (dimensions.tsv). Free words would make parts that look like rows of their own and never add up
/// again; "tidak diketahui" is a category, so that nobody has to guess.
/// </summary>
public static class Dimensions
{
    public const string Unknown = "unknown";

    /// <summary>The categories of an ordinal measure stand beside the registry: they belong to one indicator.</summary>
    public const string Ordinal = "ordinal";

    public static IReadOnlyList<Dimension> All { get; } = Read();

    public static Dimension? Find(string code) => All.FirstOrDefault(d => d.Code == code);

    private static List<Dimension> Read()
    {
        using var stream = typeof(Dimensions).Assembly.GetManifestResourceStream(typeof(Dimensions), "dimensions.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.Split('\t'))
                .GroupBy(cells => cells[0], cells => cells[1])
                .Select(group => new Dimension(group.Key, [.. group])),
        ];
    }
}
