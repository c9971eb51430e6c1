using System.Globalization;
using System.Text.Json;
using Sinergi.Kernel.Text;

namespace Sinergi.Platform.Localisation;

/// <summary>
/// A line that was stored for readers of either language: the key of a text and what fills it. Days are stored as ISO dates and told in the
/// reader's language.
/// </summary>
public static class StoredLine
{
    public const string DayFormat = "yyyy-MM-dd";
    private const int MostOfAPart = 120;

    /// <summary>A piece of text as an argument; tasks and notices are lines, so it is short.</summary>
    public static string Part(string text) => Shorten.To(text, MostOfAPart);

    public static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <param name="arguments">JSON array of texts.</param>
    public static string Of(Texts texts, string key, string arguments) =>
        texts[key, [.. (JsonSerializer.Deserialize<string[]>(arguments) ?? []).Select(Shown)]];

    private static object Shown(string argument) =>
        DateOnly.TryParseExact(argument, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Show.ShortDay(day)
            : argument;
}
