namespace Sinergi.Demonstration;

/// <summary>What the demonstration brings along inside the program.</summary>
internal static class DemoFiles
{
    private const string Prefix = "Sinergi.Demonstration.";

    public static byte[] Institutions { get; } = Read("institutions.csv");

    /// <summary>The reports in order, by file name.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Reports { get; } = In("Reports.");

    /// <summary>What has been handed in and waits for somebody to check it.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Waiting { get; } = In("Waiting.");

    private static List<(string, byte[])> In(string folder) =>
        [
            .. typeof(DemoFiles)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix + folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => name[Prefix.Length..])
                .Select(name => (name[folder.Length..], Read(name))),
        ];

    private static byte[] Read(string name)
    {
        using var stream =
            typeof(DemoFiles).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"{name} is not part of the program.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
