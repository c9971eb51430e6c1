namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>How far along the way from doing to effect an indicator looks.</summary>
public enum IndicatorLevel
{
    Output,
    Outcome,
    Impact,
}

public enum IndicatorDirection
{
    HigherIsBetter,
    LowerIsBetter,
}

/// <summary>How often an indicator is reported; free periods are added by hand.</summary>
public enum IndicatorFrequency
{
    Month,
    Quarter,
    Semester,
    Year,
    Free,
}

/// <summary>
/// A number with at most three decimals, kept as whole thousandths: both databases then add it exactly, and a sum never depends on the order
/// of its parts.
/// </summary>
public static class Thousandths
{
    public const long One = 1_000;

    public const int MostDecimals = 3;

    /// <summary>Twelve digits before the comma: the sum of all units of the country still fits.</summary>
    public const int MostDigits = 12;

    public static decimal ToDecimal(long thousandths) => (decimal)thousandths / One;

    /// <summary>The number of thousandths of a decimal that was checked to have no more than three decimals.</summary>
    public static long Of(decimal number) => decimal.ToInt64(number * One);
}
