using Sinergi.Kernel;
using Sinergi.Kernel.States;
using Sinergi.Modules.Publications.Domain;
using Action = Sinergi.Modules.Publications.Domain.PublicationAction;
using State = Sinergi.Modules.Publications.Domain.PublicationState;

namespace Sinergi.Tests.Unit.Publications;

/// <summary>Every state with every action by every role: what the table does not name is refused, and each guard by name.</summary>
public sealed class PublicationStatesTests
{
    private static readonly Guid Proposer = NewId.Random();
    private static readonly Guid Another = NewId.Random();

    private enum Role
    {
        /// <summary>Of an office that does not keep the agreement, or without the permission.</summary>
        Outsider,
        ProposerWithColleague,
        ProposerAlone,
        Colleague,
    }

    /// <summary>The whole table once more, as it was agreed: from, action, role → to.</summary>
    private static readonly Dictionary<(State, Action, Role), State> Agreed = new()
    {
        [(State.Proposed, Action.Publish, Role.Colleague)] = State.Published,
        [(State.Proposed, Action.PublishAlone, Role.ProposerAlone)] = State.Published,
        [(State.Proposed, Action.Decline, Role.Colleague)] = State.Declined,
        [(State.Proposed, Action.Decline, Role.ProposerAlone)] = State.Declined,
        [(State.Proposed, Action.Decline, Role.ProposerWithColleague)] = State.Declined,
        [(State.Published, Action.Withdraw, Role.Colleague)] = State.Withdrawn,
        [(State.Published, Action.Withdraw, Role.ProposerAlone)] = State.Withdrawn,
        [(State.Published, Action.Withdraw, Role.ProposerWithColleague)] = State.Withdrawn,
        [(State.Published, Action.Replace, Role.Colleague)] = State.Replaced,
        [(State.Published, Action.Replace, Role.ProposerAlone)] = State.Replaced,
        [(State.Published, Action.Replace, Role.ProposerWithColleague)] = State.Replaced,
    };

    [Fact]
    public void Table_StateByActionByRole_IsWhatWasAgreed()
    {
        foreach (var (state, action, _) in PublicationStates.Table.AllPairs())
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var to = PublicationStates.Table.Try(state, action, Ideal(role)).Match(allowed => (State?)allowed.To, _ => null);
                State? agreed = Agreed.TryGetValue((state, action, role), out var found) ? found : null;
                Assert.True(agreed == to, $"{state} {action} {role}: {to} instead of {agreed}");
            }
        }
    }

    [Theory]
    [InlineData(Action.Publish, "facts-are-as-proposed")]
    [InlineData(Action.PublishAlone, "facts-are-as-proposed")]
    public void Publish_AfterTheRegisterChanged_IsRefused(Action action, string rule)
    {
        var situation = Ideal(action is Action.Publish ? Role.Colleague : Role.ProposerAlone) with { FactsAsProposed = false };

        Assert.Equal([rule], Refused(State.Proposed, action, situation));
    }

    [Theory]
    [InlineData(State.Proposed, Action.PublishAlone)]
    [InlineData(State.Proposed, Action.Decline)]
    [InlineData(State.Published, Action.Withdraw)]
    public void Act_WithoutAReason_IsRefused(State state, Action action)
    {
        foreach (var reason in new[] { null, "", "  " })
        {
            Assert.Equal(["needs-a-reason"], Refused(state, action, Ideal(Role.ProposerAlone) with { Reason = reason }));
        }
    }

    [Fact]
    public void Publish_OnesOwnProposal_SaysThatSomebodyElseDecides()
    {
        Assert.Equal(["somebody-else-decides"], Refused(State.Proposed, Action.Publish, Ideal(Role.ProposerAlone)));
        Assert.Equal(["nobody-else-at-hand"], Refused(State.Proposed, Action.PublishAlone, Ideal(Role.ProposerWithColleague)));
    }

    private static PublicationSituation Ideal(Role role) =>
        new(
            role is not Role.Outsider,
            Proposer,
            role is Role.ProposerAlone or Role.ProposerWithColleague ? Proposer : Another,
            SomebodyElseAtHand: role is not Role.ProposerAlone,
            FactsAsProposed: true,
            "Sudah diperiksa"
        );

    private static IEnumerable<string> Refused(State state, Action action, PublicationSituation situation) =>
        Assert.IsType<TransitionOutcome<State>.Refused>(PublicationStates.Table.Try(state, action, situation)).Reasons.Select(r => r.Rule);
}
