using System.Text.Json;
using Sinergi.Platform.Localisation;

namespace Sinergi.Tests.Browser.Checks;

/// <summary>The first parts of the keys of all texts ("agreements", "ui"), by which a key that has no text is recognised on a page.</summary>
internal static class TextKeys
{
    private static readonly HashSet<string> Beginnings = Load();

    public static bool LooksLikeOne(string word) => Beginnings.Contains(word.Split('.')[0]);

    private static HashSet<string> Load()
    {
        var assembly = typeof(Texts).Assembly;
        var keys = assembly
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".Texts.id.json", StringComparison.Ordinal))
            .SelectMany(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.Keys;
            });
        return [.. keys.Select(key => key.Split('.')[0])];
    }
}
