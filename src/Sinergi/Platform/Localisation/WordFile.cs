namespace Sinergi.Platform.Localisation;

/// <summary>Small word lists that travel with the program: fields separated by tabs, remarks behind #.</summary>
internal static class WordFile
{
    public static IReadOnlyList<string[]> Read(string name)
    {
        var assembly = typeof(WordFile).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(r => r.EndsWith($".{name}", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var lines = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line.Split('\t'));
            }
        }

        return lines;
    }

    public static IReadOnlyList<string> Alternatives(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
