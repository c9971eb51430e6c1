using Sinergi.Modules.Meetings.Arrange;
using Sinergi.Modules.Meetings.Domain;
using static Sinergi.Modules.Meetings.Domain.MinutesAction;
using static Sinergi.Modules.Meetings.Domain.SideState;

namespace Sinergi.Tests.Unit.Meetings;

/// <summary>Every state of a side with every action, by every role: what the table does not name is refused, and each guard by name.</summary>
public sealed class MinutesStatesTests
{
    private static readonly MinutesSituation Ideal = new(OfThisSide: true, OfTheKeeper: true, Newest: true, HasText: true, Settled: false);

    private static readonly Dictionary<(SideState, MinutesAction), SideState> Expected = new()
    {
        [(Waiting, Accept)] = Accepted,
        [(Waiting, Dispute)] = Disputed,
        [(Waiting, Rewrite)] = Waiting,
        [(Accepted, Dispute)] = Disputed,
        [(Accepted, Rewrite)] = Waiting,
        [(Disputed, Accept)] = Accepted,
        [(Disputed, Dispute)] = Disputed,
        [(Disputed, Rewrite)] = Waiting,
    };

    [Fact]
    public void Table_StateByActionByRole_IsWhatWasAgreed()
    {
        foreach (var (state, action, _) in MinutesStates.Table.AllPairs())
        {
            foreach (var (side, keeper) in new[] { (true, true), (true, false), (false, true), (false, false) })
            {
                var reached = Reached(state, action, Ideal with { OfThisSide = side, OfTheKeeper = keeper });
                SideState? agreed = (action == Rewrite ? keeper : side) && Expected.TryGetValue((state, action), out var to) ? to : null;
                Assert.Equal((state, action, side, keeper, agreed), (state, action, side, keeper, reached));
            }
        }
    }

    [Fact]
    public void EveryAction_OnAVersionThatIsNotTheNewest_IsRefused()
    {
        foreach (var ((state, action), _) in Expected)
        {
            Assert.Contains("read-the-newest", Rules(state, action, Ideal with { Newest = false }));
        }
    }

    [Theory]
    [InlineData(Waiting, Dispute)]
    [InlineData(Disputed, Dispute)]
    [InlineData(Waiting, Rewrite)]
    public void DisputeAndRewrite_WithoutWords_AreRefused(SideState state, MinutesAction action) =>
        Assert.Equal(["says-what"], Rules(state, action, Ideal with { HasText = false }));

    [Fact]
    public void Dispute_OnceAllHaveAccepted_IsRefused_AndARewriteIsNot()
    {
        Assert.Equal(["is-open"], Rules(Accepted, Dispute, Ideal with { Settled = true }));
        Assert.Equal(Waiting, Reached(Accepted, Rewrite, Ideal with { Settled = true }));
    }

    [Theory]
    [InlineData("Budi Simulasi; Kepala Bidang; Plt.", "Budi Simulasi", "Kepala Bidang; Plt.")]
    [InlineData("  Sari  ;  Analis  ", "Sari", "Analis")]
    [InlineData("Tanpa Jabatan", "Tanpa Jabatan", "")]
    public void Members_OfALine_AreNameAndPost(string line, string name, string title) =>
        Assert.Equal([(name, title)], new DelegationInput { Members = $"\n{line}\n\n" }.Named);

    [Theory]
    [InlineData(2028, 2, 29)]
    [InlineData(2026, 2, 28)]
    [InlineData(2026, 12, 31)]
    public void ReturnVisit_OfAMonth_IsWaitedForUntilItsEnd(int year, int month, int last)
    {
        var meeting = new Meeting
        {
            Id = Guid.Empty,
            Kind = default,
            Title = "",
            Zone = default,
            RegisteredById = Guid.Empty,
            RegisteredAt = default,
            ReturnOn = new DateOnly(year, month, 1),
            ReturnMonthOnly = true,
        };
        Assert.Equal(new DateOnly(year, month, last), meeting.ReturnDueOn);
    }

    private static SideState? Reached(SideState state, MinutesAction action, MinutesSituation situation) =>
        MinutesStates.Table.Try(state, action, situation).Match<SideState?>(allowed => allowed.To, _ => null);

    private static IEnumerable<string> Rules(SideState state, MinutesAction action, MinutesSituation situation) =>
        MinutesStates
            .Table.Try(state, action, situation)
            .Match<IEnumerable<string>>(_ => [], refused => refused.Reasons.Select(r => r.Rule));
}
