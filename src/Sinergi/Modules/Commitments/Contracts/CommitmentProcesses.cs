using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Commitments.Contracts;

public static class CommitmentProcesses
{
    public static readonly ProcessKind Formulate = ProcessKind
        .Of("commitments.formulate", typeof(CommitmentFormulated))
        .OrSometimes(typeof(CommitmentPlanned), typeof(PeriodBegun), typeof(MilestoneSet));

    public static readonly ProcessKind Revise = ProcessKind
        .Of("commitments.revise", typeof(CommitmentRevised))
        .OrSometimes(typeof(CommitmentPlanned), typeof(PeriodBegun), typeof(MilestoneSet));

    public static readonly ProcessKind Admit = ProcessKind.Of("commitments.admit", typeof(CommitmentAdmitted));
    public static readonly ProcessKind StateCause = ProcessKind.Of("commitments.cause", typeof(CauseStated));
    public static readonly ProcessKind Drop = ProcessKind.Of("commitments.drop", typeof(CommitmentDropped));
    public static readonly ProcessKind Hold = ProcessKind
        .Of("commitments.hold", typeof(CommitmentHeld))
        .OrSometimes(typeof(MilestoneSet), typeof(CommitmentResumed));

    public static readonly ProcessKind Resume = ProcessKind.Of("commitments.resume", typeof(CommitmentResumed));

    /// <summary>By the calendar, not by a person.</summary>
    public static readonly ProcessKind EndHold = ProcessKind.Of("commitments.holdEnds", typeof(CommitmentResumed));
    public static readonly ProcessKind Reopen = ProcessKind.Of("commitments.reopen", typeof(CommitmentReopened));
    public static readonly ProcessKind Share = ProcessKind
        .Of("commitments.share")
        .OrSometimes(typeof(CommitmentShared), typeof(ShareRuleSet));

    public static readonly ProcessKind SetMilestone = ProcessKind
        .Of("milestones.set", typeof(MilestoneSet))
        .OrSometimes(typeof(CommitmentDated), typeof(CommitmentHeld), typeof(CommitmentResumed));

    /// <summary>By the calendar, not by a person.</summary>
    public static readonly ProcessKind BeginPeriod = ProcessKind
        .Of("commitments.period", typeof(PeriodBegun))
        .OrSometimes(typeof(CommitmentShared));

    /// <summary>By the calendar, not by a person.</summary>
    public static readonly ProcessKind WarnIdle = ProcessKind.Of("agreements.idle", typeof(AgreementSilent));

    /// <summary>By the calendar, not by a person.</summary>
    public static readonly ProcessKind CountStaleness = ProcessKind.Of("agreements.staleness", typeof(StalenessCounted));
    public static readonly ProcessKind BackClaim = ProcessKind.Of("claims.back", typeof(ClaimBacked));
    public static readonly ProcessKind UnbackClaim = ProcessKind.Of("claims.unback", typeof(ClaimUnbacked));
    public static readonly ProcessKind Upload = ProcessKind.Of("evidence.upload", typeof(EvidenceUploaded));
    public static readonly ProcessKind Accept = ProcessKind.Of("evidence.accept", typeof(EvidenceAccepted));
    public static readonly ProcessKind AcceptExceptionally = ProcessKind.Of("evidence.except", typeof(EvidenceAccepted));
    public static readonly ProcessKind Refuse = ProcessKind.Of("evidence.refuse", typeof(EvidenceRefused));
    public static readonly ProcessKind Reuse = ProcessKind.Of("evidence.reuse", typeof(EvidenceUploaded));
    public static readonly ProcessKind PrepareCopy = ProcessKind.Of("evidence.copy.prepare", typeof(CopyPrepared));
    public static readonly ProcessKind PublishCopy = ProcessKind.Of("evidence.copy.publish", typeof(CopyDecided));
    public static readonly ProcessKind DeclineCopy = ProcessKind.Of("evidence.copy.decline", typeof(CopyDecided));
    public static readonly ProcessKind WithdrawCopy = ProcessKind.Of("evidence.copy.withdraw", typeof(CopyDecided));
    public static readonly ProcessKind Withdraw = ProcessKind.Of("evidence.withdraw", typeof(EvidenceWithdrawn));
}

