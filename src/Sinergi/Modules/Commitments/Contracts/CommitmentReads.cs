namespace Sinergi.Modules.Commitments.Contracts;

/// <summary>What evaluation needs to know of commitments.</summary>
public interface ICommitmentFacts
{
    /// <summary>Commitments of a record that fell due in the period, or carry a verdict in it.</summary>
    Task<IReadOnlyList<CommitmentFact>> DueAsync(Guid recordId, DateOnly from, DateOnly until, CancellationToken cancellationToken);
}

/// <param name="OwnerId">The institution that owes it.</param>
/// <param name="VerifiedEvidence">Pieces verified by another party than the one that uploaded them.</param>
public sealed record CommitmentFact(
    Guid Id,
    string Title,
    Guid OwnerId,
    string OwnerName,
    DateOnly DueOn,
    int Evidence,
    int VerifiedEvidence,
    bool AdmittedNotMet,
    string Path
);
