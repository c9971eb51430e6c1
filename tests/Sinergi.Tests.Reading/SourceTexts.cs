namespace Sinergi.Tests.Reading;

/// <summary>Finds texts that lie beside the project: the real documents are shared, not part of the repository.</summary>
internal static class SourceTexts
{
    private const int MostLevels = 10;

    public static string? SharedSeeds { get; } = Find(Path.Combine("shared", "seeds"));

    public static string Demonstration { get; } =
        Find(Path.Combine("src", "Sinergi", "Demonstration", "Reports"))
        ?? throw new InvalidOperationException("The demonstration reports are part of the repository and must be there");

    /// <summary>The labelled texts, which are part of the repository.</summary>
    public static string Corpus { get; } =
        Find(Path.Combine("tests", "Sinergi.Tests.Reading", "Corpus"))
        ?? throw new InvalidOperationException("The labelled texts are part of the repository and must be there");

    /// <summary>A document of the project, by its name in docs.</summary>
    public static string Document(string name) =>
        File.ReadAllText(Path.Combine(Find("docs") ?? throw new InvalidOperationException("docs is part of the repository"), name));

    /// <summary>Those that rules may be made from.</summary>
    public static IReadOnlyList<string> Labelled { get; } =
    [
        .. new[] { "rules", "next", "more", "wide" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Corpus, folder), "*.txt").Order(StringComparer.Ordinal))
            .Select(File.ReadAllText),
    ];

    public static string Read(string folder, string prefix) => File.ReadAllText(Directory.GetFiles(folder, $"{prefix}*.txt").Single());

    private static string? Find(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        for (var level = 0; level < MostLevels && folder is not null; level++, folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, relative);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }
        return null;
    }
}
