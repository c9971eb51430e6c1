using Sinergi.Kernel.Numbers;
using Sinergi.Modules.Results.Contracts;

namespace Sinergi.Modules.Results.Domain.Indicators;

/// <summary>A summed figure of an indicator: what is compared with a target, and how it came about.</summary>
/// <param name="Numerator">In thousandths.</param>
/// <param name="Denominator">In thousandths; 0 for what is no share.</param>
public readonly record struct Figure(IndicatorMeasure Measure, long Numerator, long Denominator)
{
    public bool IsShare => Measure is IndicatorMeasure.Percentage or IndicatorMeasure.YesNo;

    /// <summary>The number, or the share in percent: divided last, after all parts were added. Null of a share of nothing.</summary>
    public decimal? Value => IsShare ? new Ratio(Numerator, Denominator).Percent() : Thousandths.ToDecimal(Numerator);

    /// <summary>A share of so few that one case more or less moves it visibly.</summary>
    public bool IsSmall(int fewerThan) => IsShare && Denominator < fewerThan * Thousandths.One;

    public static Figure operator +(Figure left, Figure right) =>
        checked(new(left.Measure, left.Numerator + right.Numerator, left.Denominator + right.Denominator));
}
