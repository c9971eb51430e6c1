namespace Sinergi.Tests.Architecture.Compiled;

/// <summary>A rule that never finds anything looks like clean code; these show each of them finding what it is there for.</summary>
public sealed class RulesTests
{
    private static readonly IReadOnlyCollection<Use> Samples = UseReader.Read(typeof(RulesTests).Assembly.Location);

    [Fact]
    public void PlatformSeesModules_OnASample_FindsIt() =>
        AssertFinds(Rules.PlatformSeesModules(Samples), "Sinergi.Platform.Sample.Nosy → Sinergi.Modules.SampleOne.Domain.Fact");

    [Fact]
    public void ModulesReachPastContracts_OnASample_FindsTheInsideAndNotTheContract()
    {
        var found = Rules.ModulesReachPastContracts(Samples).ToList();

        AssertFinds(found, "Sinergi.Modules.SampleTwo.Intruder → Sinergi.Modules.SampleOne.Domain.Fact");
        Assert.DoesNotContain(found, use => use.To.Name == "Promise");
    }

    [Fact]
    public void DomainKnowsTheWorld_OnASample_FindsWebAndClock()
    {
        var found = Rules.DomainKnowsTheWorld(Samples).ToList();

        AssertFinds(found, "Sinergi.Modules.SampleOne.Domain.Fact → System.TimeProvider");
        Assert.Contains(found, use => use.To.Within("Microsoft.AspNetCore"));
    }

    [Fact]
    public void Graph_OnASample_HoldsTheUseInsideAnAsyncLambda() => Assert.Contains(("SampleTwo", "SampleOne"), Rules.Graph(Samples));

    [Fact]
    public void Cycle_InALoopWithTails_NamesTheLoopOnly() =>
        Assert.Equal(["A → B", "B → A"], Rules.Cycle([("Z", "A"), ("A", "B"), ("B", "A"), ("B", "C"), ("C", "D")]));

    [Fact]
    public void Cycle_InATree_IsEmpty() => Assert.Empty(Rules.Cycle([("A", "B"), ("A", "C"), ("B", "C")]));

    private static void AssertFinds(IEnumerable<Use> found, string expected) =>
        Assert.Contains(expected, found.Select(use => $"{use.From} → {use.To}"));
}
