using System.Globalization;
using Sinergi.Modules.Commitments.Domain;

namespace Sinergi.Tests.Unit.Commitments;

public sealed class PeriodsTests
{
    [Theory]
    [InlineData("2026-01-01", Recurrence.Semester, 1, "2026-01-01", "2026-06-30")]
    [InlineData("2026-01-01", Recurrence.Semester, 2, "2026-07-01", "2026-12-31")]
    [InlineData("2026-01-01", Recurrence.Quarter, 4, "2026-10-01", "2026-12-31")]
    [InlineData("2024-02-29", Recurrence.Year, 2, "2025-02-28", "2026-02-27")]
    [InlineData("2026-01-31", Recurrence.Month, 2, "2026-02-28", "2026-03-30")]
    [InlineData("2026-01-31", Recurrence.Month, 3, "2026-03-31", "2026-04-29")]
    public void Number_OfASeries_CountsFromItsFirstDay(string first, Recurrence every, int number, string from, string until) =>
        Assert.Equal((Day(from), Day(until)), Periods.Number(Day(first), every, number));

    [Fact]
    public void Number_AnySeries_LeavesNoGapAndNoOverlap()
    {
        var chance = new Random(20_261_122);
        foreach (var every in new[] { Recurrence.Month, Recurrence.Quarter, Recurrence.Semester, Recurrence.Year })
        {
            for (var history = 0; history < 200; history++)
            {
                var first = new DateOnly(2020, 1, 1).AddDays(chance.Next(2_000));
                for (var number = 1; number < 24; number++)
                {
                    Assert.Equal(Periods.Number(first, every, number).Until.AddDays(1), Periods.Number(first, every, number + 1).From);
                }
            }
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
