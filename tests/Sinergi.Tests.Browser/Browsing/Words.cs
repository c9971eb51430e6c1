using System.Globalization;
using Sinergi.Platform.Localisation;

namespace Sinergi.Tests.Browser.Browsing;

/// <summary>
/// The words of the interface in the language of a profile, by the keys that the pages use. A journey is written once and reads the
/// Indonesian page as well as the English one; a key without a text fails instead of looking for the key.
/// </summary>
public sealed class Words(string language)
{
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "id-ID");
    private readonly Texts texts = new();

    public string this[string key] => In(() => Required(key, texts[key]));

    public string this[string key, params object[] values] => In(() => Required(key, texts[key, values]));

    public string Count(string key, int number) => In(() => texts.Count(key, number));

    /// <summary>A date as the pages show it.</summary>
    public string Day(DateOnly day) => In(() => Show.Day(day));

    /// <summary>A date as tables and lines show it.</summary>
    public string ShortDay(DateOnly day) => In(() => Show.ShortDay(day));

    public string Number(long number) => In(() => Show.Number(number));

    private static string Required(string key, string text) =>
        text != key ? text : throw new ArgumentException($"There is no text “{key}”.", nameof(key));

    // Texts follow the culture of whoever asks; a test has none of its own.
    private string In(Func<string> say)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
