using Sinergi.Kernel.States;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Action = Sinergi.Modules.Preparations.Domain.PreparationAction;
using State = Sinergi.Modules.Preparations.Domain.PreparationState;

namespace Sinergi.Tests.Unit.Preparations;

/// <summary>Every state with every action by every role: what the table does not name is refused, and each guard by name.</summary>
public sealed class PreparationStatesTests
{
    private static readonly State[] Line = [.. Enum.GetValues<State>().Where(s => s <= State.Signing)];

    private static PreparationSituation Ideal(PreparationRole by, State? next) =>
        new(by, Line, next)
        {
            BothSidesNamed = true,
            PlanComplete = true,
            DraftPresent = true,
            ReviewAsked = true,
            AuthoritySettled = true,
            HasReason = true,
        };

    /// <summary>The table once more, as the domain reference has it: only to the next step, back from 5–9 to 3–7, cancelled from 1–9.</summary>
    private static State? Agreed(State at, Action action, PreparationRole by)
    {
        var (keeper, head) = (by is PreparationRole.Keeper, by is PreparationRole.Head);
        var name = action.ToString();
        if (name.StartsWith("Enter", StringComparison.Ordinal))
        {
            var to = Enum.Parse<State>(name["Enter".Length..]);
            return to == at + 1 && at < State.Signing && (to is State.Signing ? head : keeper) ? to : null;
        }

        if (name.StartsWith("ReturnTo", StringComparison.Ordinal))
        {
            var to = Enum.Parse<State>(name["ReturnTo".Length..]);
            return at is >= State.Review and <= State.Signing && to < at && (keeper || head) ? to : null;
        }

        return action switch
        {
            Action.Cancel when at <= State.Signing && (keeper || head) => State.Cancelled,
            Action.Register when at is State.Signing && keeper => State.Registered,
            _ => null,
        };
    }

    [Fact]
    public void Table_StateByActionByRole_IsWhatWasAgreed()
    {
        foreach (var (state, action, _) in PreparationStates.Table.AllPairs())
        {
            foreach (var by in Enum.GetValues<PreparationRole>())
            {
                var situation = Ideal(by, PreparationStates.NextAfter(state, Line)) with
                {
                    Signing = action is Action.Register ? SigningState.Signed : null,
                };
                State? to = PreparationStates.Table.Try(state, action, situation).Match(allowed => (State?)allowed.To, _ => null);
                Assert.Equal((state, action, by, Agreed(state, action, by)), (state, action, by, to));
            }
        }
    }

    public static TheoryData<string, string[]> Guards =>
        new()
        {
            { "papers-must-be-there", Enters(State.Exploration) },
            { "both-sides-must-be-named", Enters(State.Exploration) },
            { "each-party-needs-a-contact", Enters(State.Exploration) },
            { "plan-must-be-complete", Enters(State.Appraisal) },
            { "draft-must-be-there", Enters(State.Review) },
            { "somebody-must-have-been-asked", Enters(State.Negotiation) },
            { "reviewers-must-have-answered", Enters(State.Negotiation) },
            { "all-must-accept-the-same-draft", Enters(State.Finalisation) },
            { "open-authority-needs-a-decision", Enters(State.Signing) },
            { "objection-needs-a-decision", Enters(State.Signing) },
            { "all-must-have-signed", ["Register"] },
        };

