using FsCheck;
using FsCheck.Fluent;
using Sinergi.Kernel.Time;

namespace Sinergi.Tests.Unit.Kernel;

public sealed class UnitTimeZoneTests
{
    [Theory]
    [InlineData(UnitTimeZone.Wib, 7, "WIB")]
    [InlineData(UnitTimeZone.Wita, 8, "WITA")]
    [InlineData(UnitTimeZone.Wit, 9, "WIT")]
    public void Zone_Always_HasOffsetAndAbbreviation(UnitTimeZone zone, int hours, string abbreviation)
    {
        Assert.Equal(TimeSpan.FromHours(hours), zone.Offset);
        Assert.Equal(abbreviation, zone.Abbreviation);
    }

    [Theory]
    [InlineData(UnitTimeZone.Wib, "2025-10-19", "23:30")]
    [InlineData(UnitTimeZone.Wita, "2025-10-20", "00:30")]
    [InlineData(UnitTimeZone.Wit, "2025-10-20", "01:30")]
    public void DateAt_NearMidnight_IsTheCivilDateOfTheZone(UnitTimeZone zone, string date, string time)
    {
        var instant = new DateTime(2025, 10, 19, 16, 30, 0, DateTimeKind.Utc);

        Assert.Equal(date, zone.DateAt(instant).ToString("O", null));
        Assert.Equal(time, zone.TimeAt(instant).ToString("HH:mm", null));
        Assert.Equal(instant, zone.ToUtc(zone.DateAt(instant), zone.TimeAt(instant)));
        Assert.Equal(DateTimeKind.Utc, zone.ToUtc(zone.DateAt(instant), zone.TimeAt(instant)).Kind);
    }

    [Fact]
    public void DayInUtc_OfACivilDay_HoldsExactlyItsInstants()
    {
        var (from, until) = UnitTimeZone.Wit.DayInUtc(new DateOnly(2025, 1, 1));

        Assert.Equal(new DateTime(2024, 12, 31, 15, 0, 0, DateTimeKind.Utc), from);
        Assert.Equal(TimeSpan.FromDays(1), until - from);
        Assert.Equal(new DateOnly(2025, 1, 1), UnitTimeZone.Wit.DateAt(until.AddTicks(-1)));
        Assert.Equal(new DateOnly(2025, 1, 2), UnitTimeZone.Wit.DateAt(until));
    }

    /// <summary>At any instant the three zones stand on the same day or on two days that follow each other, the east never behind.</summary>
    [Fact]
    public void DateAt_AnyInstant_IsNeverEarlierFurtherEast() =>
        Prop.ForAll(
                Gen.Choose(0, 40 * 366 * 24 * 60).ToArbitrary(),
                minute =>
                {
                    var instant = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minute);
                    DateOnly[] days = [.. Enum.GetValues<UnitTimeZone>().Select(zone => zone.DateAt(instant))];
                    Assert.Equal(days.Order(), days);
                    Assert.InRange(days[2].DayNumber - days[0].DayNumber, 0, 1);
                    Assert.All(
                        Enum.GetValues<UnitTimeZone>(),
                        zone =>
                        {
                            var (from, until) = zone.DayInUtc(zone.DateAt(instant));
                            Assert.True(from <= instant && instant < until);
                        }
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void DateAt_OfAnInstantNotInUtc_Throws(DateTimeKind kind) =>
        Assert.Throws<ArgumentException>(() => UnitTimeZone.Wib.DateAt(new DateTime(2025, 1, 1, 0, 0, 0, kind)));

    [Fact]
    public void Offset_OfAnUnknownZone_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => ((UnitTimeZone)9).Offset);
}
