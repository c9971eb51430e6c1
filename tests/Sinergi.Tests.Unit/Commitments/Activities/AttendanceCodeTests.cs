using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Domain.Activities;

namespace Sinergi.Tests.Unit.Commitments.Activities;

public sealed class AttendanceCodeTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly Guid Activity = NewId.Next();
    private static readonly DateTime Shown = new(2026, 3, 10, 2, 0, 30, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, true)]
    [InlineData(29, true)]
    [InlineData(30, true)]
    [InlineData(89, true)]
    [InlineData(90, false)]
    [InlineData(-31, false)]
    public void Fits_SomeSecondsAfterItWasShown_UntilTheEndOfTheNextMinute(int seconds, bool fits) =>
        Assert.Equal(fits, AttendanceCode.Fits(Key, Activity, Shown.AddSeconds(seconds), AttendanceCode.At(Key, Activity, Shown)));

    [Fact]
    public void At_TheNextMinute_IsAnotherCode() =>
        Assert.NotEqual(AttendanceCode.At(Key, Activity, Shown), AttendanceCode.At(Key, Activity, Shown.AddMinutes(1)));

    [Fact]
    public void Fits_OfAnotherActivityOrKey_DoesNot()
    {
        var code = AttendanceCode.At(Key, Activity, Shown);

        Assert.False(AttendanceCode.Fits(Key, NewId.Next(), Shown, code));
        Assert.False(AttendanceCode.Fits([.. Key.Reverse()], Activity, Shown, code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000000000000000")]
    [InlineData("0000000000000000000")]
    [InlineData("ä0000000000000000000")]
    public void Fits_AnythingElse_DoesNot(string? typed) => Assert.False(AttendanceCode.Fits(Key, Activity, Shown, typed));

    [Theory]
    [InlineData(0, 61)]
    [InlineData(59, 2)]
    public void SecondsToNext_LeadsJustBehindTheTurnOfTheMinute(int second, int expected) =>
        Assert.Equal(expected, AttendanceCode.SecondsToNext(Shown.AddSeconds(second - 30)));
}
