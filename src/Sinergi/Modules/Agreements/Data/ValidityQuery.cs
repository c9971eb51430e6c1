using System.Linq.Expressions;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>
/// The validity of agreements on a day as a condition the database can answer, for filters and counts. It must say the same as
/// <see cref="ValidityFacts.On"/>; a test compares the two case by case.
/// </summary>
internal static class ValidityQuery
{
    /// <summary>An agreement as it is counted.</summary>
    internal sealed class Counted
    {
        public AgreementKind Kind { get; init; }
        public int? Year { get; init; }
        public int Validity { get; init; }
    }

    public static Expression<Func<Agreement, bool>> Is(Validity validity, DateOnly day, TermLength notice)
    {
        var soon = LastEndThatIsSoon(day, notice);
        return validity switch
        {
            Validity.Closed => a => a.ClosedFrom <= day,
            Validity.Terminated => NotClosed(day).And(a => a.TerminatedFrom <= day),
            Validity.Renewed => NotClosed(day).And(NotTerminated(day)).And(a => a.RenewedFrom <= day),
            Validity.Suspended => Bound(day).And(Suspended(day)).And(ByDates(Validity.Suspended, day, soon)),
            Validity.NotStated or Validity.InForce or Validity.EndingSoon => Bound(day)
                .And(NotSuspended(day))
                .And(ByDates(validity, day, soon)),
            _ => Bound(day).And(ByDates(validity, day, soon)),
        };
    }

    /// <summary>In force or ending soon, whichever.</summary>
    public static Expression<Func<Agreement, bool>> Binds(DateOnly day) =>
        Bound(day)
            .And(NotSuspended(day))
            .And(a => a.TermStart <= day && ((a.TermEnd == null && a.TermUnlimited) || (!a.TermUnlimited && a.TermEnd >= day)));

    /// <summary>No act has ended it; the dates decide.</summary>
    private static Expression<Func<Agreement, bool>> Bound(DateOnly day) =>
        NotClosed(day).And(NotTerminated(day)).And(a => a.RenewedFrom == null || a.RenewedFrom > day);

    private static Expression<Func<Agreement, bool>> NotClosed(DateOnly day) => a => a.ClosedFrom == null || a.ClosedFrom > day;

    private static Expression<Func<Agreement, bool>> NotTerminated(DateOnly day) => a => a.TerminatedFrom == null || a.TerminatedFrom > day;

    private static Expression<Func<Agreement, bool>> Suspended(DateOnly day) =>
        a => a.SuspendedFrom <= day && (a.SuspensionLiftedFrom == null || a.SuspensionLiftedFrom > day);

    private static Expression<Func<Agreement, bool>> NotSuspended(DateOnly day) =>
        a => a.SuspendedFrom == null || a.SuspendedFrom > day || a.SuspensionLiftedFrom <= day;

    /// <summary>What the dates alone say; for "suspended": whatever a suspension can hold back.</summary>
    private static Expression<Func<Agreement, bool>> ByDates(Validity validity, DateOnly day, DateOnly soon) =>
        validity switch
        {
            Validity.Suspended => a =>
                (a.TermEnd != null && a.TermUnlimited)
                || (a.TermEnd != null && a.TermStart != null && a.TermEnd < a.TermStart)
                || ((a.TermEnd == null || a.TermEnd >= day) && (a.TermStart == null || a.TermStart <= day)),
            Validity.NotStated => a =>
                (a.TermEnd != null && a.TermUnlimited)
                || (a.TermEnd != null && a.TermStart != null && a.TermEnd < a.TermStart)
                || (a.TermStart == null && (a.TermEnd == null || a.TermEnd >= day))
                || (a.TermEnd == null && !a.TermUnlimited && a.TermStart <= day),
            Validity.NotYetInForce => a =>
                !(a.TermEnd != null && a.TermUnlimited) && a.TermStart > day && (a.TermEnd == null || a.TermEnd >= a.TermStart),
            Validity.InForce => a =>
                a.TermStart <= day
                && ((a.TermEnd == null && a.TermUnlimited) || (!a.TermUnlimited && a.TermEnd > soon && a.TermEnd >= day)),
            Validity.EndingSoon => a => a.TermStart <= day && !a.TermUnlimited && a.TermEnd >= day && a.TermEnd <= soon,
            Validity.Expired => a => !a.TermUnlimited && a.TermEnd < day && (a.TermStart == null || a.TermStart <= a.TermEnd),
            _ => a => false,
        };

    /// <summary>Kind, year and validity of an agreement, for counting: the conditions of <see cref="Is"/> in the order in which they decide.</summary>
    public static Expression<Func<Agreement, Counted>> Count(DateOnly day, TermLength notice)
    {
        var soon = LastEndThatIsSoon(day, notice);
        return a => new Counted
        {
            Kind = a.Kind,
            Year = a.SignedOn == null ? null : a.SignedOn.Value.Year,
            Validity =
                a.ClosedFrom <= day ? (int)Validity.Closed
                : a.TerminatedFrom <= day ? (int)Validity.Terminated
                : a.RenewedFrom <= day ? (int)Validity.Renewed
                : a.SuspendedFrom <= day
                && (a.SuspensionLiftedFrom == null || a.SuspensionLiftedFrom > day)
                && (
                    (a.TermEnd != null && a.TermUnlimited)
                    || (a.TermEnd != null && a.TermStart != null && a.TermEnd < a.TermStart)
                    || ((a.TermEnd == null || a.TermEnd >= day) && (a.TermStart == null || a.TermStart <= day))
                )
                    ? (int)Validity.Suspended
                : a.TermEnd != null && a.TermUnlimited ? (int)Validity.NotStated
                : a.TermEnd != null && a.TermStart != null && a.TermEnd < a.TermStart ? (int)Validity.NotStated
                : a.TermEnd != null && a.TermEnd < day ? (int)Validity.Expired
                : a.TermStart != null && a.TermStart > day ? (int)Validity.NotYetInForce
                : a.TermStart == null || (a.TermEnd == null && !a.TermUnlimited) ? (int)Validity.NotStated
                : a.TermEnd != null && a.TermEnd <= soon ? (int)Validity.EndingSoon
                : (int)Validity.InForce,
        };
    }

    /// <summary>The latest end whose notice date has come by that day: the inverse of <see cref="Term.NoticeDate(DateOnly, TermLength)"/>.</summary>
    public static DateOnly LastEndThatIsSoon(DateOnly day, TermLength notice)
    {
        // Going back from the far side of every clamped month end.
        var end = day.AddMonths(notice.Years * 12 + notice.Months).AddDays(notice.Days + 4);
        while (Term.NoticeDate(end, notice) > day)
        {
            end = end.AddDays(-1);
        }

        return end;
    }
}
