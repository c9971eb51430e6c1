using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Domain;

namespace Sinergi.Tests.Unit.Agreements;

public sealed class CoverageTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Coverage_OfAnyMixtureOfStates_IsSignedOfAllThatCount()
    {
        var random = new Random(20_260_302);
        for (var round = 0; round < 500; round++)
        {
            var states = Enumerable
                .Range(0, random.Next(40))
                .Select(_ => (CountersignState)random.Next(Enum.GetValues<CountersignState>().Length))
                .ToList();
            var counted = states.GroupBy(s => s).Select(g => (g.Key, g.Count())).ToList();

            var coverage = Coverage.Of(counted);

            Assert.Equal(states.Count(CountersignStates.IsBound), coverage.Signed);
            Assert.Equal(states.Count(s => s is not CountersignState.Replaced), coverage.All);
            // However the units are spread over cells, the cells add up to the whole.
            var cells = states.Select(s => Coverage.Of([(s, 1)])).GroupBy(_ => random.Next(5)).Select(Coverage.Sum);
            Assert.Equal(coverage, Coverage.Sum(cells));
            Assert.True(coverage.Signed <= coverage.All);
        }
    }

    [Theory]
    [InlineData(3, 3, 0, null, true)] // all have signed
    [InlineData(2, 3, 1, null, false)]
    [InlineData(2, 3, 1, 2, true)] // enough have
    [InlineData(1, 3, 2, 2, false)]
    [InlineData(1, 3, 0, 2, true)] // nobody is left who could
    [InlineData(2, 2, 0, 5, true)] // more asked for than there are
    public void Tier_IsFinished_WhenEnoughHaveSignedOrNobodyIsLeft(int signed, int all, int waiting, int? needed, bool finished)
    {
        var tier = new TierProgress(1, needed, Day, new Coverage(signed, all), waiting);

        Assert.Equal(finished, tier.IsComplete);
        Assert.Equal(finished, tier.IsDoneOn(Day));
        Assert.True(tier.IsDoneOn(Day.AddDays(1)));
    }

    [Fact]
    public void Tiers_WaitForEarlierOnesOnly()
    {
        var open = new Coverage(0, 2);
        TierProgress[] all =
        [
            new(0, null, null, open, 0),
            new(1, null, Day.AddDays(10), open, 2),
            new(2, null, Day.AddDays(20), open, 2),
            new(2, null, Day.AddDays(-1), open, 2),
        ];

        Assert.Empty(TierProgress.Before(all, 1, Day));
        Assert.Equal([1], TierProgress.Before(all, 2, Day).Select(t => t.Tier));
        Assert.Equal([1, 2], TierProgress.Before(all, 3, Day).Select(t => t.Tier));
        Assert.Equal([2], TierProgress.Before(all, 3, Day.AddDays(11)).Select(t => t.Tier));
        Assert.Empty(TierProgress.Before(all, 0, Day));
    }

    [Theory]
    [InlineData(CountersignState.Signed, Validity.InForce, Standing.InForce)]
    [InlineData(CountersignState.Signed, Validity.EndingSoon, Standing.InForce)]
    [InlineData(CountersignState.Signed, Validity.NotYetInForce, Standing.NotYetInForce)]
    [InlineData(CountersignState.Signed, Validity.NotStated, Standing.Signed)]
    [InlineData(CountersignState.Signed, Validity.Suspended, Standing.Suspended)]
    [InlineData(CountersignState.Recorded, Validity.Suspended, Standing.Suspended)]
    [InlineData(CountersignState.Recorded, Validity.InForce, Standing.Recorded)]
    [InlineData(CountersignState.Signed, Validity.Terminated, Standing.Over)]
    [InlineData(CountersignState.Ready, Validity.Expired, Standing.Over)]
    [InlineData(CountersignState.Ready, Validity.Renewed, Standing.Over)]
    [InlineData(CountersignState.Signed, Validity.Renewed, Standing.Over)]
    [InlineData(CountersignState.Recorded, Validity.Closed, Standing.Over)]
    [InlineData(CountersignState.Ready, Validity.Suspended, Standing.Ready)]
    [InlineData(CountersignState.Declined, Validity.Suspended, Standing.Declined)]
    public void Standing_FollowsTheAgreement(CountersignState state, Validity agreement, Standing standing) =>
        Assert.Equal(standing, Standings.Of(state, Day, Day, agreement, Day));

    [Fact]
    public void Standing_FollowsItsOwnDates()
    {
        Assert.Equal(Standing.NotYetInForce, Standings.Of(CountersignState.Signed, Day.AddDays(1), null, Validity.InForce, Day));
        Assert.Equal(Standing.InForce, Standings.Of(CountersignState.Signed, Day, null, Validity.InForce, Day));
        foreach (var waiting in CountersignStates.Waiting)
        {
            Assert.NotEqual(Standing.Missed, Standings.Of(waiting, null, Day, Validity.InForce, Day));
            Assert.Equal(Standing.Missed, Standings.Of(waiting, null, Day.AddDays(-1), Validity.InForce, Day));
        }
    }
}
