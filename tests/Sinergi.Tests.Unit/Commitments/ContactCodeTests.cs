using Sinergi.Kernel;
using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Domain.Visits;

namespace Sinergi.Tests.Unit.Commitments;

/// <summary>The window of a code: once, ten minutes, five tries.</summary>
public sealed class ContactCodeTests
{
    private static readonly DateTime Sent = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);
    private static readonly byte[] Key = [1, 2, 3];

    [Fact]
    public void New_IsSixDigits() => Assert.Matches("^[0-9]{6}$", ContactCode.New());

    [Fact]
    public void Hash_OfTheSameDigitsUnderAnotherKeyOrCode_Differs()
    {
        var id = NewId.Next();

        Assert.NotEqual(ContactCode.HashOf(Key, id, "123456"), ContactCode.HashOf([4], id, "123456"));
        Assert.NotEqual(ContactCode.HashOf(Key, id, "123456"), ContactCode.HashOf(Key, NewId.Next(), "123456"));
        Assert.Equal(ContactCode.HashOf(Key, id, "123456"), ContactCode.HashOf(Key, id, "123456"));
    }

    [Theory]
    [InlineData(0, CodeAnswer.Right)]
    [InlineData(599, CodeAnswer.Right)]
    [InlineData(600, CodeAnswer.Dead)]
    public void Try_TheRightOne_IsGoodForTenMinutes(int seconds, CodeAnswer expected)
    {
        var code = Of("123456");

        Assert.Equal(expected, code.Try(HashOf(code, "123456"), Sent.AddSeconds(seconds)));
    }

    [Fact]
    public void Try_TheRightOneTwice_IsGoodOnce()
    {
        var code = Of("123456");
        code.Try(HashOf(code, "123456"), Sent);

        Assert.Equal(CodeAnswer.Dead, code.Try(HashOf(code, "123456"), Sent));
        Assert.False(code.OpenAt(Sent));
    }

    [Fact]
    public void Try_FiveWrongOnes_LeaveNothingToGuess()
    {
        var code = Of("123456");

        var answers = Enumerable.Range(0, 5).Select(n => code.Try(HashOf(code, $"00000{n}"), Sent)).ToList();

        Assert.Equal([CodeAnswer.Wrong, CodeAnswer.Wrong, CodeAnswer.Wrong, CodeAnswer.Wrong, CodeAnswer.Dead], answers);
        Assert.Equal(CodeAnswer.Dead, code.Try(HashOf(code, "123456"), Sent));
    }

    [Theory]
    [InlineData(ProposalAction.Accept, true, null, ProposalState.Accepted)]
    [InlineData(ProposalAction.Accept, false, null, ProposalState.Waiting)]
    [InlineData(ProposalAction.Refuse, true, "Keliru", ProposalState.Refused)]
    [InlineData(ProposalAction.Refuse, true, " ", ProposalState.Waiting)]
    [InlineData(ProposalAction.Refuse, false, "Keliru", ProposalState.Waiting)]
    public void Proposal_IsDecidedByThePartyAndRefusedWithAReason(
        ProposalAction action,
        bool forTheParty,
        string? reason,
        ProposalState expected
    )
    {
        var outcome = ProposalStates.Table.Try(ProposalState.Waiting, action, new ProposalSituation(forTheParty, reason));

        Assert.Equal(expected, outcome.Match(allowed => allowed.To, _ => ProposalState.Waiting));
    }

    [Fact]
    public void Proposal_Decided_StaysDecided()
    {
        var again =
            from state in new[] { ProposalState.Accepted, ProposalState.Refused }
            from action in Enum.GetValues<ProposalAction>()
            select ProposalStates.Table.Try(state, action, new ProposalSituation(ForTheParty: true, "Alasan"));

        Assert.All(again, outcome => Assert.IsType<TransitionOutcome<ProposalState>.Refused>(outcome));
    }

    private static string HashOf(ContactCode code, string typed) => ContactCode.HashOf(Key, code.Id, typed);

    private static ContactCode Of(string digits)
    {
        var id = NewId.Next();
        return new ContactCode
        {
            Id = id,
            LinkId = NewId.Next(),
            Hash = ContactCode.HashOf(Key, id, digits),
            SentAt = Sent,
        };
    }
}