/// <summary>An event of one commitment that also stands on the timeline of the agreement or meeting it grew from.</summary>
public abstract record CommitmentEvent(Guid CommitmentId, Guid SourceId) : ProcessEvent
{
    public override Guid RecordId => CommitmentId;
    public override IEnumerable<Guid> AlsoOn => [SourceId];
}

/// <summary>What can be changed by hand, for the values before and after.</summary>
public sealed record CommitmentTerms(
    string Statement,
    Guid? OwnerId,
    Guid? OwnerPostId,
    string? Measure,
    DateOnly? DueOn,
    int GraceDays,
    string? Condition
);

public sealed record CommitmentFormulated(Guid CommitmentId, Guid SourceId, Guid? PromiseId, CommitmentTerms Terms)
    : CommitmentEvent(CommitmentId, SourceId);

public sealed record CommitmentRevised(Guid CommitmentId, Guid SourceId, CommitmentTerms Before, CommitmentTerms After)
    : CommitmentEvent(CommitmentId, SourceId);

/// <summary>Owner, measure and date stand: it has left draft.</summary>
/// <param name="DueOn">Null while it waits for a milestone.</param>
public sealed record CommitmentPlanned(Guid CommitmentId, Guid SourceId, DateOnly? DueOn) : CommitmentEvent(CommitmentId, SourceId);

/// <summary>The owner says that it was not kept.</summary>
public sealed record CommitmentAdmitted(Guid CommitmentId, Guid SourceId) : CommitmentEvent(CommitmentId, SourceId);

/// <summary>One party says why it is late or was not kept.</summary>
public sealed record CauseStated(Guid CommitmentId, Guid SourceId, string Side) : CommitmentEvent(CommitmentId, SourceId);

/// <summary>All parties gave it up in a signed addendum.</summary>
/// <param name="SignedOn">The day of the last signature.</param>
/// <param name="SignedBy">Every party that had not left.</param>
public sealed record CommitmentDropped(
    Guid CommitmentId,
    Guid SourceId,
    string AddendumNumber,
    DateOnly SignedOn,
    Guid DocumentId,
    IReadOnlyList<string> SignedBy
) : CommitmentEvent(CommitmentId, SourceId);

/// <summary>Both sides put it on hold by letter: until it goes on nothing is late.</summary>
/// <param name="Until">The last day; null while it is not known.</param>
public sealed record CommitmentHeld(
    Guid CommitmentId,
    Guid SourceId,
    DateOnly From,
    DateOnly? Until,
    string? Milestone,
    string LetterNumber,
    DateOnly? DueOn
) : CommitmentEvent(CommitmentId, SourceId);

/// <summary>The hold is over, on its day, with its milestone or by a letter.</summary>
/// <param name="From">The first day on which it is owed again.</param>
public sealed record CommitmentResumed(
    Guid CommitmentId,
    Guid SourceId,
    DateOnly From,
    string? LetterNumber,
    DateOnly? DueBefore,
    DateOnly? DueOn
) : CommitmentEvent(CommitmentId, SourceId);

/// <summary>Late proof: the verdict is open again.</summary>
public sealed record CommitmentReopened(Guid CommitmentId, Guid SourceId, string Verdict) : CommitmentEvent(CommitmentId, SourceId);

/// <summary>The due date followed from a milestone.</summary>
public sealed record CommitmentDated(Guid CommitmentId, Guid SourceId, Guid MilestoneId, DateOnly? DueOn)
    : CommitmentEvent(CommitmentId, SourceId);

/// <summary>A unit got its share of a commitment.</summary>
public sealed record CommitmentShared(Guid CommitmentId, Guid SourceId, Guid ShareId, Guid OwnerId, long? Amount)
    : CommitmentEvent(CommitmentId, SourceId)
{
    public override IEnumerable<Guid> AlsoOn => [SourceId, ShareId];
}

