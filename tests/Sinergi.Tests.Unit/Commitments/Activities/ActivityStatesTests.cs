using Sinergi.Modules.Commitments.Domain.Activities;
using static Sinergi.Modules.Commitments.Domain.Activities.ActivityAction;
using static Sinergi.Modules.Commitments.Domain.Activities.ActivityState;

namespace Sinergi.Tests.Unit.Commitments.Activities;

public sealed class ActivityStatesTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static readonly ActivitySituation Complete = new(Today, Today.AddDays(-1), Today, "Ruangnya dipakai acara lain.", 2);

    private static readonly Dictionary<(ActivityState, ActivityAction), ActivityState> Expected = new()
    {
        [(Planned, Move)] = Planned,
        [(Planned, Hold)] = Held,
        [(Planned, Cancel)] = Cancelled,
        [(Held, Correct)] = Held,
    };

    [Fact]
    public void Table_EveryStateWithEveryAction_LeadsWhereExpectedOrNowhere()
    {
        foreach (var (state, action, _) in ActivityStates.Table.AllPairs())
        {
            var reached = ActivityStates.Table.Try(state, action, Complete).Match<ActivityState?>(allowed => allowed.To, _ => null);
            Assert.True(
                reached == (Expected.TryGetValue((state, action), out var to) ? to : null),
                $"{state} × {action} led to {reached?.ToString() ?? "a refusal"}."
            );
        }
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    [InlineData(-30, true)]
    public void Hold_OnADay_IsRefusedWhenItLiesAhead(int daysFromToday, bool allowed) =>
        Assert.Equal(
            allowed ? [] : ["held-on-is-not-in-the-future"],
            Rules(Planned, Hold, Complete with { Day = Today.AddDays(daysFromToday) })
        );

    [Fact]
    public void Move_ToTheSameDay_IsRefused() =>
        Assert.Equal(["moving-needs-another-day"], Rules(Planned, Move, Complete with { Day = Complete.PlannedOn }));

    [Theory]
    [InlineData(Planned, Move)]
    [InlineData(Planned, Cancel)]
    [InlineData(Held, Correct)]
    public void Change_WithoutReason_IsRefused(ActivityState state, ActivityAction action) =>
        Assert.Equal(["changing-needs-a-reason"], Rules(state, action, Complete with { Reason = " " }));

    [Fact]
    public void Cancel_WithoutSide_IsRefused() =>
        Assert.Equal(["cancelling-names-a-side"], Rules(Planned, Cancel, Complete with { Side = null }));

    private static IReadOnlyList<string> Rules(ActivityState state, ActivityAction action, ActivitySituation situation) =>
        ActivityStates
            .Table.Try(state, action, situation)
            .Match<IReadOnlyList<string>>(_ => [], refused => [.. refused.Reasons.Select(r => r.Rule)]);
}
