namespace Sinergi.Modules.Commitments.Contracts;

/// <summary>What evaluation needs to know of commitments.</summary>
public interface ICommitmentFacts
{
    /// <summary>
    /// Commitments of a record that fell due in the period, with or without proof, and those due earlier that nobody has judged yet; drafts
    /// have no date to be held to.
    /// </summary>
    Task<IReadOnlyList<CommitmentFact>> DueAsync(Guid recordId, DateOnly from, DateOnly until, CancellationToken cancellationToken);

    /// <summary>The same facts of these commitments as they are now, whatever their dates have become.</summary>
    Task<IReadOnlyList<CommitmentFact>> NowAsync(IReadOnlyCollection<Guid> commitmentIds, CancellationToken cancellationToken);

    /// <summary>
    /// What a record's evaluation can ask to be mended: its commitments under way, the latest first, and these others whatever became of
    /// them. Only what has an owner and a day.
    /// </summary>
    Task<IReadOnlyList<FollowUpFact>> FollowUpsAsync(Guid recordId, IReadOnlyCollection<Guid> others, CancellationToken cancellationToken);

    /// <summary>How many commitments of a record still lack an owner, a measure or a date: they cannot be evaluated, and that is said.</summary>
    Task<int> DraftsAsync(Guid recordId, CancellationToken cancellationToken);

    /// <summary>How many commitments of a record rest on a day: what had not fallen due when the hold began is not due, and that is said.</summary>
    Task<int> OnHoldAsync(Guid recordId, DateOnly day, CancellationToken cancellationToken);
}

/// <param name="OwnerId">The institution that owes it.</param>
/// <param name="VerifiedEvidence">Pieces verified by another party than the one that uploaded them.</param>
/// <param name="Target">What is to be reached, when it is counted; null for a yes/no commitment.</param>
/// <param name="Achieved">The sum of the amounts of verified evidence.</param>
/// <param name="Exceptional">Of the verified pieces, those whose verifier is not of another party.</param>
/// <param name="ShareOfId">The commitment of which it is one unit's share; a whole counts for its party, a share for its unit.</param>
public sealed record CommitmentFact(
    Guid Id,
    string Title,
    Guid OwnerId,
    string OwnerName,
    DateOnly DueOn,
    int Evidence,
    int VerifiedEvidence,
    bool AdmittedNotMet,
    string Path,
    long? Target,
    long Achieved,
    int Exceptional,
    Guid? ShareOfId
);

/// <summary>A commitment as something that follows from an evaluation.</summary>
/// <param name="Done">Proven to the full, judged met, or taken back by all parties: nothing is left to do.</param>
/// <param name="VerifiedEvidence">Pieces that another party verified.</param>
public sealed record FollowUpFact(
    Guid Id,
    string Title,
    Guid OwnerId,
    string OwnerName,
    DateOnly DueOn,
    bool Done,
    int VerifiedEvidence,
    string Path
);
