using Sinergi.Kernel.States;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain.Sops;

/// <summary>One wording of an SOP: a file, a typed text or both. It is changed only as a draft; what others were asked about stays as it was.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class SopVersion
{
    public required Guid Id { get; init; }
    public required Guid SopId { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    /// <summary>The day printed on it.</summary>
    [Classified(DataClass.Internal)]
    public required DateOnly Dated { get; set; }

    [Classified(DataClass.Internal)]
    public string? Text { get; set; }
    public Guid? DocumentId { get; set; }

    /// <summary>What is different from the version before; null for the first one.</summary>
    [Classified(DataClass.Internal)]
    public string? Changes { get; set; }

    /// <summary>The day by which it is to be looked at again.</summary>
    [Classified(DataClass.Internal)]
    public required DateOnly ReviewBy { get; set; }
    public SopState State { get; private set; }

    /// <summary>How often it was put forward: answers of an earlier round are history and count no more.</summary>
    public int Round { get; set; }
    public DateTime? PutForwardAt { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? InForceFrom { get; set; }

    /// <summary>The day on which it was replaced or withdrawn.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? EndedOn { get; set; }

    [Classified(DataClass.Internal)]
    public string? WithdrawReason { get; set; }

    public List<SopApproval> Approvals { get; } = [];
    public List<SopReview> Reviews { get; } = [];

    /// <summary>The parties that are asked now, or were asked last.</summary>
    public IEnumerable<SopApproval> ThisRound => Approvals.Where(a => a.Round == Round);

    /// <summary>The parties whose answer is still to come.</summary>
    public IEnumerable<SopApproval> Awaited => State is SopState.UnderApproval ? ThisRound.Where(a => a.Answer is SopAnswer.Awaited) : [];

    public bool HasContent => DocumentId is not null || !string.IsNullOrWhiteSpace(Text);

    public bool ReviewOverdueOn(DateOnly today) => State is SopState.InForce && ReviewBy < today;

    /// <param name="reviewBy">The new day when it is looked at again.</param>
    public SopSituation Situation(DateOnly today, DateOnly? reviewBy = null, string? reason = null) =>
        new(
            today,
            reviewBy ?? ReviewBy,
            HasContent,
            ThisRound.Count(),
            ThisRound.Count(a => a.Answer is not SopAnswer.Approved),
            MayAnswer: false,
            reason
        );

    /// <summary>Takes a step where the rules allow it, and otherwise changes nothing.</summary>
    public bool Take(SopAction action, SopSituation situation) => TakeOrTell(action, situation) is TransitionOutcome<SopState>.Allowed;

    /// <summary>Takes a step, or says by name which rules stand against it and changes nothing.</summary>
    public TransitionOutcome<SopState> TakeOrTell(SopAction action, SopSituation situation)
    {
        var outcome = SopStates.Table.Try(State, action, situation);
        State = outcome.Match(allowed => allowed.To, _ => State);
        return outcome;
    }
}

/// <summary>What a party that was asked has said.</summary>
public enum SopAnswer
{
    Awaited,
    Approved,
    Returned,

    /// <summary>Not asked any more: another party sent it back first, or it was withdrawn.</summary>
    Lapsed,
}

/// <summary>The answer of one party to one round of asking.</summary>
public sealed class SopApproval
{
    public required Guid Id { get; init; }
    public required Guid VersionId { get; init; }
    public required int Round { get; init; }

    /// <summary>The party that is asked.</summary>
    public required Guid InstitutionId { get; init; }
    public SopAnswer Answer { get; set; }

    /// <summary>The post of the party, or of an office above it, that answered.</summary>
    public Guid? PostId { get; set; }
    public DateTime? At { get; set; }

    /// <summary>A remark to the yes, or why it was sent back.</summary>
    [Classified(DataClass.Internal)]
    public string? Note { get; set; }
}

/// <summary>A unit whose people are to read the version.</summary>
public sealed class SopReader
{
    public required Guid VersionId { get; init; }
    public required Guid InstitutionId { get; init; }
}

/// <summary>A version was looked at again and stays in force until another day.</summary>
public sealed class SopReview
{
    public required Guid Id { get; init; }
    public required Guid VersionId { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly Before { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly After { get; init; }

    [Classified(DataClass.Internal)]
    public required string Reason { get; init; }
    public required Guid PostId { get; init; }
    public required DateTime At { get; init; }
}
