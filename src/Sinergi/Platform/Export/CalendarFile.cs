using System.Globalization;
using System.Text;

namespace Sinergi.Platform.Export;

/// <param name="Id">Stays the same for the same thing, so that a calendar changes its entry instead of adding another.</param>
/// <param name="Address">In full, with the host.</param>
public sealed record CalendarEntry(Guid Id, DateOnly Day, string Title, string Address);

/// <summary>Entries for whole days as iCalendar (RFC 5545): lines of at most 75 octets, ended by CR LF, with the four escaped characters.</summary>
public static class CalendarFile
{
    public const string Type = "text/calendar; charset=utf-8";
    private const int MostOctets = 75;

    public static string Of(string name, IEnumerable<CalendarEntry> entries, DateTime at)
    {
        var text = new StringBuilder();
        var stamp = at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Sinergi//Kalender tugas//ID");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        foreach (var entry in entries)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{entry.Id:N}@sinergi");
            Line(text, $"DTSTAMP:{stamp}");
            Line(text, $"DTSTART;VALUE=DATE:{Day(entry.Day)}");
            Line(text, $"DTEND;VALUE=DATE:{Day(entry.Day.AddDays(1))}");
            Line(text, $"SUMMARY:{Escaped(entry.Title)}");
            Line(text, $"URL:{entry.Address}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    // A long line goes on in the next one, which begins with a space; no character is cut in two.
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
