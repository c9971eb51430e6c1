using System.Globalization;

namespace Sinergi.Platform.Import;

/// <summary>
/// Days as people and spreadsheets write them: "2025-06-05", "5/6/2025", "5 Juni 2025", or the number of days that a spreadsheet keeps. The day
/// always comes before the month, as Indonesia writes it; a year alone is no day.
/// </summary>
public static class SheetDays
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("id-ID"), CultureInfo.GetCultureInfo("en-GB")];

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd",
        "d/M/yyyy",
        "d-M-yyyy",
        "d.M.yyyy",
        "d MMMM yyyy",
        "d MMM yyyy",
        "dddd, d MMMM yyyy",
    ];

    // Day 0 of a spreadsheet; it counts a 29 February 1900 that never was, so earlier days are not read.
    private static readonly DateOnly Zero = new(1899, 12, 30);
    private const int FirstSerial = 61;
    private const int LastSerial = 109_574;

    public static DateOnly? Read(string written)
    {
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
        {
            // Four digits are a year, of which nobody knows the day.
            return written.Length > 4 && serial is >= FirstSerial and <= LastSerial ? Zero.AddDays(serial) : null;
        }

        foreach (var language in Languages)
        {
            if (DateOnly.TryParseExact(written, Forms, language, DateTimeStyles.AllowWhiteSpaces, out var day))
            {
                return day;
            }
        }

        return null;
    }

    public static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
