using Sinergi.Kernel.Time;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>
/// A renewal performed here: a new agreement that takes up where the old one ends. It is agreed while the old one still binds, and begins
/// on the day after its end whenever it was signed, so that an early renewal neither shortens the term nor leaves a day without one.
/// </summary>
public static class RenewalRules
{
    /// <summary>Longer than any agreement is renewed for; it keeps slips of typing out.</summary>
    public const int MostYears = 50;

    /// <summary>What stands against renewing it at all, as a text key; null when nothing does.</summary>
    public static string? Objection(Agreement old, bool isRenewed) =>
        old.ClosedFrom is not null ? "agreements.renew.closed"
        : old.TerminatedFrom is not null ? "agreements.renew.terminated"
        : old.AddendumSince is not null ? "agreements.addendum.under_way"
        : isRenewed ? "agreements.family.renewed_already"
        : old.TermUnlimited ? "agreements.renew.unlimited"
        : old.TermEnd is null ? "agreements.renew.no_end"
        : old.TermEnd < old.TermStart ? "agreements.renew.contradicts"
        : null;

    /// <summary>The first day of the new term.</summary>
    public static DateOnly StartAfter(Agreement old) => old.TermEnd!.Value.AddDays(1);

    /// <summary>The new term by its length; null when a length of nothing, or beyond the calendar, was asked for.</summary>
    public static Term? TermAfter(Agreement old, TermLength length) =>
        length == TermLength.None ? null : Term.From(StartAfter(old), length);

    /// <summary>What stands against a signature on that day.</summary>
    public static string? SigningObjection(Agreement old, DateOnly signedOn) =>
        signedOn < old.SignedOn ? "agreements.renew.signed_before"
        : signedOn > old.TermEnd ? "agreements.renew.signed_late"
        : null;

    /// <param name="parentEnds">The last day of the agreement on which it hangs, with what renews that one; null when there is none.</param>
    public static bool Outlives(Term term, DateOnly? parentEnds) => parentEnds is { } last && term.End > last;
}
