using FsCheck;
using FsCheck.Fluent;
using Sinergi.Kernel;
using Sinergi.Kernel.Numbers;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Domain;

namespace Sinergi.Tests.Unit.Results;

public sealed class ScoreTests
{
    private static readonly Guid[] Parties = [NewId.Next(), NewId.Next(), NewId.Next()];

    [Fact]
    public void PerParty_AnyVerdicts_CountsMetWithEvidenceOfAllDueAndAddsUp() =>
        Prop.ForAll<(byte Party, byte Verdict, byte Verified)[]>(drawn =>
            {
                var verdicts = drawn.Select(d => Row(Parties[d.Party % 3], (CommitmentVerdict)(d.Verdict % 4), d.Verified % 3)).ToList();

                var scores = Score.PerParty(verdicts);

                var met = verdicts.Count(v => v.Verdict is CommitmentVerdict.Met && v.VerifiedEvidence > 0);
                return scores.Count == verdicts.Select(v => v.OwnerId).Distinct().Count()
                    && scores.All(s => s.Met.Denominator == verdicts.Count(v => v.OwnerId == s.PartyId))
                    && Score.Together(verdicts) == new Ratio(met, verdicts.Count);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Together_PartiesOfDifferentSize_IsNotTheAverageOfTheirPercentages()
    {
        var large = Enumerable.Range(0, 9).Select(_ => Row(Parties[0], CommitmentVerdict.NoEvidence, 0));
        List<EvaluationVerdict> verdicts = [.. large, Row(Parties[1], CommitmentVerdict.Met, 1)];

        Assert.Equal([0m, 100m], Score.PerParty(verdicts).Select(s => s.Met.Percent()!.Value).Order());
        Assert.Equal(10m, Score.Together(verdicts).Percent());
    }

    [Fact]
    public void Together_AWholeAndItsShares_CountsTheWholeOnce()
    {
        var whole = Row(Parties[0], CommitmentVerdict.PartlyMet, 1);
        EvaluationVerdict[] shares =
        [
            Row(Parties[1], CommitmentVerdict.Met, 1, whole.CommitmentId),
            Row(Parties[2], CommitmentVerdict.NoEvidence, 0, whole.CommitmentId),
        ];

        Assert.Equal(new Ratio(0, 1), Score.Together([whole, .. shares]));
        Assert.Equal(new Ratio(1, 2), Score.Together(shares));
        Assert.Equal(3, Score.PerParty([whole, .. shares]).Count);
    }

    [Fact]
    public void PerParty_MetWithoutVerifiedEvidence_DoesNotCount() =>
        Assert.Equal(new Ratio(0, 1), Score.PerParty([Row(Parties[0], CommitmentVerdict.Met, 0)])[0].Met);

    [Fact]
    public void Together_NothingDue_CannotBeAssessed()
    {
        var score = new Score(Parties[0], "Simulasi", Score.Together([]));

        Assert.True(score.CannotBeAssessed);
        Assert.Null(score.Met.Percent());
    }

    [Theory]
    [InlineData(0, false, null, 0, CommitmentVerdict.NoEvidence)]
    [InlineData(0, true, null, 0, CommitmentVerdict.NotMet)]
    [InlineData(1, false, null, 0, CommitmentVerdict.Met)]
    [InlineData(1, false, 100L, 99L, CommitmentVerdict.PartlyMet)]
    [InlineData(2, true, 100L, 100L, CommitmentVerdict.Met)]
    public void Propose_FromTheFacts_FollowsEvidenceAndTarget(
        int verified,
        bool admitted,
        long? target,
        long achieved,
        CommitmentVerdict expected
    )
    {
        var proposed = VerdictRules.Propose(verified, admitted, target, achieved);

        Assert.Equal(expected, proposed);
        Assert.True(VerdictRules.Allows(proposed, verified, admitted));
    }

    [Fact]
    public void Definitions_EveryVersionThatTheDataMayName_IsThere() =>
        Assert.All(
            Enumerable.Range(ResultProvisions.Score.Least, ResultProvisions.Score.Most),
            version => Assert.Equal(version, ScoreDefinition.Of($"{version}").Version)
        );

    private static EvaluationVerdict Row(Guid owner, CommitmentVerdict verdict, int verified, Guid? shareOf = null) =>
        new()
        {
            EvaluationCycleId = Parties[0],
            CommitmentId = NewId.Next(),
            Title = "Simulasi",
            OwnerId = owner,
            OwnerName = $"Simulasi {Array.IndexOf(Parties, owner)}",
            DueOn = new DateOnly(2026, 1, 1),
            Path = "/",
            Proposed = verdict,
            Verdict = verdict,
            VerifiedEvidence = verified,
            ShareOfId = shareOf,
        };
}
