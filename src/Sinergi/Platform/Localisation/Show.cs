using System.Globalization;
using Sinergi.Kernel.Time;

namespace Sinergi.Platform.Localisation;

/// <summary>Dates, times and numbers as people read them, in the language of the request.</summary>
public static class Show
{
    private static bool Indonesian => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "id";

    /// <summary>"Kamis, 5 Juni 2025".</summary>
    public static string Day(DateOnly day) =>
        day.ToString(Indonesian ? "dddd, d MMMM yyyy" : "dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"5 Jun 2025", for tables and lines.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"20 Nov 2026 09.12 WITA".</summary>
    public static string Instant(DateTime utc, UnitTimeZone zone) =>
        $"{ShortDay(zone.DateAt(utc))} {zone.TimeAt(utc).ToString(Indonesian ? "HH.mm" : "HH:mm", CultureInfo.InvariantCulture)} {zone.Abbreviation}";

    /// <summary>1.234</summary>
    /// <summary>"Mei 2026": where only the month is known.</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>Nothing for what is not counted.</summary>
    public static string Number(long? number) => number is { } counted ? Number(counted) : "";

    /// <summary>"66,7 %"</summary>
    public static string Percent(decimal percent) => percent.ToString("0.0", CultureInfo.CurrentCulture) + (Indonesian ? " %" : "%");
}
