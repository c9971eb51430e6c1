namespace Sinergi.Tests.Unit;

public sealed class SkeletonTests
{
    [Fact]
    public void Arithmetic_OfOnePlusOne_IsTwo() => Assert.Equal(2, int.Parse("1", System.Globalization.CultureInfo.InvariantCulture) + 1);
}