/// <summary>What a unit that joins later is to reach; null: as much as the others, when all have the same.</summary>
public sealed record ShareRuleSet(Guid CommitmentId, Guid SourceId, long? Before, long? After) : CommitmentEvent(CommitmentId, SourceId);

/// <summary>The next period of a recurring duty began.</summary>
public sealed record PeriodBegun(Guid CommitmentId, Guid SourceId, Guid SeriesId, DateOnly From, DateOnly Until)
    : CommitmentEvent(CommitmentId, SourceId);

/// <summary>An evaluation gave its verdict.</summary>
public sealed record CommitmentJudged(Guid CommitmentId, Guid SourceId, CommitmentVerdict Verdict, Guid EvaluationId)
    : CommitmentEvent(CommitmentId, SourceId);

/// <summary>An event of one piece of evidence; shown on every commitment that it proves.</summary>
public abstract record EvidenceEvent(Guid EvidenceId, IReadOnlyList<Guid> CommitmentIds) : ProcessEvent
{
    public override Guid RecordId => EvidenceId;
    public override IEnumerable<Guid> AlsoOn => CommitmentIds;
}

public sealed record EvidenceUploaded(
    Guid EvidenceId,
    IReadOnlyList<Guid> CommitmentIds,
    Guid? DocumentId,
    string? Link,
    Guid? ActivityId,
    DateOnly CapturedOn,
    Guid? SopId = null
) : EvidenceEvent(EvidenceId, CommitmentIds);

/// <param name="Exceptionally">By somebody who is not of another party.</param>
public sealed record EvidenceAccepted(
    Guid EvidenceId,
    IReadOnlyList<Guid> CommitmentIds,
    Guid VerifierInstitutionId,
    bool Exceptionally = false
) : EvidenceEvent(EvidenceId, CommitmentIds);

public sealed record EvidenceRefused(Guid EvidenceId, IReadOnlyList<Guid> CommitmentIds, Guid VerifierInstitutionId)
    : EvidenceEvent(EvidenceId, CommitmentIds);

public sealed record EvidenceWithdrawn(Guid EvidenceId, IReadOnlyList<Guid> CommitmentIds) : EvidenceEvent(EvidenceId, CommitmentIds);

/// <summary>A file in which something is covered was made for the public; nobody has decided yet.</summary>
public sealed record CopyPrepared(Guid EvidenceId, Guid CopyId, Guid DocumentId) : ProcessEvent
{
    public override Guid RecordId => EvidenceId;
}

/// <param name="State">Published, Declined or Withdrawn.</param>
public sealed record CopyDecided(Guid EvidenceId, Guid CopyId, string State) : ProcessEvent
{
    public override Guid RecordId => EvidenceId;
}

/// <summary>The event that due dates waited for has a planned day, has happened, or its day was corrected.</summary>
public sealed record MilestoneSet(Guid MilestoneId, Guid SourceId, string Name, DateOnly? PlannedOn, DateOnly? HappenedOn) : ProcessEvent
{
    public override Guid RecordId => MilestoneId;
    public override IEnumerable<Guid> AlsoOn => [SourceId];
}

/// <summary>Nothing has happened under an agreement in force for so many days.</summary>
public sealed record AgreementSilent(Guid AgreementId, string Step, int Days) : ProcessEvent
{
    public override Guid RecordId => AgreementId;
}

/// <summary>The figures for the public were counted. They are of no record, but of the product as a whole.</summary>
public sealed record StalenessCounted(DateOnly Day, int InForce, int Quiet, int Idle, int LongIdle) : ProcessEvent
{
    public override Guid RecordId => Guid.Empty;
}

/// <summary>A piece of evidence was put beside a claim.</summary>
public sealed record ClaimBacked(Guid ClaimId, Guid SourceId, Guid EvidenceId) : ProcessEvent
{
    public override Guid RecordId => ClaimId;
    public override IEnumerable<Guid> AlsoOn => [SourceId];
}

public sealed record ClaimUnbacked(Guid ClaimId, Guid SourceId, Guid EvidenceId) : ProcessEvent
{
    public override Guid RecordId => ClaimId;
    public override IEnumerable<Guid> AlsoOn => [SourceId];
}
