using Sinergi.Kernel.States;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Domain;

/// <summary>
/// The evaluation of one agreement or meeting over one period: what was due, what was proven, what the parties reply, what is fixed.
/// </summary>
[ScopedBy(nameof(RecordId))]
public sealed class EvaluationCycle : IVersioned
{
    public required Guid Id { get; init; }
    public required RecordKind RecordKind { get; init; }
    public required Guid RecordId { get; init; }
    public required PeriodKind PeriodKind { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly From { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly Until { get; init; }

    /// <summary>The definition of the score that was in force at the start; it stays with the cycle.</summary>
    [Classified(DataClass.Internal)]
    public required string ScoreVersion { get; init; }

    public required int ReplyDays { get; init; }

    /// <summary>The institution that evaluates.</summary>
    public required Guid EvaluatorId { get; init; }
    public EvaluationState State { get; private set; }

    /// <summary>Last day of the reply period.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? ReplyUntil { get; set; }

    /// <summary>What should become of the agreement.</summary>
    public Recommendation? Recommendation { get; set; }

    [Classified(DataClass.Internal)]
    public string? RecommendationReason { get; set; }
    public required DateTime StartedAt { get; init; }
    public DateTime? FixedAt { get; set; }
    public Guid Revision { get; set; }
    public List<EvaluationVerdict> Verdicts { get; } = [];
    public List<PartyReply> Replies { get; } = [];

    public EvaluationSituation Situation(DateOnly today) =>
        new(
            today,
            Until,
            ReplyUntil,
            Replies.TrueForAll(r => r.RepliedAt is not null),
            Replies.TrueForAll(r => !r.Disputes || r.AnsweredAt is not null)
        );

    public TransitionOutcome<EvaluationState> Take(EvaluationAction action, EvaluationSituation situation)
    {
        var outcome = EvaluationStates.Table.Try(State, action, situation);
        State = outcome.Match(allowed => allowed.To, _ => State);
        return outcome;
    }
}

public enum PeriodKind
{
    Semester,
    Year,
    Final,
}

/// <summary>What an evaluation recommends.</summary>
public enum Recommendation
{
    Continue,
    Renew,
    Amend,
    End,
}

/// <summary>One commitment in an evaluation, with the facts as they were and the verdict.</summary>
public sealed class EvaluationVerdict
{
    public required Guid EvaluationCycleId { get; init; }
    public required Guid CommitmentId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Title { get; init; }
    public required Guid OwnerId { get; init; }

    /// <summary>As it was called at the time.</summary>
    [Classified(DataClass.Public)]
    public required string OwnerName { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly DueOn { get; init; }

    [Classified(DataClass.Internal)]
    public required string Path { get; init; }

    /// <summary>The commitment of which this is one unit's share.</summary>
    public Guid? ShareOfId { get; init; }
    public int Evidence { get; set; }
    public int VerifiedEvidence { get; set; }

    /// <summary>Of the verified pieces, those whose verifier is not of another party.</summary>
    public int Exceptional { get; set; }
    public bool Admitted { get; set; }

    /// <summary>What the facts propose.</summary>
    public required CommitmentVerdict Proposed { get; set; }
    public required CommitmentVerdict Verdict { get; set; }

    /// <summary>Why the verdict differs from what was proposed, or was changed after a reply.</summary>
    [Classified(DataClass.Internal)]
    public string? Reason { get; set; }

    /// <summary>The post that overrode the proposal.</summary>
    public Guid? ByPostId { get; set; }

    public void Refresh(CommitmentFact fact)
    {
        (Evidence, VerifiedEvidence, Exceptional, Admitted) = (fact.Evidence, fact.VerifiedEvidence, fact.Exceptional, fact.AdmittedNotMet);
        Proposed = VerdictRules.Propose(fact.VerifiedEvidence, fact.AdmittedNotMet, fact.Target, fact.Achieved);
    }
}

/// <summary>The right of reply of one evaluated party.</summary>
public sealed class PartyReply
{
    public required Guid EvaluationCycleId { get; init; }
    public required Guid PartyId { get; init; }

    [Classified(DataClass.Public)]
    public required string PartyName { get; init; }
    public bool Disputes { get; set; }

    [Classified(DataClass.Internal)]
    public string? Words { get; set; }
    public DateTime? RepliedAt { get; set; }
    public Guid? ByPostId { get; set; }

    /// <summary>What the evaluator says to a dispute.</summary>
    [Classified(DataClass.Internal)]
    public string? Answer { get; set; }
    public DateTime? AnsweredAt { get; set; }
}
