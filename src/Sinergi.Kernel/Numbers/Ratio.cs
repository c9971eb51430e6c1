namespace Sinergi.Kernel.Numbers;

/// <summary>
/// A share or rate as it was counted: so many of so many. Kept exact and unreduced, because 9 of 10 and 90 of 100 are different facts.
/// Ratios are added part by part and divided last; there is deliberately no average. "0 of 0" is a fact too, and has no percentage.
/// </summary>
public readonly record struct Ratio
{
    private const int MostDecimals = 6;

    /// <exception cref="ArgumentOutOfRangeException">The denominator is negative.</exception>
    public Ratio(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        Numerator = numerator;
        Denominator = denominator;
    }

    public long Numerator { get; }

    public long Denominator { get; }

    /// <summary>Nothing of nothing: the sum of no ratios.</summary>
    public static Ratio None => default;

    /// <summary>
    /// Growth from an earlier count to a later one, relative to the earlier: 17 to 43 is 26 of 17. From 0 it has no
    /// percentage.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The earlier count is negative.</exception>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static Ratio Growth(long earlier, long later) => new(checked(later - earlier), earlier);

    /// <summary>9 of 10 and 10 of 90 are 19 of 100.</summary>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public static Ratio operator +(Ratio left, Ratio right) =>
        checked(new Ratio(left.Numerator + right.Numerator, left.Denominator + right.Denominator));

    /// <inheritdoc cref="op_Addition"/>
    public static Ratio Sum(IEnumerable<Ratio> ratios) => ratios.Aggregate(None, (sum, ratio) => sum + ratio);

    /// <summary>In percent, rounded half away from zero; null of a denominator of 0.</summary>
    /// <param name="decimals">0 to 6.</param>
    public decimal? Percent(int decimals = 1) => Rounded(100, decimals);

    /// <summary>As a factor ("2.53 times"), rounded half away from zero; null of a denominator of 0.</summary>
    /// <param name="decimals">0 to 6.</param>
    public decimal? Factor(int decimals = 2) => Rounded(1, decimals);

    // In whole numbers: a decimal quotient would already be rounded once at its 28th digit, and a half could tip over.
    private decimal? Rounded(int scale, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        if (Denominator == 0)
        {
            return null;
        }

        var shift = (long)Math.Pow(10, decimals);
        var magnitude = Int128.Abs(Numerator) * scale * shift;
        var (quotient, remainder) = Int128.DivRem(magnitude, Denominator);
        var rounded = remainder * 2 >= Denominator ? quotient + 1 : quotient;
        return (decimal)(Numerator < 0 ? -rounded : rounded) / shift;
    }
}
