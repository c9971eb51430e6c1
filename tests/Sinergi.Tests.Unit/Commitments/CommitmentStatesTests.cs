using Sinergi.Modules.Commitments.Domain;
using static Sinergi.Modules.Commitments.Domain.CommitmentAction;
using static Sinergi.Modules.Commitments.Domain.CommitmentState;

namespace Sinergi.Tests.Unit.Commitments;

public sealed class CommitmentStatesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>Everything speaks for the step: complete, in an evaluation, admitted, with an addendum.</summary>
    private static CommitmentSituation Ripe(int verified) =>
        new(
            HasOwner: true,
            HasMeasure: true,
            HasTime: true,
            Today,
            Today.AddDays(-1),
            InEvaluation: true,
            verified,
            Admitted: true,
            SignedAddendum: true
        )
        {
            SignedByAll = true,
            HoldInWriting = true,
        };

    /// <summary>Where each action leads from each state; what is not here must be refused.</summary>
    private static readonly Dictionary<(CommitmentState, CommitmentAction), CommitmentState> Expected = new()
    {
        [(Draft, Plan)] = Planned,
        [(Draft, Revise)] = Draft,
        [(Draft, Drop)] = Dropped,
        [(Planned, Revise)] = Planned,
        [(Planned, AddEvidence)] = UnderWay,
        [(Planned, AdmitNotMet)] = Planned,
        [(Planned, Drop)] = Dropped,
        [(Planned, PutOnHold)] = Planned,
        [(Planned, Resume)] = Planned,
        [(Planned, JudgeMet)] = Met,
        [(Planned, JudgePartlyMet)] = PartlyMet,
        [(Planned, JudgeNotMet)] = NotMet,
        [(Planned, JudgeNoEvidence)] = NoEvidence,
        [(UnderWay, Revise)] = UnderWay,
        [(UnderWay, AddEvidence)] = UnderWay,
        [(UnderWay, AdmitNotMet)] = UnderWay,
        [(UnderWay, Drop)] = Dropped,
        [(UnderWay, PutOnHold)] = UnderWay,
        [(UnderWay, Resume)] = UnderWay,
        [(UnderWay, JudgeMet)] = Met,
        [(UnderWay, JudgePartlyMet)] = PartlyMet,
        [(UnderWay, JudgeNotMet)] = NotMet,
        [(UnderWay, JudgeNoEvidence)] = NoEvidence,
        [(Met, JudgeMet)] = Met,
        [(Met, JudgePartlyMet)] = PartlyMet,
        [(Met, JudgeNotMet)] = NotMet,
        [(Met, JudgeNoEvidence)] = NoEvidence,
        [(PartlyMet, JudgeMet)] = Met,
        [(PartlyMet, JudgePartlyMet)] = PartlyMet,
        [(PartlyMet, JudgeNotMet)] = NotMet,
        [(PartlyMet, JudgeNoEvidence)] = NoEvidence,
        [(NotMet, JudgeMet)] = Met,
        [(NotMet, JudgePartlyMet)] = PartlyMet,
        [(NotMet, JudgeNotMet)] = NotMet,
        [(NotMet, JudgeNoEvidence)] = NoEvidence,
        [(PartlyMet, Reopen)] = UnderWay,
        [(NotMet, Reopen)] = UnderWay,
        [(NoEvidence, Reopen)] = UnderWay,
        [(NoEvidence, JudgeMet)] = Met,
        [(NoEvidence, JudgePartlyMet)] = PartlyMet,
        [(NoEvidence, JudgeNotMet)] = NotMet,
        [(NoEvidence, JudgeNoEvidence)] = NoEvidence,
    };

    [Fact]
    public void Table_EveryStateWithEveryAction_LeadsWhereExpectedOrNowhere()
    {
        foreach (var (state, action, _) in CommitmentStates.Table.AllPairs())
        {
            var situation = Ripe(action is JudgeNoEvidence ? 0 : 1) with { OnHold = action is Resume };
            var outcome = CommitmentStates.Table.Try(state, action, situation);
            var reached = outcome.Match<CommitmentState?>(allowed => allowed.To, _ => null);
            Assert.True(
                reached == (Expected.TryGetValue((state, action), out var to) ? to : null),
                $"{state} × {action} led to {reached?.ToString() ?? "a refusal"}."
            );
        }
    }

    [Theory]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    public void Plan_WithoutOwnerMeasureOrDate_IsRefused(bool owner, bool measure, bool date)
    {
        var situation = Ripe(0) with { HasOwner = owner, HasMeasure = measure, HasTime = date };

        Assert.Equal(["leaving-draft-needs-owner-measure-and-date"], Rules(Draft, Plan, situation));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    public void Judge_OutsideAnEvaluation_NeedsTheLastDayPassed(int daysLeft, bool refused)
    {
        var situation = Ripe(1) with { InEvaluation = false, LastDay = Today.AddDays(daysLeft) };

        Assert.Equal(refused ? ["verdict-needs-evaluation-or-due-date-passed"] : [], Rules(UnderWay, JudgeMet, situation));
    }

    [Theory]
    [InlineData(JudgeMet, 0, true, true)]
    [InlineData(JudgePartlyMet, 0, true, true)]
    [InlineData(JudgeNotMet, 0, false, true)]
    [InlineData(JudgeNotMet, 0, true, false)]
    [InlineData(JudgeNoEvidence, 0, false, false)]
    [InlineData(JudgeNoEvidence, 1, false, true)]
    [InlineData(JudgeMet, 1, false, false)]
    [InlineData(JudgeNotMet, 1, false, false)]
    public void Judge_VerifiedEvidenceAndAdmission_DecideWhichVerdictsArePossible(
        CommitmentAction action,
        int verified,
        bool admitted,
        bool refused
    ) =>
        Assert.Equal(
            refused ? ["without-verified-evidence-only-no-evidence-or-admitted"] : [],
            Rules(UnderWay, action, Ripe(verified) with { Admitted = admitted })
        );

    [Fact]
    public void Judge_AVerdictThatStands_NeedsAnEvaluation() =>
        Assert.Equal(["changing-a-verdict-needs-an-evaluation"], Rules(NoEvidence, JudgeMet, Ripe(1) with { InEvaluation = false }));

    [Fact]
    public void Drop_WithoutASignedAddendum_IsRefused() =>
        Assert.Equal(["dropping-needs-a-signed-addendum"], Rules(Planned, Drop, Ripe(1) with { SignedAddendum = false }));

    [Fact]
    public void Drop_WhileAPartyHasNotSigned_IsRefused()
    {
        Assert.Equal(["dropping-needs-every-party"], Rules(Planned, Drop, Ripe(1) with { SignedByAll = false }));
        Assert.Equal(["dropping-needs-every-party"], Rules(Draft, Drop, Ripe(1) with { SignedByAll = false }));
    }

    [Fact]
    public void PutOnHold_WithoutBothSidesOrTwice_IsRefused()
    {
        Assert.Equal(["holding-needs-both-sides-in-writing"], Rules(UnderWay, PutOnHold, Ripe(1) with { HoldInWriting = false }));
        Assert.Equal(["not-on-hold"], Rules(UnderWay, PutOnHold, Ripe(1) with { OnHold = true }));
    }

    [Fact]
    public void OnHold_WhatIsAgreedStandsAndOnlyTheHoldCanEnd()
    {
        Assert.Equal(["not-on-hold"], Rules(Planned, Revise, Ripe(1) with { OnHold = true }));
        Assert.Equal(["resuming-needs-a-hold"], Rules(Planned, Resume, Ripe(1)));
        Assert.Empty(Rules(Planned, AddEvidence, Ripe(1) with { OnHold = true }));
        Assert.Empty(Rules(Planned, Drop, Ripe(1) with { OnHold = true }));
    }

    private static IReadOnlyList<string> Rules(CommitmentState state, CommitmentAction action, CommitmentSituation situation) =>
        CommitmentStates.Table.Try(state, action, situation).Match<IReadOnlyList<string>>(_ => [], r => [.. r.Reasons.Select(x => x.Rule)]);
}
