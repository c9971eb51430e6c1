using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Sinergi.Platform.Localisation;

/// <summary>The words of the interface, by key, in the language of the request. A missing key shows itself, so that it is noticed.</summary>
public sealed class Texts
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByLanguage = new[] { "id", "en" }.ToFrozenDictionary(
        language => language,
        Load
    );

    public string this[string key] => Find(key);

    public string this[string key, params object[] args] => string.Format(CultureInfo.CurrentCulture, Find(key), args);

    /// <summary>The text for a number of things: <c>key.one</c> or <c>key.other</c>, with the number as {0}.</summary>
    public string Count(string key, int n) => this[n == 1 ? $"{key}.one" : $"{key}.other", n];

    /// <summary>The text in one language, whatever the request speaks: for what is stored in both.</summary>
    public string In(string language, string key) => Find(language, key);

    private static string Find(string key) => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, key);

    private static string Find(string language, string key)
    {
        var texts = ByLanguage.GetValueOrDefault(language) ?? ByLanguage["id"];
        return texts.GetValueOrDefault(key) ?? key;
    }

    private static FrozenDictionary<string, string> Load(string language)
    {
        var assembly = typeof(Texts).Assembly;
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.EndsWith($".Texts.{language}.json", StringComparison.Ordinal))
            .SelectMany(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
            })
            .ToFrozenDictionary();
    }
}
