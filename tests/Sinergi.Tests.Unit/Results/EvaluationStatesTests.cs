using Sinergi.Modules.Results.Domain;
using static Sinergi.Modules.Results.Domain.EvaluationAction;
using static Sinergi.Modules.Results.Domain.EvaluationState;

namespace Sinergi.Tests.Unit.Results;

public sealed class EvaluationStatesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly EvaluationSituation Ripe = new(Today, Today.AddDays(-1), Today, AllReplied: true, DisputesAnswered: true)
    {
        LetterNamed = true,
        Actions = 1,
        OpenActions = 0,
        EndExplained = true,
    };

    private static readonly Dictionary<(EvaluationState, EvaluationAction), EvaluationState> Expected = new()
    {
        [(Scheduled, Fill)] = Filling,
        [(Filling, Fill)] = Filling,
        [(Filling, Assess)] = Assessed,
        [(Assessed, Assess)] = Assessed,
        [(Assessed, Send)] = AwaitingReply,
        [(AwaitingReply, Reply)] = AwaitingReply,
        [(AwaitingReply, Fix)] = Fixed,
        [(Fixed, Sign)] = Fixed,
        [(Delivered, Sign)] = Delivered,
        [(FollowUp, Sign)] = FollowUp,
        [(Fixed, Deliver)] = Delivered,
        [(Fixed, Plan)] = Fixed,
        [(Delivered, Plan)] = FollowUp,
        [(FollowUp, Plan)] = FollowUp,
        [(FollowUp, Close)] = Closed,
    };

    [Fact]
    public void Table_EveryStateWithEveryAction_LeadsWhereExpectedOrNowhere()
    {
        foreach (var (state, action, _) in EvaluationStates.Table.AllPairs())
        {
            var reached = EvaluationStates.Table.Try(state, action, Ripe).Match<EvaluationState?>(allowed => allowed.To, _ => null);
            Assert.True(
                reached == (Expected.TryGetValue((state, action), out var to) ? to : null),
                $"{state} × {action} led to {reached?.ToString() ?? "a refusal"}."
            );
        }
    }

    [Fact]
    public void Fill_OnTheLastDayOfThePeriod_IsRefused() =>
        Assert.Equal(["period-has-ended"], Rules(Scheduled, Fill, Ripe with { PeriodEnd = Today }));

    [Fact]
    public void Reply_AfterTheDeadline_IsRefused() =>
        Assert.Equal(["reply-comes-in-time"], Rules(AwaitingReply, Reply, Ripe with { ReplyUntil = Today.AddDays(-1) }));

    [Theory]
    [InlineData(false, 0, true)]
    [InlineData(false, -1, false)]
    [InlineData(true, 5, false)]
    public void Fix_WaitsForRepliesOrTheDeadline(bool allReplied, int daysLeft, bool refused) =>
        Assert.Equal(
            refused ? ["no-score-is-fixed-before-reply-period-ends-or-reply-given"] : [],
            Rules(AwaitingReply, Fix, Ripe with { AllReplied = allReplied, ReplyUntil = Today.AddDays(daysLeft) })
        );

    [Fact]
    public void Fix_WithAnUnansweredDispute_IsRefused() =>
        Assert.Equal(["every-dispute-is-answered"], Rules(AwaitingReply, Fix, Ripe with { DisputesAnswered = false }));

    [Fact]
    public void Deliver_WithoutTheCoveringLetter_IsRefused() =>
        Assert.Equal(["covering-letter-is-named"], Rules(Fixed, Deliver, Ripe with { LetterNamed = false }));

    [Theory]
    [InlineData(Delivered)]
    [InlineData(FollowUp)]
    public void Plan_OnceDeliveredWithNothingToDo_IsRefused(EvaluationState state) =>
        Assert.Equal(["something-is-to-be-done"], Rules(state, Plan, Ripe with { Actions = 0 }));

    [Fact]
    public void Plan_BeforeTheDelivery_MayAlsoTakeEverythingBack() => Assert.Empty(Rules(Fixed, Plan, Ripe with { Actions = 0 }));

    [Fact]
    public void Close_WithAnOpenAction_IsRefused() =>
        Assert.Equal(["every-action-is-done"], Rules(FollowUp, Close, Ripe with { Actions = 2, OpenActions = 1 }));

    [Fact]
    public void Close_WithActionsThatHaveNotBegun_IsRefused() => Assert.Equal(["nothing-is-to-be-done"], Rules(Delivered, Close, Ripe));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Close_WithoutAnythingToDo_NeedsAReason(bool explained) =>
        Assert.Equal(
            explained ? [] : ["end-without-follow-up-is-explained"],
            Rules(Delivered, Close, Ripe with { Actions = 0, EndExplained = explained })
        );

    private static IReadOnlyList<string> Rules(EvaluationState state, EvaluationAction action, EvaluationSituation situation) =>
        EvaluationStates.Table.Try(state, action, situation).Match<IReadOnlyList<string>>(_ => [], r => [.. r.Reasons.Select(x => x.Rule)]);
}
