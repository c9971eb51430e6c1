using Sinergi.Kernel.States;
using Sinergi.Modules.Agreements.Domain;
using Action = Sinergi.Modules.Agreements.Domain.CountersignAction;
using State = Sinergi.Modules.Agreements.Domain.CountersignState;

namespace Sinergi.Tests.Unit.Agreements;

/// <summary>Every state with every action by every role: what the table does not name is refused.</summary>
public sealed class CountersignStatesTests
{
    private static readonly CountersignSituation Ideal = new(CountersignRole.Keeper)
    {
        ContactNamed = true,
        HasReason = true,
        HasSheet = true,
        HasLetter = true,
        HasSuccessor = true,
    };

    /// <summary>The whole table once more, as it was agreed: from, action, role → to.</summary>
    private static readonly Dictionary<(State, Action, CountersignRole), State> Agreed = new()
    {
        [(State.Listed, Action.Invite, CountersignRole.Keeper)] = State.Invited,
        [(State.Declined, Action.Invite, CountersignRole.Keeper)] = State.Invited,
        [(State.Withdrawn, Action.Invite, CountersignRole.Keeper)] = State.Invited,
        [(State.Invited, Action.Review, CountersignRole.Unit)] = State.Reviewing,
        [(State.Declined, Action.Review, CountersignRole.Unit)] = State.Reviewing,
        [(State.Reviewing, Action.NameContact, CountersignRole.Unit)] = State.Ready,
        [(State.Ready, Action.NameContact, CountersignRole.Unit)] = State.Ready,
        [(State.Invited, Action.Decline, CountersignRole.Unit)] = State.Declined,
        [(State.Reviewing, Action.Decline, CountersignRole.Unit)] = State.Declined,
        [(State.Ready, Action.Decline, CountersignRole.Unit)] = State.Declined,
        [(State.Listed, Action.Sign, CountersignRole.Keeper)] = State.Signed,
        [(State.Invited, Action.Sign, CountersignRole.Keeper)] = State.Signed,
        [(State.Reviewing, Action.Sign, CountersignRole.Keeper)] = State.Signed,
        [(State.Declined, Action.Sign, CountersignRole.Keeper)] = State.Signed,
        [(State.Ready, Action.Sign, CountersignRole.Keeper)] = State.Signed,
        [(State.Ready, Action.Sign, CountersignRole.Unit)] = State.Signed,
        [(State.Recorded, Action.Sign, CountersignRole.Keeper)] = State.Signed,
        [(State.Recorded, Action.Sign, CountersignRole.Unit)] = State.Signed,
        [(State.Recorded, Action.Withdraw, CountersignRole.Keeper)] = State.Withdrawn,
        [(State.Signed, Action.Withdraw, CountersignRole.Keeper)] = State.Withdrawn,
        [(State.Listed, Action.Replace, CountersignRole.Keeper)] = State.Replaced,
        [(State.Invited, Action.Replace, CountersignRole.Keeper)] = State.Replaced,
        [(State.Reviewing, Action.Replace, CountersignRole.Keeper)] = State.Replaced,
        [(State.Ready, Action.Replace, CountersignRole.Keeper)] = State.Replaced,
        [(State.Recorded, Action.Replace, CountersignRole.Keeper)] = State.Replaced,
        [(State.Signed, Action.Replace, CountersignRole.Keeper)] = State.Replaced,
    };

    [Fact]
    public void Table_StateByActionByRole_IsWhatWasAgreed()
    {
        foreach (var (state, action, _) in CountersignStates.Table.AllPairs())
        {
            foreach (var role in Enum.GetValues<CountersignRole>())
            {
                State? to = CountersignStates
                    .Table.Try(state, action, Ideal with { By = role })
                    .Match(allowed => (State?)allowed.To, _ => null);
                State? agreed = Agreed.TryGetValue((state, action, role), out var found) ? found : null;
                Assert.Equal((state, action, role, agreed), (state, action, role, to));
            }
        }
    }

    [Fact]
    public void Guards_WhereOneDoesNotHold_RefuseByName()
    {
        (CountersignSituation Situation, string Rule)[] lacking =
        [
            (Ideal with { AgreementOver = true }, CountersignStates.AgreementMustNotBeOver.Rule),
            (Ideal with { ContactNamed = false }, CountersignStates.ReadyNeedsALocalContact.Rule),
            (Ideal with { EarlierTiersDone = false }, CountersignStates.EarlierTiersSignFirst.Rule),
            (Ideal with { HasSheet = false }, CountersignStates.SigningNeedsTheSheet.Rule),
            (Ideal with { HasReason = false }, CountersignStates.DecliningNeedsAReason.Rule),
            (Ideal with { HasLetter = false }, CountersignStates.StoppingNeedsALetter.Rule),
            (Ideal with { HasSuccessor = false }, CountersignStates.ReplacingNeedsASuccessor.Rule),
        ];
        foreach (var (situation, rule) in lacking)
        {
            var guarded = Agreed.Where(a => RowOf(a.Key).Guards.Any(g => g.Rule == rule)).ToList();
            Assert.NotEmpty(guarded);
            foreach (var ((state, action, role), _) in guarded)
            {
                var outcome = CountersignStates.Table.Try(state, action, situation with { By = role });
                Assert.Equal(rule, Assert.Single(Assert.IsType<TransitionOutcome<State>.Refused>(outcome).Reasons).Rule);
            }
        }

        static Transition<State, Action, CountersignSituation> RowOf((State State, Action Action, CountersignRole) key) =>
            CountersignStates.Table.AllPairs().Single(p => p.State == key.State && p.Action == key.Action).Row!;
    }

    [Fact]
    public void Sheet_InTheDatabaseAndInTheDomain_IsTheSameRule()
    {
        foreach (var state in Enum.GetValues<State>())
        {
            var unit = new CountersigningUnit
            {
                AgreementId = Guid.Empty,
                InstitutionId = Guid.Empty,
                GroupId = Guid.Empty,
                State = state,
            };
            var counted = CountersignStates.Counts.Compile()(unit);
            Assert.Equal(Coverage.Of([(state, 1)]), new Coverage(CountersignStates.IsBound(state) ? 1 : 0, counted ? 1 : 0));
        }
    }
}
