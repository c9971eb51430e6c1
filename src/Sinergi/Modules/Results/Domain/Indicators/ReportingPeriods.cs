namespace Sinergi.Modules.Results.Domain.Indicators;

public readonly record struct PeriodSpan(DateOnly From, DateOnly Until);

/// <summary>The periods of a frequency over a term: calendar months, quarters, semesters or years, cut off at both ends of the term.</summary>
public static class ReportingPeriods
{
    /// <summary>Ten years of months.</summary>
    public const int Most = 120;

    /// <summary>At most one more than <see cref="Most"/>, by which the caller sees that the term is too long.</summary>
    public static IReadOnlyList<PeriodSpan> Of(IndicatorFrequency frequency, DateOnly from, DateOnly until)
    {
        List<PeriodSpan> spans = [];
        if (frequency is IndicatorFrequency.Free)
        {
            return spans;
        }

        var months = MonthsOf(frequency);
        var start = from;
        while (start <= until && spans.Count <= Most)
        {
            var first = new DateOnly(start.Year, ((start.Month - 1) / months * months) + 1, 1);
            var last = first.AddMonths(months).AddDays(-1);
            spans.Add(new PeriodSpan(start, last < until ? last : until));
            start = last.AddDays(1);
        }

        return spans;
    }

    private static int MonthsOf(IndicatorFrequency frequency) =>
        frequency switch
        {
            IndicatorFrequency.Month => 1,
            IndicatorFrequency.Quarter => 3,
            IndicatorFrequency.Semester => 6,
            _ => 12,
        };
}
