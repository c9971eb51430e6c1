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

    /// <summary>Number of the decree that names the team; null when none is named.</summary>
    [Classified(DataClass.Internal)]
    public string? TeamDecree { get; init; }

    /// <summary>Number of the official record (berita acara); null while it is written in by hand.</summary>
    [Classified(DataClass.Internal)]
    public string? MinutesNumber { get; set; }

    /// <summary>The official record as the parties signed it.</summary>
    public Guid? SignedMinutesId { get; set; }

    /// <summary>Number of the letter with which the result went on.</summary>
    [Classified(DataClass.Internal)]
    public string? LetterNumber { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? LetterOn { get; set; }

    /// <summary>To whom, as an office ("Direktur Jenderal Pemasyarakatan").</summary>
    [Classified(DataClass.Internal)]
    public string? LetterTo { get; set; }
    public Guid? LetterDocumentId { get; set; }

    /// <summary>What was agreed on mending, in words.</summary>
    [Classified(DataClass.Internal)]
    public string? FollowUpNote { get; set; }

    /// <summary>What is said at the end; required where nothing had to be followed up.</summary>
    [Classified(DataClass.Internal)]
    public string? ClosingNote { get; set; }
    public required DateTime StartedAt { get; init; }

    /// <summary>From then on the score stands.</summary>
    public DateTime? FixedAt { get; set; }
    public DateTime? DeliveredAt { get; set; }
    public DateTime? ClosedAt { get; set; }
    public Guid Revision { get; set; }
    public List<EvaluationVerdict> Verdicts { get; } = [];
    public List<PartyReply> Replies { get; } = [];
    public List<EvaluationFollowUp> FollowUps { get; } = [];

    public EvaluationSituation Situation(DateOnly today, IReadOnlyCollection<FollowUpFact>? actions = null) =>
        new(
            today,
            Until,
            ReplyUntil,
            Replies.TrueForAll(r => r.RepliedAt is not null),
            Replies.TrueForAll(r => !r.Disputes || r.AnsweredAt is not null)
        )
        {
            LetterNamed = LetterNumber is not null && LetterOn is not null && LetterTo is not null,
            Actions = actions?.Count ?? FollowUps.Count,
            OpenActions = actions?.Count(a => !a.Done) ?? FollowUps.Count,
            EndExplained = ClosingNote is not null,
        };

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

/// <summary>A commitment that follows from an evaluation: who mends what until when.</summary>
public sealed class EvaluationFollowUp
{
    public required Guid EvaluationCycleId { get; init; }
    public required Guid CommitmentId { get; init; }
    public required DateTime AddedAt { get; init; }
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
