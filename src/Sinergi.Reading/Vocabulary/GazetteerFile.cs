namespace Sinergi.Reading.Vocabulary;

/// <summary>A line of a gazetteer: its cells, and the example that stands beside it.</summary>
internal sealed record GazetteerRow(string[] Cells, string Example)
{
    public string[] List(int cell) => Cells[cell].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Reads the embedded tab-separated files of <c>Gazetteers/</c>.</summary>
internal static class GazetteerFile
{
    private const string ExampleMark = "# ";

    public static IReadOnlyList<GazetteerRow> Read(string name)
    {
        var assembly = typeof(GazetteerFile).Assembly;
        using var stream =
            assembly.GetManifestResourceStream($"Sinergi.Reading.Gazetteers.{name}.tsv")
            ?? throw new InvalidOperationException($"Gazetteer {name} is not embedded");
        using var reader = new StreamReader(stream);
        var rows = new List<GazetteerRow>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }
            var cells = line.Split('\t');
            rows.Add(
                cells[^1].StartsWith(ExampleMark, StringComparison.Ordinal)
                    ? new GazetteerRow(cells[..^1], cells[^1][ExampleMark.Length..])
                    : throw new InvalidOperationException($"Gazetteer {name}: a row without an example: {line}")
            );
        }
        return rows;
    }
}
