using Sinergi.Kernel.Numbers;

namespace Sinergi.Tests.Unit.Kernel;

public sealed class GrowthClaimTests
{
    [Fact]
    public void Check_OfTheRelease_FindsTheSlipAndTheUnlikeUnits()
    {
        var findings = GrowthClaim.Check(17, 43, 250, "PKS", "naskah");

        Assert.Equal(
            [
                new GrowthFinding.ArithmeticWrong(new Ratio(43, 17), new Ratio(26, 17), 250),
                new GrowthFinding.RatioReadAsGrowth(new Ratio(43, 17)),
                new GrowthFinding.UnlikeUnits("PKS", "naskah"),
            ],
            findings
        );
    }

    [Theory]
    [InlineData(17, 43, "152.9", "")]
    [InlineData(17, 43, "153", "")]
    [InlineData(17, 43, "152.94", "")]
    [InlineData(17, 43, "152", "ArithmeticWrong")]
    [InlineData(17, 43, "153.0", "ArithmeticWrong")]
    [InlineData(17, 43, "253", "ArithmeticWrong RatioReadAsGrowth")]
    [InlineData(17, 43, "26", "ArithmeticWrong")]
    [InlineData(100, 40, "-60", "")]
    [InlineData(100, 40, "-40", "ArithmeticWrong RatioReadAsGrowth")]
    [InlineData(50, 50, "0", "")]
    [InlineData(50, 50, "100", "ArithmeticWrong RatioReadAsGrowth")]
    [InlineData(10, 1000, "9900", "")]
    [InlineData(10, 1000, "10000", "ArithmeticWrong RatioReadAsGrowth")]
    [InlineData(10, 1000, "9910", "ArithmeticWrong")]
    [InlineData(10, 0, "-100", "")]
    [InlineData(0, 43, "43", "NoBase")]
    public void Check_OfLikeUnits_FindsWhatIsWrongWithTheArithmetic(long earlier, long later, string claimed, string findings) =>
        Assert.Equal(
            findings,
            string.Join(
                ' ',
                GrowthClaim
                    .Check(earlier, later, decimal.Parse(claimed, System.Globalization.CultureInfo.InvariantCulture), "PKS", " pks ")
                    .Select(finding => finding.GetType().Name)
            )
        );

    [Theory]
    [InlineData(null, "PKS")]
    [InlineData("PKS", " ")]
    public void Check_WithoutAUnit_SaysSo(string? earlier, string? later) =>
        Assert.Equal([new GrowthFinding.UnitNotStated()], GrowthClaim.Check(10, 20, 100, earlier, later));

    [Fact]
    public void Check_OfANegativeCount_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GrowthClaim.Check(-1, 2, 3, "PKS", "PKS"));

    [Fact]
    public void Match_OfEachFinding_CallsItsOwnCase()
    {
        GrowthFinding[] findings =
        [
            new GrowthFinding.ArithmeticWrong(new Ratio(1, 1), new Ratio(0, 1), 5),
            new GrowthFinding.RatioReadAsGrowth(new Ratio(1, 1)),
            new GrowthFinding.NoBase(),
            new GrowthFinding.UnlikeUnits("a", "b"),
            new GrowthFinding.UnitNotStated(),
        ];

        Assert.Equal([1, 2, 3, 4, 5], findings.Select(finding => finding.Match(_ => 1, _ => 2, _ => 3, _ => 4, _ => 5)));
    }
}
