using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Domain.Sops;
using static Sinergi.Modules.Commitments.Domain.Sops.SopAction;
using static Sinergi.Modules.Commitments.Domain.Sops.SopState;

namespace Sinergi.Tests.Unit.Commitments.Sops;

public sealed class SopStatesTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static readonly SopSituation Complete = new(
        Today,
        Today.AddYears(1),
        HasContent: true,
        Parties: 3,
        Missing: 0,
        MayAnswer: true,
        "Diperiksa bersama."
    );

    private static readonly Dictionary<(SopState, SopAction), SopState> Expected = new()
    {
        [(Draft, PutForward)] = UnderApproval,
        [(Draft, Withdraw)] = Withdrawn,
        [(UnderApproval, Approve)] = UnderApproval,
        [(UnderApproval, Return)] = Draft,
        [(UnderApproval, EnterIntoForce)] = SopState.InForce,
        [(UnderApproval, Withdraw)] = Withdrawn,
        [(SopState.InForce, Review)] = SopState.InForce,
        [(SopState.InForce, Replace)] = Replaced,
        [(SopState.InForce, Withdraw)] = Withdrawn,
    };

    [Fact]
    public void Table_EveryStateWithEveryAction_LeadsWhereExpectedOrNowhere()
    {
        foreach (var (state, action, _) in SopStates.Table.AllPairs())
        {
            var reached = SopStates.Table.Try(state, action, Complete).Match<SopState?>(allowed => allowed.To, _ => null);
            Assert.True(
                reached == (Expected.TryGetValue((state, action), out var to) ? to : null),
                $"{state} × {action} led to {reached?.ToString() ?? "a refusal"}."
            );
        }
    }

    [Fact]
    public void PutForward_OfNothingToNobodyTooLate_NamesEachRule() =>
        Assert.Equal(
            ["something-is-written", "somebody-can-approve", "review-lies-ahead"],
            Rules(Draft, PutForward, Complete with { HasContent = false, Parties = 0, ReviewBy = Today })
        );

    [Theory]
    [InlineData(Approve)]
    [InlineData(Return)]
    public void Answer_ForAPartyThatIsNotAsked_IsRefused(SopAction answer) =>
        Assert.Equal(["only-for-a-party-that-is-asked"], Rules(UnderApproval, answer, Complete with { MayAnswer = false }));

    [Theory]
    [InlineData(UnderApproval, Return)]
    [InlineData(Draft, Withdraw)]
    [InlineData(UnderApproval, Withdraw)]
    [InlineData(SopState.InForce, Withdraw)]
    [InlineData(SopState.InForce, Review)]
    public void Step_WithoutReason_IsRefused(SopState state, SopAction action) =>
        Assert.Equal(["needs-a-reason"], Rules(state, action, Complete with { Reason = " " }));

    [Fact]
    public void Review_UntilToday_IsRefused() =>
        Assert.Equal(["review-lies-ahead"], Rules(SopState.InForce, Review, Complete with { ReviewBy = Today }));

    [Theory]
    [InlineData(3, 1)]
    [InlineData(0, 0)]
    public void EnterIntoForce_WithAYesMissingOrNobodyAsked_IsRefused(int parties, int missing) =>
        Assert.Equal(
            ["every-party-said-yes"],
            Rules(UnderApproval, EnterIntoForce, Complete with { Parties = parties, Missing = missing })
        );

    [Fact]
    public void Sop_WithTheLastYes_ReplacesTheVersionBefore()
    {
        var sop = NewSop();
        var first = InForceOf(sop, 1);
        var second = Asked(sop, 2, parties: 3);
        foreach (var approval in second.ThisRound.Take(2))
        {
            approval.Answer = SopAnswer.Approved;
        }

        Assert.Equal((false, null), sop.TryEnterIntoForce(second, Today));
        Assert.Equal((UnderApproval, SopState.InForce), (second.State, first.State));
        second.ThisRound.Last().Answer = SopAnswer.Approved;

        Assert.Equal((true, first), sop.TryEnterIntoForce(second, Today));
        Assert.Equal((SopState.InForce, Replaced), (second.State, first.State));
        Assert.Equal((Today, Today), (second.InForceFrom, first.EndedOn));
        Assert.Same(second, sop.Leading);
    }

    [Fact]
    public void Sop_WithYesesOfAnEarlierRound_StaysOutOfForce()
    {
        var sop = NewSop();
        var version = Asked(sop, 1, parties: 2);
        foreach (var approval in version.ThisRound)
        {
            approval.Answer = SopAnswer.Approved;
        }

        Ask(version, round: 2, parties: 2);

        Assert.Equal((false, null), sop.TryEnterIntoForce(version, Today));
        Assert.Equal(2, version.Awaited.Count());
    }

    private static IReadOnlyList<string> Rules(SopState state, SopAction action, SopSituation situation) =>
        SopStates
            .Table.Try(state, action, situation)
            .Match<IReadOnlyList<string>>(_ => [], refused => [.. refused.Reasons.Select(r => r.Rule)]);

    private static SopVersion InForceOf(Sop sop, int number)
    {
        var version = Asked(sop, number, parties: 1);
        version.ThisRound.Single().Answer = SopAnswer.Approved;
        Assert.True(sop.TryEnterIntoForce(version, Today.AddDays(-30)).InForce);
        return version;
    }

    private static SopVersion Asked(Sop sop, int number, int parties)
    {
        var version = new SopVersion
        {
            Id = NewId.Next(),
            SopId = sop.Id,
            RecordId = sop.RecordId,
            Number = number,
            Dated = Today,
            ReviewBy = Today.AddYears(1),
            Text = "Langkah pertama",
        };
        sop.Versions.Add(version);
        Assert.True(version.Take(PutForward, version.Situation(Today) with { Parties = parties }));
        Ask(version, round: 1, parties);
        return version;
    }

    private static void Ask(SopVersion version, int round, int parties)
    {
        version.Round = round;
        version.Approvals.AddRange(
            Enumerable
                .Range(0, parties)
                .Select(_ => new SopApproval
                {
                    Id = NewId.Next(),
                    VersionId = version.Id,
                    Round = round,
                    InstitutionId = NewId.Next(),
                })
        );
    }

    private static Sop NewSop() =>
        new()
        {
            Id = NewId.Next(),
            RecordKind = RecordKind.Agreement,
            RecordId = NewId.Next(),
            Title = "Rujukan layanan",
            Subject = "Siapa merujuk kepada siapa",
            OwnerId = NewId.Next(),
            WriterPostId = NewId.Next(),
            CreatedAt = DateTime.UnixEpoch,
        };
}
