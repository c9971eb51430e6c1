using Sinergi.Kernel.Text;

namespace Sinergi.Tests.Unit.Kernel;

public sealed class ShortenTests
{
    [Theory]
    [InlineData("", 5, "")]
    [InlineData("lima5", 5, "lima5")]
    [InlineData("enam66", 5, "enam…")]
    [InlineData("ab", 1, "…")]
    public void To_GivenALength_KeepsItAndSaysThatSomethingIsLeftOut(string text, int most, string shown) =>
        Assert.Equal(shown, Shorten.To(text, most));

    [Theory]
    [InlineData("ab\U0001F600cd", 4, "ab…")]
    [InlineData("ab\U0001F600cd", 5, "ab\U0001F600…")]
    [InlineData("\U0001F600cd", 2, "…")]
    public void To_WhereACharacterOfTwoUnitsWouldBeCut_LeavesItOut(string text, int most, string shown) =>
        Assert.Equal(shown, Shorten.To(text, most));

    [Fact]
    public void To_NoLength_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Shorten.To("a", 0));
}
