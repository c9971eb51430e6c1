using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Agreements.Domain.Instruments;

/// <summary>
/// How something that the central office keeps as data reads from a day on, with where that comes from. Editions are only added, so that what
/// held on the day of a signature can always be told; the last one is closed with a date when the thing is given up.
/// </summary>
public abstract class Edition
{
    public required Guid Id { get; init; }

    /// <summary>The same for all editions of one thing.</summary>
    [Classified(DataClass.Public)]
    public required string Code { get; init; }

    /// <summary>Its place among the editions of the thing, from 1: of two for one day the later one holds.</summary>
    public required int Number { get; init; }

    /// <summary>Place in lists; the same for all editions of one thing.</summary>
    public required int Order { get; init; }

    [Classified(DataClass.Public)]
    public required DateOnly From { get; init; }

    /// <summary>The last day on which it holds; null while nobody has closed it.</summary>
    [Classified(DataClass.Public)]
    public DateOnly? Until { get; set; }

    /// <summary>The rule, letter or report it rests on.</summary>
    [Classified(DataClass.Public)]
    public required string Source { get; init; }

    public required ProvisionCertainty Certainty { get; init; }
    public required DateTime SetAt { get; init; }
}

public static class Editions
{
    /// <summary>What holds on a day: of each thing the edition that began last, of two for one day the one set later, unless it was closed before.</summary>
    public static IEnumerable<T> On<T>(this IEnumerable<T> all, DateOnly day)
        where T : Edition =>
        all.Where(e => e.From <= day)
            .GroupBy(e => e.Code, StringComparer.Ordinal)
            .Select(editions => editions.OrderBy(e => e.From).ThenBy(e => e.Number).Last())
            .Where(e => e.Until is null || day <= e.Until)
            .InOrder();

    /// <summary>The one that was written last, whatever day it begins on: what a form changes.</summary>
    public static T? Latest<T>(this IEnumerable<T> editions)
        where T : Edition => editions.MaxBy(e => e.Number);

    /// <summary>Everything there ever was, each as it was written last.</summary>
    public static IEnumerable<T> LatestOfEach<T>(this IEnumerable<T> all)
        where T : Edition => all.GroupBy(e => e.Code, StringComparer.Ordinal).Select(editions => editions.Latest()!).InOrder();

    /// <summary>Everything there ever was: as it reads on the day, or else as it was written last.</summary>
    public static IEnumerable<(T Edition, bool Holds)> Listed<T>(this IReadOnlyCollection<T> all, DateOnly day)
        where T : Edition
    {
        var holding = all.On(day).ToDictionary(e => e.Code, StringComparer.Ordinal);
        return all.LatestOfEach().Select(latest => holding.TryGetValue(latest.Code, out var now) ? (now, true) : (latest, false));
    }

    private static IEnumerable<T> InOrder<T>(this IEnumerable<T> editions)
        where T : Edition => editions.OrderBy(e => e.Order).ThenBy(e => e.Code, StringComparer.Ordinal);
}
