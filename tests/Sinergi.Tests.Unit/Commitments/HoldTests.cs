using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Domain;

namespace Sinergi.Tests.Unit.Commitments;

/// <summary>What a hold does to dates: what had not passed moves, what had passed stays.</summary>
public sealed class HoldTests
{
    private static readonly DateOnly From = new(2026, 3, 2);

    [Fact]
    public void PutOnHold_UntilADay_MovesADueDateAheadByTheDaysOfTheHold()
    {
        var commitment = Planned(From.AddDays(10), grace: 7);

        commitment.PutOnHold(From, From.AddDays(19), forId: null);

        Assert.Equal(From.AddDays(30), commitment.DueOn);
        Assert.Equal(From.AddDays(37), commitment.LastDay);
        Assert.True(commitment.OnHoldOn(From));
        Assert.True(commitment.OnHoldOn(From.AddDays(19)));
        Assert.False(commitment.OnHoldOn(From.AddDays(20)));
        Assert.False(commitment.OnHoldOn(From.AddDays(-1)));
    }

    [Fact]
    public void PutOnHold_UntilAMilestone_LeavesNoDueDateUntilItHappensAndTakesItBackWhenItDidNot()
    {
        var commitment = Planned(From.AddDays(10));
        commitment.PutOnHold(From, until: null, forId: NewId.Next());
        Assert.Equal((null, DateOnly.MaxValue), (commitment.DueOn, commitment.SortOn));
        Assert.False(commitment.LateOn(From.AddYears(3)));

        commitment.HoldFollows(From.AddDays(5));
        Assert.Equal(From.AddDays(15), commitment.DueOn);
        commitment.HoldFollows(From.AddDays(7));
        Assert.Equal(From.AddDays(17), commitment.DueOn);
        commitment.HoldFollows(happenedOn: null);
        Assert.Null(commitment.DueOn);
        commitment.HoldFollows(From.AddDays(-3));
        Assert.Equal(From.AddDays(10), commitment.DueOn);
    }

    [Fact]
    public void PutOnHold_WhatIsLateAlready_IsNotLateMeanwhileAndLateAgainAfterwards()
    {
        var commitment = Planned(From.AddDays(-10), grace: 3);
        Assert.True(commitment.LateOn(From));

        commitment.PutOnHold(From, From.AddDays(19), forId: null);

        Assert.Equal((From.AddDays(-10), From.AddDays(-7)), (commitment.DueOn, commitment.LastDay));
        Assert.False(commitment.LateOn(From));
        Assert.True(commitment.LateOn(From.AddDays(20)));
    }

    [Fact]
    public void PutOnHold_WithinTheDaysOfGrace_LeavesTheDaysThatWereLeft()
    {
        var commitment = Planned(From.AddDays(-2), grace: 5);

        commitment.PutOnHold(From, From.AddDays(9), forId: null);

        Assert.Equal((From.AddDays(-2), From.AddDays(13)), (commitment.DueOn, commitment.LastDay));
        Assert.False(commitment.LateOn(From.AddDays(13)));
        Assert.True(commitment.LateOn(From.AddDays(14)));
    }

    [Fact]
    public void EndHold_BeforeItsDay_MovesTheDueDateOnlyByTheDaysThatItLasted()
    {
        var commitment = Planned(From.AddDays(10));
        commitment.PutOnHold(From, From.AddDays(99), forId: null);
        Assert.Equal(From.AddDays(14), commitment.DueIfResumedOn(From.AddDays(4)));

        commitment.EndHold(From.AddDays(3));

        Assert.Equal(From.AddDays(14), commitment.DueOn);
        Assert.False(commitment.OnHoldOn(From.AddDays(4)));
    }

    [Fact]
    public void EndHold_OnItsFirstDay_ChangesNothing()
    {
        var commitment = Planned(From.AddDays(10));
        commitment.PutOnHold(From, From.AddDays(99), forId: null);

        commitment.EndHold(From.AddDays(-1));

        Assert.Equal(From.AddDays(10), commitment.DueOn);
    }

    [Theory]
    [InlineData(2, 42)]
    [InlineData(60, 90)]
    public void FollowMilestone_InOrAfterAHold_TakesOnlyDaysAfterItIntoAccount(int happened, int due)
    {
        var commitment = Planned(due: null);
        (commitment.MilestoneId, commitment.DaysAfterMilestone) = (NewId.Next(), 30);
        commitment.PutOnHold(From, From.AddDays(11), forId: null);

        commitment.FollowMilestone(From.AddDays(happened));

        // Happened two days into the hold of twelve: ten of them are left, and thirty from the milestone.
        Assert.Equal(From.AddDays(due), commitment.DueOn);
    }

    [Fact]
    public void FollowMilestone_WhileNobodyKnowsTheEnd_IsDueOnceItEnds()
    {
        var commitment = Planned(due: null);
        (commitment.MilestoneId, commitment.DaysAfterMilestone) = (NewId.Next(), 30);
        commitment.PutOnHold(From, until: null, forId: NewId.Next());

        commitment.FollowMilestone(From.AddDays(4));
        Assert.Null(commitment.DueOn);
        commitment.EndHold(From.AddDays(9));

        Assert.Equal(From.AddDays(40), commitment.DueOn);
    }

    [Fact]
    public void Rests_OnlyAPeriodThatLiesWithinTheHold_DoesNotBegin()
    {
        var commitment = Planned(From.AddDays(10));
        commitment.PutOnHold(From, From.AddDays(200), forId: null);

        Assert.True(commitment.Rests(From.AddDays(10), From.AddDays(200)));
        Assert.False(commitment.Rests(From.AddDays(10), From.AddDays(201)));
        Assert.False(commitment.Rests(From.AddDays(-1), From.AddDays(90)));
    }

    private static Commitment Planned(DateOnly? due, int grace = 0)
    {
        var commitment = new Commitment
        {
            Id = NewId.Next(),
            RecordKind = RecordKind.Agreement,
            RecordId = NewId.Next(),
            Origin = CommitmentOrigin.Agreed,
            Statement = "Menyediakan ruang konseling",
            OwnerId = NewId.Next(),
            Measure = MeasureKind.YesNo,
            CreatedAt = From.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        };
        commitment.SetDue(due, grace);
        var situation = commitment.Situation(From) with { HasTime = true };
        Assert.IsNotType<Sinergi.Kernel.States.TransitionOutcome<CommitmentState>.Refused>(
            commitment.Take(CommitmentAction.Plan, situation)
        );
        return commitment;
    }
}
