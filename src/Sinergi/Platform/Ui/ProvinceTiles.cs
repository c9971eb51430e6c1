using System.Collections.Frozen;
using System.Globalization;

namespace Sinergi.Platform.Ui;

/// <summary>Where the square of a province lies on the grid that stands for the map.</summary>
public sealed record TilePlace(string Code, int Column, int Row);

/// <summary>The map as squares, one per regional office, each as large as the other.</summary>
public static class ProvinceTiles
{
    private static readonly FrozenDictionary<string, TilePlace> Places = Read();

    private const int LastRow = 8;
    private const int Darkest = 4;

    /// <summary>The rows with their squares; what lies in no known province (invented offices) stands side by side in the last row.</summary>
    /// <param name="rows">One per regional office.</param>
    /// <param name="province">The province of a row's office, where it is known.</param>
    /// <param name="name">Gives a square without a province its letters.</param>
    public static IEnumerable<(T Row, TilePlace Place)> On<T>(IEnumerable<T> rows, Func<T, string?> province, Func<T, string> name)
    {
        var elsewhere = 0;
        foreach (var row in rows)
        {
            yield return (row, Places.GetValueOrDefault(province(row) ?? "") ?? new TilePlace(Letters(name(row)), ++elsewhere, LastRow));
        }
    }

    /// <summary>0 to 4, the darker the larger the part; null where there is nothing to be a part of.</summary>
    public static int? Level(long part, long whole) => whole == 0 ? null : (int)Math.Min(Darkest, part * (Darkest + 1) / whole);

    private static string Letters(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(2).Select(word => char.ToUpperInvariant(word[0])));

    private static FrozenDictionary<string, TilePlace> Read()
    {
        using var stream = typeof(ProvinceTiles).Assembly.GetManifestResourceStream("Sinergi.Platform.Ui.province-tiles.tsv")!;
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
                    int.Parse(cells[2], CultureInfo.InvariantCulture),
                    int.Parse(cells[3], CultureInfo.InvariantCulture)
                ),
                StringComparer.OrdinalIgnoreCase
            );
    }
}
