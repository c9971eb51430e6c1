using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Commitments.Contracts;

public static class CommitmentProcesses
{
    public static readonly ProcessKind Formulate = ProcessKind
        .Of("commitments.formulate", typeof(CommitmentFormulated))
        .OrSometimes(typeof(CommitmentPlanned));

    public static readonly ProcessKind Revise = ProcessKind
        .Of("commitments.revise", typeof(CommitmentRevised))
        .OrSometimes(typeof(CommitmentPlanned));

    public static readonly ProcessKind Admit = ProcessKind.Of("commitments.admit", typeof(CommitmentAdmitted));
    public static readonly ProcessKind Upload = ProcessKind.Of("evidence.upload", typeof(EvidenceUploaded));
    public static readonly ProcessKind Accept = ProcessKind.Of("evidence.accept", typeof(EvidenceAccepted));
    public static readonly ProcessKind Refuse = ProcessKind.Of("evidence.refuse", typeof(EvidenceRefused));
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
public sealed record CommitmentPlanned(Guid CommitmentId, Guid SourceId, DateOnly DueOn) : CommitmentEvent(CommitmentId, SourceId);

/// <summary>The owner says that it was not kept.</summary>
public sealed record CommitmentAdmitted(Guid CommitmentId, Guid SourceId) : CommitmentEvent(CommitmentId, SourceId);

/// <summary>An evaluation gave its verdict.</summary>
public sealed record CommitmentJudged(Guid CommitmentId, Guid SourceId, CommitmentVerdict Verdict, Guid EvaluationId)
    : CommitmentEvent(CommitmentId, SourceId);

/// <summary>An event of one piece of evidence; shown on the commitment too.</summary>
public abstract record EvidenceEvent(Guid EvidenceId, Guid CommitmentId) : ProcessEvent
{
    public override Guid RecordId => EvidenceId;
    public override IEnumerable<Guid> AlsoOn => [CommitmentId];
}

public sealed record EvidenceUploaded(Guid EvidenceId, Guid CommitmentId, Guid? DocumentId, string? Link, DateOnly CapturedOn)
    : EvidenceEvent(EvidenceId, CommitmentId);

public sealed record EvidenceAccepted(Guid EvidenceId, Guid CommitmentId, Guid VerifierInstitutionId)
    : EvidenceEvent(EvidenceId, CommitmentId);

public sealed record EvidenceRefused(Guid EvidenceId, Guid CommitmentId, Guid VerifierInstitutionId)
    : EvidenceEvent(EvidenceId, CommitmentId);

public sealed record EvidenceWithdrawn(Guid EvidenceId, Guid CommitmentId) : EvidenceEvent(EvidenceId, CommitmentId);
