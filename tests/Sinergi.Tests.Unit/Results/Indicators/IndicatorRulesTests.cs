using Sinergi.Modules.Results.Domain.Indicators;
using static Sinergi.Modules.Results.Domain.Indicators.ValueAction;
using static Sinergi.Modules.Results.Domain.Indicators.ValueState;

namespace Sinergi.Tests.Unit.Results.Indicators;

public sealed class IndicatorRulesTests
{
    private static readonly AchievementNumbers Numbers = new(Cap: 120, Zero: 200);

    private static readonly ValueSituation Judge = new(OwnOffice: false, MayJudge: true, LateCorrection: false, ApprovedIt: false);
    private static readonly ValueSituation LateJudge = Judge with { LateCorrection = true };

    private static readonly Dictionary<(ValueState, ValueAction), ValueState> Expected = new()
    {
        [(Draft, Save)] = Draft,
        [(Returned, Save)] = Draft,
        [(Draft, Submit)] = Submitted,
        [(Returned, Submit)] = Submitted,
        [(Submitted, Approve)] = Approved,
        [(Submitted, ApproveLate)] = AwaitingSecond,
        [(AwaitingSecond, Confirm)] = Approved,
        [(Submitted, Return)] = Returned,
        [(AwaitingSecond, Return)] = Returned,
        [(Approved, Supersede)] = Superseded,
    };

    [Fact]
    public void Table_EveryStateWithEveryAction_LeadsWhereExpectedOrNowhere()
    {
        foreach (var (state, action, _) in ValueStates.Table.AllPairs())
        {
            var situation = action is ApproveLate ? LateJudge : Judge;
            var reached = ValueStates.Table.Try(state, action, situation).Match<ValueState?>(allowed => allowed.To, _ => null);
            Assert.True(
                reached == (Expected.TryGetValue((state, action), out var to) ? to : null),
                $"{state} × {action} led to {reached?.ToString() ?? "a refusal"}."
            );
        }
    }

    [Fact]
    public void Approve_ByTheOfficeThatEnteredIt_IsRefused() =>
        Assert.Equal(["another-office-approves"], Rules(Submitted, Approve, Judge with { OwnOffice = true }));

    [Fact]
    public void Approve_ByAnOfficeBeside_IsRefused() =>
        Assert.Equal(["office-above-or-another-party"], Rules(Submitted, Approve, Judge with { MayJudge = false }));

    [Fact]
    public void Approve_ACorrectionOfALockedPeriod_NeedsASecondPerson()
    {
        Assert.Equal(["locked-needs-a-second"], Rules(Submitted, Approve, LateJudge));
        Assert.Equal(["second-is-another-person"], Rules(AwaitingSecond, Confirm, LateJudge with { ApprovedIt = true }));
        Assert.Empty(Rules(AwaitingSecond, Confirm, LateJudge));
    }

    [Theory]
    [InlineData(IndicatorDirection.HigherIsBetter, 80, 100, 80, false)]
    [InlineData(IndicatorDirection.HigherIsBetter, 150, 100, 120, true)]
    [InlineData(IndicatorDirection.LowerIsBetter, 8, 10, 120, false)]
    [InlineData(IndicatorDirection.LowerIsBetter, 12, 10, 80, false)]
    [InlineData(IndicatorDirection.LowerIsBetter, 30, 10, 0, true)]
    [InlineData(IndicatorDirection.HigherIsBetter, 0, 10, 0, false)]
    public void Achievement_OfATarget_StaysBetweenZeroAndTheCap(
        IndicatorDirection direction,
        int actual,
        int target,
        int percent,
        bool capped
    ) => Assert.Equal(new Achievement(percent, capped, null), Achievement.Of(direction, actual, target, Numbers));

    [Theory]
    [InlineData(10, 100)]
    [InlineData(12, 60)]
    [InlineData(15, 0)]
    public void Achievement_WhereNothingIsLeftSooner_FallsFaster(int actual, int percent) =>
        Assert.Equal(
            new Achievement(percent, false, null),
            Achievement.Of(IndicatorDirection.LowerIsBetter, actual, 10, Numbers with { Zero = 150 })
        );

    [Theory]
    [InlineData(null, 10, "indicators.achievement.no_actual")]
    [InlineData(5, null, "indicators.achievement.no_target")]
    [InlineData(5, 0, "indicators.achievement.zero_target")]
    public void Achievement_WithoutBothOrOfZero_SaysWhyNot(int? actual, int? target, string why) =>
        Assert.Equal(new Achievement(null, false, why), Achievement.Of(IndicatorDirection.HigherIsBetter, actual, target, Numbers));

    [Fact]
    public void Periods_OfATermThatBeginsInMidQuarter_AreCutOffAtBothEnds()
    {
        var spans = ReportingPeriods.Of(IndicatorFrequency.Quarter, new DateOnly(2026, 2, 2), new DateOnly(2026, 8, 15));

        Assert.Equal(
            [
                new PeriodSpan(new DateOnly(2026, 2, 2), new DateOnly(2026, 3, 31)),
                new PeriodSpan(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30)),
                new PeriodSpan(new DateOnly(2026, 7, 1), new DateOnly(2026, 8, 15)),
            ],
            spans
        );
    }

    [Theory]
    [InlineData(IndicatorFrequency.Month, 24)]
    [InlineData(IndicatorFrequency.Quarter, 8)]
    [InlineData(IndicatorFrequency.Semester, 4)]
    [InlineData(IndicatorFrequency.Year, 2)]
    [InlineData(IndicatorFrequency.Free, 0)]
    public void Periods_OfTwoYears_CoverEveryDayOnce(IndicatorFrequency frequency, int count)
    {
        var (from, until) = (new DateOnly(2025, 1, 1), new DateOnly(2026, 12, 31));

        var spans = ReportingPeriods.Of(frequency, from, until);

        Assert.Equal(count, spans.Count);
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.Until.AddDays(1), pair.Second.From));
    }

    [Fact]
    public void Periods_OfATermWithoutMeasure_StopSoon() =>
        Assert.Equal(ReportingPeriods.Most + 1, ReportingPeriods.Of(IndicatorFrequency.Month, new(1990, 1, 1), new(2100, 12, 31)).Count);

    [Fact]
    public void Dimensions_OfTheRegistry_KnowTheUnknown()
    {
        Assert.Equal(["sex", "age_band", "legal_status", "unit_kind"], Dimensions.All.Select(d => d.Code));
        Assert.All(Dimensions.All, d => Assert.Contains(Dimensions.Unknown, d.Categories));
    }

    private static IReadOnlyList<string> Rules(ValueState state, ValueAction action, ValueSituation situation) =>
        ValueStates.Table.Try(state, action, situation).Match<IReadOnlyList<string>>(_ => [], r => [.. r.Reasons.Select(x => x.Rule)]);
}
