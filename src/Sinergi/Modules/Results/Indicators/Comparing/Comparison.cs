using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;

namespace Sinergi.Modules.Results.Indicators.Comparing;

/// <summary>One column: a period, and the sum of all units that are compared.</summary>
/// <param name="Figure">Null where nothing is approved, or where figures of units do not add up.</param>
public sealed record ComparedPeriod(IndicatorPeriod Period, IndicatorVersion Version, Tally Tally, Figure? Figure, int SmallNumber);

/// <summary>What one unit reported for one period.</summary>
/// <param name="Figure">The approved one; null while there is none, and for words.</param>
public sealed record ComparedReport(Guid ReportId, ValueState? State, bool Received, Figure? Figure, string? Words, int Cited);

/// <summary>One row.</summary>
/// <param name="Reports">By period; a period for which the unit was not asked is missing.</param>
/// <param name="Together">Numerators and denominators of the shown periods added; null where periods do not add up.</param>
public sealed record ComparedUnit(Guid Id, string Name, IReadOnlyDictionary<Guid, ComparedReport> Reports, Figure? Together);

/// <summary>Unit beside unit, period after period.</summary>
/// <param name="Periods">The latest ones that were asked for, the earliest first.</param>
/// <param name="Total">How many units there are on all pages.</param>
/// <param name="Regions">The Kanwil that the units stood below when they reported.</param>
public sealed record Comparison(
    Indicator Indicator,
    IReadOnlyList<ComparedPeriod> Periods,
    IReadOnlyList<ComparedUnit> Units,
    int Total,
    IReadOnlyList<Taker> Regions,
    Taker? Region,
    string? Previous,
    string? Next
)
{
    public IndicatorVersion Latest => Periods[^1].Version;

    /// <summary>More than one definition stands behind the columns: what differs may be the measure and not the unit.</summary>
    public bool DefinitionChanged => Periods.DistinctBy(p => p.Version.Id).Count() > 1;

    /// <summary>Whether the periods of a unit may be added to one figure.</summary>
    public bool AddsUp => AddsPeriods(Indicator, Periods);

    /// <summary>All units over all periods shown; null where that is no figure.</summary>
    public Figure? Together => AddsUp && Periods.All(p => p.Version.AddsUnits) ? SumOf(Periods.Select(p => p.Figure)) : null;

    /// <summary>Numerators and denominators added; null where there are none.</summary>
    public static Figure? SumOf(IEnumerable<Figure?> figures)
    {
        var told = figures.OfType<Figure>().ToList();
        return told.Count == 0 ? null : told.Aggregate((sum, one) => sum + one);
    }

    public static bool AddsPeriods(Indicator indicator, IReadOnlyList<ComparedPeriod> periods) =>
        indicator.Measure is not Contracts.IndicatorMeasure.Qualitative
        && periods.All(p => p.Version.AddsPeriods)
        && periods.DistinctBy(p => p.Version.Id).Count() == 1;
}
