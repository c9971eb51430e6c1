using Sinergi.Kernel.Time;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>What a signed addendum changes; null where it leaves the agreement as it is.</summary>
public sealed record AddendumChanges(DateOnly? NewEnd, string? NewSubject, IReadOnlyList<string> MoreFields)
{
    public bool Any => NewEnd is not null || NewSubject is not null || MoreFields.Count > 0;
}

/// <summary>
/// An addendum changes an agreement by a paper that all parties sign. It is begun, and from then on nothing else may change the agreement
/// until it is signed and bears its number, or is dropped. It is not a correction of the record, which changes what the register says of
/// an unchanged paper.
/// </summary>
public static class AddendumRules
{
    /// <summary>What stands against beginning one, as a text key.</summary>
    public static string? OpeningObjection(Agreement agreement, DateOnly today) =>
        agreement.AddendumNumber is not null ? "agreements.addendum.of_addendum"
        : agreement.AddendumSince is not null ? "agreements.addendum.open_already"
        : agreement.ValidityOn(today, TermLength.None) switch
        {
            Validity.Closed => "agreements.halt.closed",
            Validity.Terminated => "agreements.halt.terminated",
            Validity.Expired or Validity.Renewed => "agreements.addendum.over",
            _ => null,
        };

    /// <summary>What stands against the addendum as signed; the field it concerns, and a text key.</summary>
    /// <param name="parentEnds">The last day of the agreement above, with what renews it; null when there is none or no end is known.</param>
    public static (string Field, string TextKey)? SigningObjection(
        Agreement agreement,
        DateOnly signedOn,
        AddendumChanges changes,
        DateOnly? parentEnds
    ) =>
        agreement.AddendumSince is null ? ("", "agreements.addendum.not_open")
        : signedOn < agreement.SignedOn ? ("SignedOn", "agreements.addendum.before")
        : changes.NewEnd < signedOn || changes.NewEnd < agreement.TermStart ? ("NewEnd", "agreements.addendum.end_before")
        : changes.NewEnd > parentEnds ? ("NewEnd", "agreements.addendum.outlives")
        : null;
}
