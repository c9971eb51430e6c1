using Sinergi.Kernel.Time;

namespace Sinergi.Modules.Publications.Domain;

/// <summary>The days on which a term binds, as two windows that a database can ask for: in force from–until, without the days of a suspension.</summary>
public sealed record BindingDays(DateOnly From, DateOnly Until, DateOnly? RestsFrom, DateOnly? RestsUntil)
{
    public bool Holds(DateOnly day) => From <= day && day <= Until && !(RestsFrom <= day && day <= RestsUntil);

    /// <summary>Null when no day is known on which it binds.</summary>
    public static BindingDays? Of(ValidityFacts facts)
    {
        if (facts is not { Start: { } start } || (facts.End is null) != facts.StatedUnlimited || facts.End < start)
        {
            return null;
        }

        DateOnly?[] over = [facts.TerminatedFrom, facts.RenewedFrom, facts.ClosedFrom];
        var ends = over.OfType<DateOnly>().Where(day => day > DateOnly.MinValue).Select(day => day.AddDays(-1));
        var until = ends.Append(facts.End ?? DateOnly.MaxValue).Min();
        var rest = facts.Suspensions.Count > 0 ? facts.Suspensions[^1] : null;
        return until < start
            ? null
            : new BindingDays(start, until, rest?.From, rest is null ? null : rest.LiftedFrom?.AddDays(-1) ?? DateOnly.MaxValue);
    }
}
