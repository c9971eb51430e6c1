namespace Sinergi.Modules.Commitments.Domain;

/// <summary>The days for which a commitment rests (ditangguhkan), and what they do to its dates.</summary>
/// <param name="Until">The last day; null while only a milestone or a letter will end it.</param>
public readonly record struct HoldSpan(DateOnly From, DateOnly? Until)
{
    public bool Covers(DateOnly day) => From <= day && (Until is null || Until >= day);

    /// <summary>
    /// A due date that had not passed when the hold began moves by the days of the hold, and is unknown while nobody can say how many they are.
    /// One that had passed stays: what was owed before is owed.
    /// </summary>
    /// <param name="startedOn">The milestone that started the time; a hold takes nothing away from days before it.</param>
    public DateOnly? Due(DateOnly? due, DateOnly? startedOn)
    {
        var from = startedOn > From ? startedOn.Value : From;
        return due is null || due < from ? due
            : Until is null ? null
            : due.Value.AddDays(Days(from));
    }

    /// <summary>Days of grace that were left when the hold began are left when it ends.</summary>
    public DateOnly? LastDay(DateOnly? due, int grace)
    {
        var last = due?.AddDays(grace);
        return due < From && last >= From && Until is not null ? last.Value.AddDays(Days(From)) : last;
    }

    private int Days(DateOnly from) => Math.Max(0, Until!.Value.DayNumber - from.DayNumber + 1);
}
