using Sinergi.Modules.Accounts.Domain;

namespace Sinergi.Tests.Unit.Accounts;

public sealed class TotpTests
{
    // "12345678901234567890" of RFC 6238, appendix B.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59L, "287082")]
    [InlineData(1111111109L, "081804")]
    [InlineData(1234567890L, "005924")]
    [InlineData(20000000000L, "353130")]
    public void CodeAt_TimesOfTheStandard_GivesItsCodes(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Secret, DateTime.UnixEpoch.AddSeconds(seconds)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void Verify_CodeOfAClockThatDrifts_AllowsOneStep(int drift, bool accepted)
    {
        var now = DateTime.UnixEpoch.AddSeconds(1234567890);
        Assert.Equal(accepted, Totp.Verify(Secret, Totp.CodeAt(Secret, now.AddSeconds(drift)), now, lastStep: 0) is not null);
    }

    [Fact]
    public void Verify_CodeUsedBefore_IsRefused()
    {
        var now = DateTime.UnixEpoch.AddSeconds(1234567890);
        var step = Totp.Verify(Secret, Totp.CodeAt(Secret, now), now, lastStep: 0);
        Assert.NotNull(step);
        Assert.Null(Totp.Verify(Secret, Totp.CodeAt(Secret, now), now, step.Value));
    }

    [Fact]
    public void NewSecret_IsBase32OfTwentyBytes()
    {
        var secret = Totp.NewSecret();
        Assert.Equal(32, secret.Length);
        Assert.All(secret, letter => Assert.Contains(letter, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"));
        Assert.NotEqual(secret, Totp.NewSecret());
    }
}
