using Sinergi.Kernel.States;

namespace Sinergi.Tests.Unit.Kernel;

/// <summary>Also the example of how a module writes a table: states, actions, facts, guards, rows.</summary>
public sealed class StateTableTests
{
    public enum ProposalState
    {
        Draft,
        Review,
        Signed,
    }

    public enum ProposalAction
    {
        Submit,
        Return,
        Sign,
    }

    public sealed record ProposalFacts(string? Reason, int PartiesSigned, int Parties);

    private static readonly Guard<ProposalFacts> AReasonIsGiven = new(
        "a-reason-is-given",
        "proposal.refused.noReason",
        facts => !string.IsNullOrWhiteSpace(facts.Reason)
    );

    private static readonly Guard<ProposalFacts> ThereAreAtLeastTwoParties = new(
        "there-are-at-least-two-parties",
        "proposal.refused.tooFewParties",
        facts => facts.Parties >= 2
    );

    private static readonly Guard<ProposalFacts> EveryPartyHasSigned = new(
        "every-party-has-signed",
        "proposal.refused.signaturesMissing",
        facts => facts.PartiesSigned == facts.Parties,
        facts => new Dictionary<string, string> { ["missing"] = $"{facts.Parties - facts.PartiesSigned}" }
    );

    private static readonly StateTable<ProposalState, ProposalAction, ProposalFacts> Proposals = new(
        new(ProposalState.Draft, ProposalAction.Submit, ProposalState.Review),
        new(ProposalState.Review, ProposalAction.Return, ProposalState.Draft, "return-note", AReasonIsGiven),
        new(
            ProposalState.Review,
            ProposalAction.Sign,
            ProposalState.Signed,
            "signed-document",
            ThereAreAtLeastTwoParties,
            EveryPartyHasSigned
        )
    );

    private static readonly ProposalFacts Complete = new("typing error", 2, 2);
    private static readonly ProposalFacts Incomplete = new(null, 0, 1);

    [Fact]
    public void Try_WithAllGuardsHeld_IsAllowedWithStateAndArtefact() =>
        Assert.Equal(
            new TransitionOutcome<ProposalState>.Allowed(ProposalState.Signed, "signed-document"),
            Proposals.Try(ProposalState.Review, ProposalAction.Sign, Complete)
        );

    [Fact]
    public void Try_WithSeveralGuardsBroken_IsRefusedWithEveryReasonInOrder()
    {
        var refused = Assert.IsType<TransitionOutcome<ProposalState>.Refused>(
            Proposals.Try(ProposalState.Review, ProposalAction.Sign, Incomplete)
        );

        Assert.Equal(["there-are-at-least-two-parties", "every-party-has-signed"], refused.Reasons.Select(reason => reason.Rule));
        Assert.Equal(
            ["proposal.refused.tooFewParties", "proposal.refused.signaturesMissing"],
            refused.Reasons.Select(reason => reason.MessageKey)
        );
        Assert.Empty(refused.Reasons[0].Details);
        Assert.Equal("1", refused.Reasons[1].Details["missing"]);
    }

    [Fact]
    public void Try_WithOneOfTwoGuardsBroken_NamesOnlyThatOne()
    {
        var refused = Assert.IsType<TransitionOutcome<ProposalState>.Refused>(
            Proposals.Try(ProposalState.Review, ProposalAction.Sign, Complete with { PartiesSigned = 1 })
        );

        Assert.Equal("every-party-has-signed", Assert.Single(refused.Reasons).Rule);
    }

    [Fact]
    public void Try_OfAllPairs_AllowsExactlyTheRowsAndRefusesTheRestByName()
    {
        var pairs = Proposals.AllPairs().ToArray();

        Assert.Equal(Enum.GetValues<ProposalState>().Length * Enum.GetValues<ProposalAction>().Length, pairs.Length);
        Assert.Equal(3, pairs.Count(pair => pair.Row is not null));
        Assert.All(
            pairs,
            pair =>
                Assert.Equal(
                    pair.Row is null ? $"no-such-transition {pair.State} {pair.Action}" : $"{pair.Row.To}",
                    Proposals
                        .Try(pair.State, pair.Action, Complete)
                        .Match(
                            allowed => $"{allowed.To}",
                            refused =>
                                $"{refused.Reasons[0].Rule} {refused.Reasons[0].Details["state"]} {refused.Reasons[0].Details["action"]}"
                        )
                )
        );
    }

    [Fact]
    public void From_AState_ListsItsActions()
    {
        Assert.Equal([ProposalAction.Return, ProposalAction.Sign], Proposals.From(ProposalState.Review).Select(row => row.Action));
        Assert.Empty(Proposals.From(ProposalState.Signed));
    }

    [Fact]
    public void StateTable_WithTwoRowsForOnePair_Throws() =>
        Assert.Throws<ArgumentException>(() =>
            new StateTable<ProposalState, ProposalAction, ProposalFacts>(
                new(ProposalState.Draft, ProposalAction.Submit, ProposalState.Review),
                new(ProposalState.Draft, ProposalAction.Submit, ProposalState.Signed)
            )
        );
}
