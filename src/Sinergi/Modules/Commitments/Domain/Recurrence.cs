namespace Sinergi.Modules.Commitments.Domain;

/// <summary>How often a duty falls due; one commitment stands for each period.</summary>
public enum Recurrence
{
    None,
    Month,
    Quarter,
    Semester,
    Year,
}

/// <summary>The periods of a recurring duty, counted from its first day so that the 31st never wanders.</summary>
public static class Periods
{
    /// <summary>The n-th period from 1, both days included.</summary>
    public static (DateOnly From, DateOnly Until) Number(DateOnly first, Recurrence every, int number)
    {
        var months = Months(every);
        return (first.AddMonths(months * (number - 1)), first.AddMonths(months * number).AddDays(-1));
    }

    /// <exception cref="ArgumentOutOfRangeException">For what does not recur.</exception>
    public static int Months(Recurrence every) =>
        every switch
        {
            Recurrence.Month => 1,
            Recurrence.Quarter => 3,
            Recurrence.Semester => 6,
            Recurrence.Year => 12,
            _ => throw new ArgumentOutOfRangeException(nameof(every), every, "It does not recur."),
        };
}
