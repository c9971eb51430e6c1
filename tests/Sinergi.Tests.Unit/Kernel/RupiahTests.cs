using Sinergi.Kernel.Numbers;

namespace Sinergi.Tests.Unit.Kernel;

public sealed class RupiahTests
{
    [Fact]
    public void Arithmetic_OfAmounts_IsExact()
    {
        Assert.Equal(new Rupiah(1_500), new Rupiah(1_000) + new Rupiah(500));
        Assert.Equal(new Rupiah(-500), new Rupiah(500) - new Rupiah(1_000));
        Assert.Equal(new Rupiah(-7), -new Rupiah(7));
        Assert.Equal(new Rupiah(21), new Rupiah(7) * 3);
        Assert.Equal(new Rupiah(6), Rupiah.Sum([new(1), new(2), new(3)]));
        Assert.Equal(Rupiah.Zero, Rupiah.Sum([]));
    }

    [Fact]
    public void Arithmetic_ThatDoesNotFit_Throws()
    {
        Assert.Throws<OverflowException>(() => new Rupiah(long.MaxValue) + new Rupiah(1));
        Assert.Throws<OverflowException>(() => new Rupiah(long.MinValue) - new Rupiah(1));
        Assert.Throws<OverflowException>(() => -new Rupiah(long.MinValue));
        Assert.Throws<OverflowException>(() => new Rupiah(long.MaxValue) * 2);
    }

    [Fact]
    public void Comparison_OfAmounts_FollowsTheirSize()
    {
        Assert.Equal([new Rupiah(-1), new(0), new(2)], new Rupiah[] { new(2), new(-1), new(0) }.Order());
        Assert.True(new Rupiah(1) < new Rupiah(2) && new Rupiah(2) > new Rupiah(1));
        Assert.True(new Rupiah(1) <= new Rupiah(1) && new Rupiah(1) >= new Rupiah(1));
        Assert.False(new Rupiah(1) < new Rupiah(1) || new Rupiah(1) > new Rupiah(1));
    }
}
