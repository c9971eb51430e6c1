using System.Text.Json;

namespace Sinergi.Licences;

/// <summary>The repository's own files; what was installed or built is passed over.</summary>
internal sealed class RepositoryFiles(string root)
{
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "bin",
        "obj",
        "node_modules",
        ".git",
        ".cache",
        ".data",
    };

    public string Root { get; } = root;

    public static bool IsTest(string path) => path.StartsWith("tests/", StringComparison.Ordinal);

    public IEnumerable<string> Named(string name) => Below(Root).Where(path => Path.GetFileName(path) == name);

    public JsonElement Json(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, path)));
        return document.RootElement.Clone();
    }

    private IEnumerable<string> Below(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Select(file => Path.GetRelativePath(Root, file))
            .Concat(Directory.EnumerateDirectories(folder).Where(sub => !Foreign.Contains(Path.GetFileName(sub))).SelectMany(Below));
}
