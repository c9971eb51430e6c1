using Sinergi.Reading.Facts;

namespace Sinergi.Reading.Recognise;

/// <summary>Settles a year that is not printed: the latest fitting one not after "as of", with every other that fits beside it.</summary>
internal static class DateArithmetic
{
    /// <summary>A weekday falls on the same date every 5, 6 or 11 years: this many years show at least four of them.</summary>
    private const int YearsBack = 28;

    public static DateOnly? Create(int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    public static EventDate? Resolve(DateMention date, DateOnly asOf)
    {
        if (date.Year is not null)
        {
            return date.Exact is { } exact ? new EventDate(exact, DateBasis.Stated, [exact]) : null;
        }
        var first = Math.Max(1, asOf.Year - YearsBack);
        var candidates = Enumerable
            .Range(first, asOf.Year - first + 1)
            .Reverse()
            .Select(year => Create(year, date.Month, date.Day))
            .OfType<DateOnly>()
            .Where(candidate => candidate <= asOf && (date.Weekday is null || candidate.DayOfWeek == date.Weekday))
            .ToArray();
        var basis = date.Weekday is null ? DateBasis.InferredFromAsOf : DateBasis.InferredFromWeekday;
        return candidates is [var latest, ..] ? new EventDate(latest, basis, candidates) : null;
    }
}
