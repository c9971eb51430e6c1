using System.Globalization;

namespace Sinergi.Modules.Agreements.Instruments;

/// <summary>Names that stand in the data in both languages: the one of the reader.</summary>
internal static class Bilingual
{
    public static string Of(string indonesian, string english) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? english : indonesian;
}
