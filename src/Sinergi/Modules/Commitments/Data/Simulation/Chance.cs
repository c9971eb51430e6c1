namespace Sinergi.Modules.Commitments.Data.Simulation;

/// <summary>Chance for one agreement, and the days between which its invented past lies.</summary>
internal sealed class Chance(int seed, DateTime now)
{
    private readonly Random random = new(seed);

    public DateTime Now { get; } = now;
    public DateOnly Today { get; } = DateOnly.FromDateTime(now);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => random.Next(times) == 0;

    public bool Percent(int share) => random.Next(100) < share;

    /// <summary>0 up to, but not, the number.</summary>
    public int Below(int number) => random.Next(number);

    public T Of<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>A day between two, both included.</summary>
    public DateOnly Day(DateOnly first, DateOnly last) =>
        last <= first ? first : first.AddDays(random.Next(last.DayNumber - first.DayNumber + 1));

    public static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    public static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    /// <summary>Ten in the morning in the west of the country on that day, but never after now.</summary>
    public DateTime At(DateOnly day)
    {
        var instant = day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);
        return instant < Now ? instant : Now;
    }
}
