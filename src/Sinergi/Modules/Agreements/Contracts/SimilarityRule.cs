using Sinergi.Kernel.Text;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>What is compared of a record: keys of its numbers, one set of keys for each party, its date and subject.</summary>
public sealed record Likeness(
    IReadOnlyCollection<string> Numbers,
    IReadOnlyList<IReadOnlySet<string>> Parties,
    DateOnly? On,
    string? Subject
);

public enum SimilarBecause
{
    Number,
    PartiesAndDate,
}

/// <summary>
/// Two records may be the same one when they have a number in common; or when at least two parties are in common (all parties, when one of
/// them names fewer), both dates are known and lie at most three days apart, and the subjects, where both state one, are alike:
/// at least half of the words of the shorter one stand in the longer.
/// </summary>
public static class SimilarityRule
{
    public const int DaysApart = 3;
    private const int PartiesInCommon = 2;

    public static SimilarBecause? Compare(Likeness one, Likeness other)
    {
        if (one.Numbers.Intersect(other.Numbers, StringComparer.Ordinal).Any())
        {
            return SimilarBecause.Number;
        }

        return HavePartiesInCommon(one, other) && AreCloseInTime(one.On, other.On) && HaveLikeSubjects(one.Subject, other.Subject)
            ? SimilarBecause.PartiesAndDate
            : null;
    }

    private static bool HavePartiesInCommon(Likeness one, Likeness other)
    {
        var needed = Math.Min(PartiesInCommon, Math.Min(one.Parties.Count, other.Parties.Count));
        return needed > 0 && one.Parties.Count(party => other.Parties.Any(party.Overlaps)) >= needed;
    }

    private static bool AreCloseInTime(DateOnly? one, DateOnly? other) =>
        one is { } a && other is { } b && Math.Abs(a.DayNumber - b.DayNumber) <= DaysApart;

    private static bool HaveLikeSubjects(string? one, string? other)
    {
        if (one is null || other is null)
        {
            return true;
        }

        var (a, b) = (SearchTerms.Of(one), SearchTerms.Of(other));
        var shorter = Math.Min(a.Count, b.Count);
        return shorter == 0 || a.Intersect(b, StringComparer.Ordinal).Count() * 2 >= shorter;
    }
}
