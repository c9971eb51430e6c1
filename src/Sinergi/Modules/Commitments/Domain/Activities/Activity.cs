using Sinergi.Kernel.States;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain.Activities;

/// <summary>
/// Something that the parties of an agreement or meeting do together on a day: what was planned beside what took place. Whoever sees the
/// record sees it. Unannounced inspections never stand here, because a plan is visible before its day.
/// </summary>
[ScopedBy(nameof(RecordId))]
public sealed class Activity : IVersioned
{
    public required Guid Id { get; init; }
    public required RecordKind RecordKind { get; init; }

    /// <summary>The agreement or meeting that it carries out.</summary>
    public required Guid RecordId { get; init; }
    public required Guid KindId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Title { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly PlannedOn { get; set; }

    [Classified(DataClass.Internal)]
    public TimeOnly? StartsAt { get; set; }

    [Classified(DataClass.Internal)]
    public TimeOnly? EndsAt { get; set; }

    [Classified(DataClass.Internal)]
    public required string Place { get; set; }

    /// <summary>The institution at which it takes place, where it is one of those that take part.</summary>
    public Guid? PlaceInstitutionId { get; init; }

    public ActivityState State { get; private set; }
    public required Guid PlannerPostId { get; init; }
    public required Guid PlannerInstitutionId { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>Why it was called off, and by which side of the record.</summary>
    [Classified(DataClass.Internal)]
    public string? CancelReason { get; set; }
    public int? CancelledBySide { get; set; }

    /// <summary>What took place; empty until somebody has reported it.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? HeldOn { get; set; }

    /// <summary>Who led it, by post or name in the post. Who entered the report is another matter, and known by itself.</summary>
    [Classified(DataClass.Internal)]
    public string? DoneBy { get; set; }

    [Classified(DataClass.Internal)]
    public string? Account { get; set; }
    public int? ActualMinutes { get; set; }

    /// <summary>In whole rupiah; null: not stated, which is not nothing.</summary>
    public long? Cost { get; set; }
    public Guid? CostBearerId { get; set; }
    public DateTime? ReportedAt { get; set; }
    public Guid? ReporterPostId { get; set; }
    public Guid Revision { get; set; }

    public List<ActivityHost> Hosts { get; } = [];
    public List<Delegation> Delegations { get; } = [];
    public List<ActivityCommitment> Commitments { get; } = [];
    public List<ActivityMove> Moves { get; } = [];
    public List<ActivityDocument> Documents { get; } = [];

    /// <summary>Its day has passed and nobody has said what came of it.</summary>
    public bool UnreportedOn(DateOnly today) => State is ActivityState.Planned && PlannedOn < today;

    /// <summary>How many people were expected, and how many came; null while no delegation says so.</summary>
    public int? ExpectedPeople => Delegations.Exists(d => d.Planned is not null) ? Delegations.Sum(d => d.Planned ?? 0) : null;
    public int? PresentPeople => Delegations.Exists(d => d.Present is not null) ? Delegations.Sum(d => d.Present ?? 0) : null;

    /// <summary>Takes a step, or says by name which rules stand against it and changes nothing.</summary>
    public TransitionOutcome<ActivityState> Take(ActivityAction action, ActivitySituation situation)
    {
        var outcome = ActivityStates.Table.Try(State, action, situation);
        State = outcome.Match(allowed => allowed.To, _ => State);
        return outcome;
    }
}

/// <summary>One of those at whose house, or under whose lead, it takes place.</summary>
public sealed class ActivityHost
{
    public required Guid ActivityId { get; init; }
    public required Guid InstitutionId { get; init; }
}

/// <summary>The people of one institution: how many were expected, how many came.</summary>
public sealed class Delegation
{
    public required Guid ActivityId { get; init; }
    public required Guid InstitutionId { get; init; }
    public int? Planned { get; init; }
    public int? Present { get; set; }
}

/// <summary>A commitment of the same record that the activity serves.</summary>
public sealed class ActivityCommitment
{
    public required Guid ActivityId { get; init; }
    public required Guid CommitmentId { get; init; }
}

/// <summary>A day that was given up for another one.</summary>
public sealed class ActivityMove
{
    public required Guid Id { get; init; }
    public required Guid ActivityId { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly FromDay { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly ToDay { get; init; }

    [Classified(DataClass.Internal)]
    public required string Reason { get; init; }
    public required DateTime At { get; init; }
}

public enum ActivityDocumentKind
{
    Photo,
    Minutes,
    AttendanceList,
}

/// <summary>A file of the report; it is seen by whoever sees the record.</summary>
public sealed class ActivityDocument
{
    public required Guid ActivityId { get; init; }
    public required Guid DocumentId { get; init; }
    public required ActivityDocumentKind Kind { get; init; }
}
