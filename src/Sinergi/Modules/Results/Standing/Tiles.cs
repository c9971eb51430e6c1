using System.Collections.Frozen;
using Sinergi.Kernel.Numbers;

namespace Sinergi.Modules.Results.Standing;

/// <summary>Where the square of a province lies on the grid that stands for the map.</summary>
public sealed record TilePlace(string Code, int Column, int Row);

public static class Tiles
{
    private static readonly FrozenDictionary<string, TilePlace> Places = Read();

    private const int LastRow = 8;

    /// <summary>The rows with their squares; what lies in no known province (invented offices) stands side by side in the last row.</summary>
    public static IEnumerable<(StandingRow Row, TilePlace Place)> On(IReadOnlyList<StandingRow> rows)
    {
        var elsewhere = 0;
        foreach (var row in rows)
        {
            yield return (row, Places.GetValueOrDefault(row.Province ?? "") ?? new TilePlace(Letters(row.Name), ++elsewhere, LastRow));
        }
    }

    private static string Letters(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(2).Select(word => char.ToUpperInvariant(word[0])));

    /// <summary>0 to 4, the darker the more was met; null where nothing was due.</summary>
    public static int? Level(Ratio met) => met.Denominator == 0 ? null : (int)Math.Min(4, met.Numerator * 5 / met.Denominator);

    private static FrozenDictionary<string, TilePlace> Read()
    {
        using var stream = typeof(Tiles).Assembly.GetManifestResourceStream("Sinergi.Modules.Results.Standing.tiles.tsv")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToFrozenDictionary(
                cells => cells[0],
                cells => new TilePlace(
                    cells[1],
                    int.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture),
                    int.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture)
                ),
                StringComparer.OrdinalIgnoreCase
            );
    }
}
