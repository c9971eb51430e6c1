using FsCheck;
using FsCheck.Fluent;
using Sinergi.Kernel.Numbers;

namespace Sinergi.Tests.Unit.Kernel;

public sealed class RatioTests
{
    [Fact]
    public void Sum_OfTwoUnits_AddsCountsAndNeverAveragesPercentages()
    {
        var sum = Ratio.Sum([new(9, 10), new(10, 90)]);

        Assert.Equal(new Ratio(19, 100), sum);
        Assert.Equal(19.0m, sum.Percent());
    }

    [Fact]
    public void Growth_OfTheRelease_Is152Point9PercentAndFactor2Point53()
    {
        Assert.Equal(new Ratio(26, 17), Ratio.Growth(17, 43));
        Assert.Equal(152.9m, Ratio.Growth(17, 43).Percent());
        Assert.Equal(2.53m, new Ratio(43, 17).Factor());
    }

    [Theory]
    [InlineData(1, 8, 1, "12.5")]
    [InlineData(1, 16, 1, "6.3")]
    [InlineData(-1, 16, 1, "-6.3")]
    [InlineData(1, 3, 0, "33")]
    [InlineData(2, 3, 6, "66.666667")]
    [InlineData(0, 5, 1, "0")]
    [InlineData(long.MaxValue, 1, 0, "922337203685477580700")]
    [InlineData(long.MinValue, long.MaxValue, 1, "-100")]
    public void Percent_OfARatio_RoundsHalfAwayFromZero(long numerator, long denominator, int decimals, string percent) =>
        Assert.Equal(
            decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture),
            new Ratio(numerator, denominator).Percent(decimals)
        );

    [Fact]
    public void Percent_OfNothingOfNothing_IsNone()
    {
        Assert.Null(Ratio.None.Percent());
        Assert.Null(Ratio.Growth(0, 43).Percent());
        Assert.Equal(new Ratio(3, 4), Ratio.None + new Ratio(3, 4));
    }

    [Fact]
    public void Ratio_WithANegativeDenominator_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new Ratio(1, -1));

    [Theory]
    [InlineData(-1)]
    [InlineData(7)]
    public void Percent_WithUnusableDecimals_Throws(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Ratio(1, 2).Percent(decimals));

    [Fact]
    public void Sum_ThatDoesNotFit_Throws() => Assert.Throws<OverflowException>(() => new Ratio(long.MaxValue, 1) + new Ratio(1, 1));

    [Fact]
    public void Sum_InAnyOrder_IsTheSame() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(int Numerator, NonNegativeInt Denominator)[]>(),
                parts =>
                {
                    var ratios = parts.Select(part => new Ratio(part.Numerator, part.Denominator.Get)).ToArray();
                    return Ratio.Sum(ratios) == Ratio.Sum(ratios.Reverse());
                }
            )
            .QuickCheckThrowOnFailure();
}