    [Theory, MemberData(nameof(Guards))]
    public void Guard_ThatDoesNotHold_RefusesExactlyTheStepsItGuards(string rule, string[] guarded)
    {
        List<string> refused = [];
        foreach (var (state, action, _) in PreparationStates.Table.AllPairs())
        {
            foreach (var by in new[] { PreparationRole.Keeper, PreparationRole.Head })
            {
                // A reason that is not given also keeps it from being sent back or cancelled, which has a test of its own.
                if (Agreed(state, action, by) is null || IsReasoned(action))
                {
                    continue;
                }

                var lacking = Lacking(rule, Ideal(by, PreparationStates.NextAfter(state, Line)) with { Signing = SigningState.Signed });
                if (PreparationStates.Table.Try(state, action, lacking) is TransitionOutcome<State>.Refused outcome)
                {
                    Assert.Equal(rule, Assert.Single(outcome.Reasons).Rule);
                    refused.Add(action.ToString());
                }
            }
        }

        Assert.Equal(guarded.Order(StringComparer.Ordinal), refused.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SendingBackAndCancelling_WithoutAReason_AreRefused()
    {
        var silent = Ideal(PreparationRole.Keeper, null) with { HasReason = false };
        foreach (var (state, action, row) in PreparationStates.Table.AllPairs())
        {
            if (row is not null && IsReasoned(action))
            {
                var refused = Assert.IsType<TransitionOutcome<State>.Refused>(PreparationStates.Table.Try(state, action, silent));
                Assert.Equal(PreparationStates.ReasonMustBeGiven.Rule, Assert.Single(refused.Reasons).Rule);
            }
        }
    }

    [Fact]
    public void HeadsDecision_OvercomesWhatIsOpenAndNothingElse()
    {
        var open = Ideal(PreparationRole.Head, State.Signing) with { AuthoritySettled = false, Objecting = ["Biro Hukum"] };
        Assert.IsType<TransitionOutcome<State>.Allowed>(PreparationStates.Table.Try(State.Approval, Action.EnterSigning, open));
        var unread = open with { NotAccepting = ["BNNP"] };
        var refused = Assert.IsType<TransitionOutcome<State>.Refused>(
            PreparationStates.Table.Try(State.Approval, Action.EnterSigning, unread)
        );
        Assert.Equal("BNNP", Assert.Single(refused.Reasons).Details["names"]);
    }

    [Fact]
    public void InstrumentThatLeavesStepsOut_GoesToTheNextItUses()
    {
        var used = PreparationStates.UsedOf([
            DocumentStep.Proposal,
            DocumentStep.Exploration,
            DocumentStep.Drafting,
            DocumentStep.Approval,
            DocumentStep.Signing,
            DocumentStep.Numbering,
        ]);
        Assert.Equal([State.Proposal, State.Exploration, State.Drafting, State.Approval, State.Signing], used);
        Assert.Equal(State.Drafting, PreparationStates.NextAfter(State.Exploration, used));
        Assert.Null(PreparationStates.NextAfter(State.Signing, used));
        Assert.Equal([State.Drafting], PreparationStates.ReturnsFrom(State.Approval, used));
        var situation = Ideal(PreparationRole.Keeper, State.Drafting) with { Used = used };
        Assert.IsType<TransitionOutcome<State>.Allowed>(PreparationStates.Table.Try(State.Exploration, Action.EnterDrafting, situation));
        var skipped = Assert.IsType<TransitionOutcome<State>.Refused>(
            PreparationStates.Table.Try(State.Exploration, Action.EnterAppraisal, situation)
        );
        Assert.Equal("only-the-next-used-step", Assert.Single(skipped.Reasons).Rule);
        Assert.IsType<TransitionOutcome<State>.Refused>(PreparationStates.Table.Try(State.Approval, Action.ReturnToReview, situation));
    }

    [Theory]
    [InlineData(null, true, true)]
    [InlineData(SigningState.Open, true, true)]
    [InlineData(SigningState.Partly, false, true)]
    [InlineData(SigningState.Signed, false, false)]
    public void OnceSigned_ItIsNotSentBack_AndOnceAllHaveSignedNotCancelled(SigningState? signing, bool back, bool cancelled)
    {
        var situation = Ideal(PreparationRole.Keeper, null) with { Signing = signing };

        Assert.Equal((back, cancelled), (Allows(Action.ReturnToDrafting), Allows(Action.Cancel)));

        bool Allows(Action action) => PreparationStates.Table.Try(State.Signing, action, situation) is TransitionOutcome<State>.Allowed;
    }

    private static bool IsReasoned(Action action) =>
        action is Action.Cancel || action.ToString().StartsWith("ReturnTo", StringComparison.Ordinal);

    private static string[] Enters(State from) => [.. Line.Where(s => s >= from).Select(s => $"Enter{s}")];

    private static PreparationSituation Lacking(string rule, PreparationSituation ideal) =>
        rule switch
        {
            "papers-must-be-there" => ideal with { MissingPapers = ["Telaahan staf"] },
            "both-sides-must-be-named" => ideal with { BothSidesNamed = false },
            "each-party-needs-a-contact" => ideal with { WithoutContact = ["BNNP"] },
            "plan-must-be-complete" => ideal with { PlanComplete = false },
            "draft-must-be-there" => ideal with { DraftPresent = false },
            "somebody-must-have-been-asked" => ideal with { ReviewAsked = false },
            "reviewers-must-have-answered" => ideal with { Unanswered = ["Biro Hukum"] },
            "all-must-accept-the-same-draft" => ideal with { NotAccepting = ["BNNP"] },
            "open-authority-needs-a-decision" => ideal with { AuthoritySettled = false, HasReason = false },
            "objection-needs-a-decision" => ideal with { Objecting = ["Biro Hukum"], HasReason = false },
            "all-must-have-signed" => ideal with { Signing = SigningState.Partly },
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
}
