using System.Globalization;

namespace Sinergi.Modules.Commitments.Activities.Plan;

/// <summary>Times of day as people type them: "9", "09.00" and "9:30".</summary>
internal static class DayTimes
{
    private static readonly string[] Formats = ["%H", "HH", "H.mm", "HH.mm", "H:mm", "HH:mm"];

    public static TimeOnly? Read(string? typed) =>
        TimeOnly.TryParseExact((typed ?? "").Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    public static string? Write(TimeOnly? time) => time?.ToString("HH.mm", CultureInfo.InvariantCulture);

    /// <summary>"09.00–12.00", or the one that is known; null when neither is.</summary>
    public static string? Span(TimeOnly? from, TimeOnly? until) =>
        (Write(from), Write(until)) switch
        {
            (null, null) => null,
            ({ } start, null) => start,
            (null, { } end) => $"–{end}",
            var (start, end) => $"{start}–{end}",
        };
}
