using System.Globalization;
using System.Text.RegularExpressions;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Recognise;

/// <summary>A date as printed. The year or the weekday may be missing; the words and the weekday may disagree with the digits.</summary>
internal sealed record DateMention(TextSpan Span, string Rule, int Day, int Month, int? Year, DayOfWeek? Weekday)
{
    public DateOnly? Exact => Year is { } year ? DateArithmetic.Create(year, Month, Day) : null;
}

internal static class DateRecogniser
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "ag", "sep", "okt", "no", "des"];

    public static IReadOnlyList<DateMention> Find(Document document) =>
        [.. document.Sentences.SelectMany(sentence => FindIn(sentence.Text, sentence.Span.Start)).OrderBy(date => date.Span.Start)];

    public static IReadOnlyList<DateMention> FindIn(string text, int offset)
    {
        var found = new List<DateMention>();
        foreach (var rule in Rules.Of("dates", text))
        {
            foreach (var match in rule.Matches(text))
            {
                var span = new TextSpan(offset + match.Index, offset + match.Index + match.Length);
                if (!found.Any(date => date.Span.Overlaps(span)) && Create(match, span, rule.Name) is { } date)
                {
                    found.Add(date);
                }
            }
        }
        return found;
    }

    public static DayOfWeek? Weekday(string text) =>
        text.ToLowerInvariant() switch
        {
            "senin" => DayOfWeek.Monday,
            "selasa" => DayOfWeek.Tuesday,
            "rabu" => DayOfWeek.Wednesday,
            "kamis" => DayOfWeek.Thursday,
            "jumat" or "jum'at" => DayOfWeek.Friday,
            "sabtu" => DayOfWeek.Saturday,
            "minggu" or "ahad" => DayOfWeek.Sunday,
            _ => null,
        };

    private static DateMention? Create(Match match, TextSpan span, string rule)
    {
        var day = Value(match, "dayWords") ?? Value(match, "day");
        var month = match.Groups["month"] is { Success: true } name ? MonthOf(name.Value) : Value(match, "monthDigits");
        var year = Value(match, "yearWords") ?? Value(match, "year");
        // "21/1/25": no agreement of this service is older than its century.
        year += year < 100 ? 2000 : 0;
        return day is >= 1 and <= 31 && month is >= 1 and <= 12 && year is null or (>= 1900 and <= 2100)
            ? new DateMention(span, rule, day!.Value, month!.Value, year, Weekday(match.Groups["weekday"].Value))
            : null;
    }

    private static int? Value(Match match, string group) =>
        match.Groups[group] is { Success: true } found
            ? int.TryParse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
                ? digits
                : Numbers.FromWords(found.Value) is { } words and < 10_000
                    ? (int)words
                    : null
            : null;

    private static int? MonthOf(string name)
    {
        var folded = name.ToLowerInvariant().Replace("peb", "feb", StringComparison.Ordinal);
        var index = Array.FindIndex(Months, prefix => folded.StartsWith(prefix, StringComparison.Ordinal));
        return index < 0 ? null : index + 1;
    }
}
