using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>What is refused even for agreements made elsewhere, because it cannot be true (guard G1 of the domain reference).</summary>
public static class AgreementRules
{
    public const int MostParties = PartyKeys.MostParties;

    /// <summary>Fields of cooperation that are compared between an agreement and what hangs on it.</summary>
    public const int MostFields = 500;

    public static bool SignedInTheFuture(DateOnly? signedOn, DateOnly today) => signedOn > today;

    public static bool EndsBeforeItStarts(DateOnly? start, DateOnly? end) => end < start;

    public static bool EndsAndHasNoEnd(DateOnly? end, bool unlimited) => end is not null && unlimited;

    /// <summary>A data grant lasts a year at most, and never longer than the agreement that carries it.</summary>
    public static DateOnly LatestEndOfGrant(DateOnly from, DateOnly? termEnd)
    {
        var year = Term.From(from, TermLength.OfYears(1)).End;
        return termEnd < year ? termEnd.Value : year;
    }
}
