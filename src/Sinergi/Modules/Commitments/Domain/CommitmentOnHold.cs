using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>
/// On hold (ditangguhkan) lies over the states, as late does: while it lasts nothing is late, and a due date that had not passed does not come.
/// The latest hold stands here so that lists can ask for it; the letters stand in <see cref="Hold"/>.
/// </summary>
public sealed partial class Commitment
{
    [Classified(DataClass.Internal)]
    public DateOnly? HeldFrom { get; private set; }

    /// <summary>The last day on hold; null while nobody knows it yet.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? HeldUntil { get; private set; }

    /// <summary>The event that ends the hold, or ended it.</summary>
    public Guid? HeldForId { get; private set; }

    /// <summary>When it would be due without the hold.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? DueBeforeHold { get; private set; }

    public bool OnHoldOn(DateOnly day) =>
        State is CommitmentState.Planned or CommitmentState.UnderWay && HeldSpan is { } held && held.Covers(day);

    /// <summary>A period of a recurring duty that lies within the hold does not begin.</summary>
    public bool Rests(DateOnly from, DateOnly until) => HeldFrom <= from && until <= HeldUntil;

    /// <param name="until">The last day, when it is known.</param>
    /// <param name="forId">The milestone that ends it, when there is one.</param>
    public void PutOnHold(DateOnly from, DateOnly? until, Guid? forId)
    {
        DueBeforeHold = DueOn;
        (HeldFrom, HeldUntil, HeldForId) = (from, until, forId);
        Rest();
    }

    /// <summary>A letter ended it before its day, or before its milestone.</summary>
    public void EndHold(DateOnly lastDay)
    {
        (HeldUntil, HeldForId) = (lastDay, null);
        Rest();
    }

    /// <summary>The milestone that ends the hold happened on that day, or its day was corrected; null when it has not happened after all.</summary>
    public void HoldFollows(DateOnly? happenedOn)
    {
        HeldUntil = happenedOn?.AddDays(-1);
        Rest();
    }

    /// <summary>What its due date would be if that were the first day on which it is owed again.</summary>
    public DateOnly? DueIfResumedOn(DateOnly first) => HeldFrom is { } from ? After(new HoldSpan(from, first.AddDays(-1))) : DueOn;

    /// <summary>As its whole: a unit that joins meanwhile gets a share that rests too.</summary>
    public void RestAs(Commitment whole) =>
        (HeldFrom, HeldUntil, HeldForId, DueBeforeHold) = (whole.HeldFrom, whole.HeldUntil, whole.HeldForId, whole.DueBeforeHold);

    private HoldSpan? HeldSpan => HeldFrom is { } from ? new HoldSpan(from, HeldUntil) : null;

    private void Rest()
    {
        var held = HeldSpan!.Value;
        Keep(After(held), GraceDays);
        LastDay = DueOn == DueBeforeHold ? held.LastDay(DueBeforeHold, GraceDays) : LastDay;
    }

    private DateOnly? After(HoldSpan held) =>
        held.Due(DueBeforeHold, MilestoneId is null ? null : DueBeforeHold?.AddDays(-DaysAfterMilestone));
}
