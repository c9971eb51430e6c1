using Sinergi.Kernel.States;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>
/// One obligation that somebody can be held to: who owes what to whom, how one tells, and until when. It grows from a clause of an
/// agreement or from something promised in a meeting, and whoever sees that record sees it.
/// </summary>
[ScopedBy(nameof(RecordId))]
public sealed partial class Commitment : IVersioned
{
    public required Guid Id { get; init; }
    public required RecordKind RecordKind { get; init; }

    /// <summary>The agreement or meeting it grew from.</summary>
    public required Guid RecordId { get; init; }
    public Guid? PromiseId { get; init; }
    public required CommitmentOrigin Origin { get; init; }

    /// <summary>Whose instruction it is, as an office ("Kepala Kanwil"), when it comes from a directive.</summary>
    [Classified(DataClass.Internal)]
    public string? DirectedBy { get; init; }

    [Classified(DataClass.Internal)]
    public DateOnly? DirectedOn { get; init; }

    /// <summary>The commitment of which this is one unit's share; its proof counts there too.</summary>
    public Guid? ShareOfId { get; init; }

    /// <summary>Of a counted commitment that is shared: what a unit that joins later is to reach; null: as much as the others, when all have the same.</summary>
    public long? ShareEach { get; set; }

    /// <summary>The unit countersigned on that day; what fell due before is not owed by it.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? OwedFrom { get; init; }

    [Classified(DataClass.Internal)]
    public required string Statement { get; set; }

    [Classified(DataClass.Internal)]
    public string? ClauseLabel { get; set; }

    public Guid? OwnerId { get; set; }

    /// <summary>The post that answers for it; a post, not a person, so that it survives a change of holder.</summary>
    public Guid? OwnerPostId { get; set; }

    [Classified(DataClass.Internal)]
    public string? Beneficiary { get; set; }

    public MeasureKind Measure { get; set; }
    public long? Target { get; set; }

    [Classified(DataClass.Internal)]
    public string? TargetUnit { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? DueOn { get; private set; }
    public int GraceDays { get; private set; }

    /// <summary>The due date for sorting, kept because an index cannot hold "or never"; commitments without one come last.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly SortOn { get; private set; } = DateOnly.MaxValue;

    /// <summary>Due date plus grace, kept so that lists can ask for it: after this day an open commitment is late.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? LastDay { get; private set; }

    /// <summary>What must happen first ("setelah pemindahan"); without a date the commitment waits for it.</summary>
    [Classified(DataClass.Internal)]
    public string? Condition { get; set; }

    public Guid? MilestoneId { get; set; }

    /// <summary>Days from the milestone to the due date.</summary>
    public int DaysAfterMilestone { get; set; }

    /// <summary>The first commitment of a recurring duty has its own id here, the others that one's; null for what is due once.</summary>
    public Guid? SeriesId { get; set; }
    public Recurrence Every { get; set; }

    /// <summary>From 1 within its series.</summary>
    public int PeriodNumber { get; init; } = 1;

    [Classified(DataClass.Internal)]
    public DateOnly? PeriodFrom { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? PeriodUntil { get; set; }

    /// <summary>No period begins after this day.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? RepeatUntil { get; set; }

    /// <summary>Days from the end of a period to its due date.</summary>
    public int DueDays { get; set; }

    /// <summary>While it is past its last day and unproven, the owner's access to data under the agreement rests.</summary>
    public bool EndsAccess { get; set; }

    [Classified(DataClass.Internal)]
    public string? LegalBasis { get; set; }

    [Classified(DataClass.Internal)]
    public string? Consequence { get; set; }

    public CommitmentState State { get; private set; }

    /// <summary>Verified pieces of evidence, kept so that two hundred thousand commitments can be counted; its shares' pieces included.</summary>
    public int VerifiedEvidence { get; set; }

    /// <summary>The owner's own words that it was not kept; null while nothing is admitted.</summary>
    [Classified(DataClass.Internal)]
    public string? Admission { get; set; }

    /// <summary>Number of the signed addendum that gave it up.</summary>
    [Classified(DataClass.Internal)]
    public string? AddendumNumber { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? AddendumOn { get; set; }
    public Guid? AddendumDocumentId { get; set; }

    /// <summary>The evaluation that gave the verdict.</summary>
    public Guid? EvaluationId { get; set; }
    public DateTime? JudgedAt { get; set; }
    public required DateTime CreatedAt { get; init; }
    public Guid Revision { get; set; }

    public bool HasMeasure => Measure is MeasureKind.YesNo || (Measure is MeasureKind.Number && Target is > 0 && TargetUnit is not null);

    /// <summary>Something that was said, but that nobody can yet be held to.</summary>
    public bool NeedsWording => State is CommitmentState.Draft && (OwnerId is null || !HasMeasure || !HasTime);

    /// <summary>There is a day, or an event from which a day will follow.</summary>
    public bool HasTime => DueOn is not null || DueBeforeHold is not null || MilestoneId is not null;

    public bool Open => State is CommitmentState.Draft or CommitmentState.Planned or CommitmentState.UnderWay;

    public bool LateOn(DateOnly today) =>
        State is CommitmentState.Planned or CommitmentState.UnderWay && LastDay < today && !OnHoldOn(today);

    /// <summary>A date that is agreed on anew follows no milestone of a hold any more.</summary>
    public void SetDue(DateOnly? dueOn, int graceDays)
    {
        HeldForId = null;
        Keep(dueOn, graceDays);
    }

    /// <summary>The milestone happened on that day, or its day was corrected; null when it has not happened after all.</summary>
    public void FollowMilestone(DateOnly? happenedOn)
    {
        var due = happenedOn?.AddDays(DaysAfterMilestone);
        if (HeldSpan is not { } held)
        {
            Keep(due, GraceDays);
            return;
        }

        DueBeforeHold = due;
        Keep(held.Due(due, happenedOn), GraceDays);
    }

    private void Keep(DateOnly? dueOn, int graceDays)
    {
        (DueOn, GraceDays) = (dueOn, graceDays);
        LastDay = dueOn?.AddDays(GraceDays);
        SortOn = dueOn ?? DateOnly.MaxValue;
    }

    public CommitmentSituation Situation(DateOnly today, int verifiedEvidence = 0, bool inEvaluation = false) =>
        new(
            OwnerId is not null,
            HasMeasure,
            HasTime,
            today,
            LastDay,
            inEvaluation,
            verifiedEvidence,
            Admission is not null,
            AddendumNumber is not null && AddendumOn <= today && AddendumDocumentId is not null
        )
        {
            OnHold = OnHoldOn(today),
        };

    /// <summary>Takes a step, or says by name which rules stand against it and changes nothing.</summary>
    public TransitionOutcome<CommitmentState> Take(CommitmentAction action, CommitmentSituation situation)
    {
        var outcome = CommitmentStates.Table.Try(State, action, situation);
        State = outcome.Match(allowed => allowed.To, _ => State);
        return outcome;
    }
}

/// <summary>How one tells whether it was kept.</summary>
public enum MeasureKind
{
    NotStated,
    YesNo,
    Number,
}

/// <summary>Where a commitment comes from.</summary>
public enum CommitmentOrigin
{
    /// <summary>Words of a signed agreement.</summary>
    Clause,

    /// <summary>Promised in a meeting.</summary>
    Meeting,

    /// <summary>An instruction of somebody in charge (arahan).</summary>
    Directive,

    /// <summary>Agreed between the parties without a source on record.</summary>
    Agreed,
}
