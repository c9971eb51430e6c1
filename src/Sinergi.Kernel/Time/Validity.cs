namespace Sinergi.Kernel.Time;

/// <summary>Whether an agreement binds on a day (status keberlakuan). Always derived, never typed in.</summary>
public enum Validity
{
    /// <summary>Belum dinyatakan: the sources do not say, or contradict each other. Never counted as in force.</summary>
    NotStated,
    NotYetInForce,
    InForce,

    /// <summary>In force, and the notice date has come.</summary>
    EndingSoon,
    Expired,
    Suspended,
    Terminated,

    /// <summary>A successor has begun.</summary>
    Renewed,
    Closed,
}

/// <summary>A suspension by letter. <paramref name="LiftedFrom"/> is the first day it no longer holds; none while it lasts.</summary>
public sealed record Suspension(DateOnly From, DateOnly? LiftedFrom = null)
{
    public bool HoldsOn(DateOnly day) => From <= day && (LiftedFrom is not { } lifted || day < lifted);
}

/// <summary>
/// What is known of a term and its events, in civil dates of the place of signing. What a source does not state is null.
/// Each event carries the first day of its effect, so that the question can be asked of any day, past or future.
/// </summary>
public sealed record ValidityFacts
{
    public DateOnly? Start { get; init; }

    /// <summary>The last day in force.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The text itself says "tanpa batas". A missing end alone is not that.</summary>
    public bool StatedUnlimited { get; init; }

    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    public DateOnly? TerminatedFrom { get; init; }

    /// <summary>The first day of the signed successor. A renewal under way changes nothing yet.</summary>
    public DateOnly? RenewedFrom { get; init; }

    public DateOnly? ClosedFrom { get; init; }

    /// <summary>
    /// The validity on a day. Acts outweigh dates, and the later act in the life of an agreement the earlier: closed, terminated,
    /// renewed. Then the dates say what is over or has not begun, then a suspension (it never prolongs a term), and only what is left
    /// can be in force.
    /// </summary>
    /// <param name="day">Usually today, in the zone of the unit.</param>
    /// <param name="notice">How long before the end the agreement counts as ending soon.</param>
    public Validity On(DateOnly day, TermLength notice)
    {
        if (ClosedFrom <= day)
        {
            return Validity.Closed;
        }

        if (TerminatedFrom <= day)
        {
            return Validity.Terminated;
        }

        if (RenewedFrom <= day)
        {
            return Validity.Renewed;
        }

        var byDates = ByDates(day, notice);
        var couldBeInForce = byDates is Validity.NotStated or Validity.InForce or Validity.EndingSoon;
        return couldBeInForce && Suspensions.Any(suspension => suspension.HoldsOn(day)) ? Validity.Suspended : byDates;
    }

    private Validity ByDates(DateOnly day, TermLength notice) =>
        this switch
        {
            { End: not null, StatedUnlimited: true } => Validity.NotStated,
            { Start: { } start, End: { } end } when end < start => Validity.NotStated,
            { End: { } end } when end < day => Validity.Expired,
            { Start: { } start } when day < start => Validity.NotYetInForce,
            { Start: null } or { End: null, StatedUnlimited: false } => Validity.NotStated,
            { End: { } end } when Term.NoticeDate(end, notice) <= day => Validity.EndingSoon,
            _ => Validity.InForce,
        };
}
