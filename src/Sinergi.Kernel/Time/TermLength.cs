namespace Sinergi.Kernel.Time;

/// <summary>
/// A length as agreements state it: years, months and days, kept apart because a month has no fixed number of days. No part is negative;
/// a negative one throws <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public readonly record struct TermLength
{
    public TermLength(int years = 0, int months = 0, int days = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        Years = years;
        Months = months;
        Days = days;
    }

    public int Years { get; }

    public int Months { get; }

    public int Days { get; }

    /// <summary>No length at all, as of an agreement without a notice period.</summary>
    public static TermLength None => default;

    public static TermLength OfYears(int years) => new(years: years);

    public static TermLength OfMonths(int months) => new(months: months);

    public static TermLength OfDays(int days) => new(days: days);

    /// <summary>The length taken several times over.</summary>
    /// <exception cref="OverflowException">A part no longer fits.</exception>
    public TermLength Times(int count) => checked(new TermLength(Years * count, Months * count, Days * count));

    /// <summary>Years and months together: a year is always twelve months, so both move a date in one step and clamp once.</summary>
    internal int WholeMonths => checked((Years * 12) + Months);
}
