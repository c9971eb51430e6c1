using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;

namespace Sinergi.Reading.Check;

/// <summary>Does the printed weekday fall on the printed date, and does the date exist?</summary>
internal static class DateCheck
{
    public static IEnumerable<Finding> Check(IReadOnlyList<DateMention> dates)
    {
        foreach (var date in dates.Where(date => date.Year is not null))
        {
            if (date.Exact is not { } exact)
            {
                yield return FindingTexts.Create("date.impossible", date.Span, date.Day, date.Month, date.Year);
            }
            else if (date.Weekday is { } weekday && exact.DayOfWeek != weekday)
            {
                yield return FindingTexts.Create("date.weekday", date.Span, exact);
            }
        }
    }
}
