using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sinergi.Kernel.Time;

namespace Sinergi.Tests.Unit.Kernel;

public sealed class TermTests
{
    private static readonly Arbitrary<DateOnly> Days = Gen.Choose(0, 146_097)
        .Select(day => new DateOnly(1900, 1, 1).AddDays(day))
        .ToArbitrary();

    private static readonly Arbitrary<TermLength> Lengths = (
        from years in Gen.Choose(0, 6)
        from months in Gen.Choose(0, 14)
        from days in Gen.Choose(0, 40)
        where years + months + days > 0
        select new TermLength(years, months, days)
    ).ToArbitrary();

    [Theory]
    [InlineData("2025-06-05", 1, 0, 0, "2026-06-04")]
    [InlineData("2025-01-01", 3, 0, 0, "2027-12-31")]
    [InlineData("2025-01-01", 0, 0, 1, "2025-01-01")]
    [InlineData("2025-01-31", 0, 1, 0, "2025-02-28")]
    [InlineData("2024-01-31", 0, 1, 0, "2024-02-29")]
    [InlineData("2025-01-29", 0, 1, 0, "2025-02-28")]
    [InlineData("2025-03-01", 0, 12, 0, "2026-02-28")]
    [InlineData("2024-02-29", 1, 0, 0, "2025-02-28")]
    [InlineData("2024-02-29", 4, 0, 0, "2028-02-28")]
    [InlineData("2023-03-01", 1, 0, 0, "2024-02-29")]
    [InlineData("2025-05-31", 0, 1, 10, "2025-07-10")]
    [InlineData("2025-12-15", 1, 2, 3, "2027-02-17")]
    public void From_AStartAndALength_EndsOnItsLastDay(string start, int years, int months, int days, string end) =>
        Assert.Equal(new Term(Day(start), Day(end)), Term.From(Day(start), new TermLength(years, months, days)));

    [Theory]
    [InlineData("2025-12-31", 0, 3, 0, "2025-09-30")]
    [InlineData("2025-05-31", 0, 3, 0, "2025-02-28")]
    [InlineData("2024-05-31", 0, 3, 0, "2024-02-29")]
    [InlineData("2025-12-31", 0, 0, 90, "2025-10-02")]
    [InlineData("2024-02-29", 1, 0, 0, "2023-02-28")]
    [InlineData("2025-12-31", 0, 0, 0, "2025-12-31")]
    public void NoticeDate_BeforeAnEnd_IsTheEndLessTheNotice(string end, int years, int months, int days, string notice) =>
        Assert.Equal(Day(notice), new Term(Day("2020-01-01"), Day(end)).NoticeDate(new TermLength(years, months, days)));

    [Fact]
    public void NoticeDate_AfterARenewal_CountsFromTheNewEnd()
    {
        var renewed = Term.From(Day("2022-01-01"), TermLength.OfYears(1)).RenewedFor(TermLength.OfYears(2));

        Assert.Equal(new Term(Day("2023-01-01"), Day("2024-12-31")), renewed);
        Assert.Equal(Day("2024-10-02"), renewed.NoticeDate(TermLength.OfDays(90)));
    }

    [Fact]
    public void From_AnyStartInMonths_EndsOnTheDayBeforeOrOnTheMonthEnd() =>
        Prop.ForAll(
                Days,
                Gen.Choose(1, 60).ToArbitrary(),
                (start, months) =>
                {
                    var next = Term.From(start, TermLength.OfMonths(months)).End.AddDays(1);
                    var monthsApart = ((next.Year - start.Year) * 12) + next.Month - start.Month;
                    return (next.Day == start.Day && monthsApart == months)
                        || (next.Day == 1 && monthsApart == months + 1 && start.Day > 28);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void From_ALongerLength_NeverEndsEarlier() =>
        Prop.ForAll(Days, Lengths, (start, length) => Term.From(start, length).End < Term.From(start, length.Times(2)).End)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Chain_OfAnyLength_HasNeitherGapNorOverlapNorDrift() =>
        Prop.ForAll(
                Days,
                Lengths,
                (start, length) =>
                {
                    var chain = Term.Chain(start, length).Take(15).ToArray();
                    return chain[0].Start == start
                        && chain.Zip(chain.Skip(1)).All(pair => pair.Second.Start == pair.First.End.AddDays(1))
                        && chain[^1].End == Term.From(start, length.Times(15)).End;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Chain_FromAMonthEnd_ComesBackToTheDayOfTheStart()
    {
        var ends = Term.Chain(Day("2025-01-31"), TermLength.OfMonths(1)).Take(4).Select(term => term.End);

        Assert.Equal([Day("2025-02-28"), Day("2025-03-30"), Day("2025-04-30"), Day("2025-05-30")], ends);
    }

    [Fact]
    public void RenewedFor_AnyLength_NeverShortensTheTerm() =>
        Prop.ForAll(
                Days,
                Lengths,
                Lengths,
                (start, length, renewal) =>
                {
                    var term = Term.From(start, length);
                    var renewed = term.RenewedFor(renewal);
                    return renewed.End > term.End && !renewed.Contains(term.End) && renewed.Contains(term.End.AddDays(1));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Term_ThatEndsBeforeItStarts_Throws() =>
        Assert.Throws<ArgumentException>(() => new Term(Day("2025-01-02"), Day("2025-01-01")));

    [Fact]
    public void From_NoLength_Throws() => Assert.Throws<ArgumentException>(() => Term.From(Day("2025-01-02"), TermLength.None));

    [Fact]
    public void TermLength_WithANegativePart_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => TermLength.OfDays(-1));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
