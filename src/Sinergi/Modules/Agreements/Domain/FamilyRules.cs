namespace Sinergi.Modules.Agreements.Domain;

/// <summary>How an agreement belongs to an elder one.</summary>
public enum FamilyTie
{
    /// <summary>It hangs on the elder: a PKS on its MoU, an implementing arrangement or an addendum on its PKS.</summary>
    Under,

    /// <summary>It takes the elder's place when the elder's term is over.</summary>
    Renews,
}

/// <param name="Arguments">Days, numbers or titles, in the order of the text.</param>
public sealed record FamilyRemark(string TextKey, params object[] Arguments);

/// <summary>
/// Which agreements can belong together, and what does not fit between two that do. Agreements made elsewhere are put on record as they
/// are: what does not fit is a remark on them, a refusal only for what is performed here.
/// </summary>
public static class FamilyRules
{
    /// <summary>No family goes deeper; it bounds every walk through one.</summary>
    public const int MostGenerations = 12;

    /// <summary>Days without a term between an agreement and what renews it.</summary>
    public const string Gap = "agreements.family.gap";

    /// <summary>What stands against the tie, as a text key; null when nothing does.</summary>
    /// <param name="beforeElder">The elders of the elder, along the same tie.</param>
    /// <param name="elderIsRenewed">Whether another agreement renews the elder already.</param>
    public static string? Objection(
        FamilyTie tie,
        Agreement younger,
        Agreement elder,
        IReadOnlyCollection<Guid> beforeElder,
        bool elderIsRenewed
    ) =>
        younger.Id == elder.Id ? "agreements.family.itself"
        : beforeElder.Contains(younger.Id) ? "agreements.family.circle"
        : beforeElder.Count >= MostGenerations - 1 ? "agreements.family.deep"
        : (tie, younger) switch
        {
            (FamilyTie.Under, { ParentId: not null }) => "agreements.family.under_already",
            (FamilyTie.Renews, { PredecessorId: not null }) => "agreements.family.renews_already",
            (FamilyTie.Renews, _) when elderIsRenewed => "agreements.family.renewed_already",
            _ => null,
        };

    /// <param name="parentEnds">The last day of the parent and of what renews it without a gap; null when that is not known or has no end.</param>
    public static IEnumerable<FamilyRemark> Under(Agreement child, Agreement parent, DateOnly? parentEnds)
    {
        if (BoundFrom(child) is { } from && BoundFrom(parent) is { } since && from < since)
        {
            yield return new FamilyRemark("agreements.family.before_parent", since);
        }

        if (parentEnds is { } last && (child.TermUnlimited || child.TermEnd > last))
        {
            yield return new FamilyRemark("agreements.family.outlives", last);
        }
    }

    /// <summary>Between the last day of the one and the first of the other there is neither a gap nor an overlap, or a remark.</summary>
    public static FamilyRemark? Renewal(Agreement successor, Agreement predecessor) =>
        (successor.TermStart, LastDay(predecessor)) switch
        {
            ({ } start, { } end) when start > end.AddDays(1) => new FamilyRemark(Gap, start.DayNumber - end.DayNumber - 1),
            ({ } start, { } end) when start <= end => new FamilyRemark("agreements.family.overlap", end.DayNumber - start.DayNumber + 1),
            _ => null,
        };

    /// <summary>The last day on which it binds of itself: the end of its text, or the day before a letter ended it.</summary>
    public static DateOnly? LastDay(Agreement agreement) =>
        agreement.TerminatedFrom?.AddDays(-1) is { } cut && !(agreement.TermEnd < cut) ? cut : agreement.TermEnd;

    private static DateOnly? BoundFrom(Agreement agreement) => agreement.TermStart ?? agreement.SignedOn;
}
