using System.Text.Json;
using Sinergi.Testing;

namespace Sinergi.Tests.Architecture.Words;

/// <summary>The two files of one Texts folder.</summary>
internal sealed record TextFile(string Folder, IReadOnlyDictionary<string, string> Indonesian, IReadOnlyDictionary<string, string> English)
{
    public static TextFile Read(string indonesian)
    {
        var folder = Path.GetDirectoryName(indonesian)!;
        return new TextFile(Path.GetRelativePath(Repository.Root, folder), Load(indonesian), Load(Path.Combine(folder, "en.json")));
    }

    // Of a key that stands twice, one text would silently win.
    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    private static Dictionary<string, string> Load(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file), Strict)! : [];
}
