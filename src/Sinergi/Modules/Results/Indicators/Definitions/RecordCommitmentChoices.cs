using Sinergi.Modules.Commitments.Contracts;

namespace Sinergi.Modules.Results.Indicators.Definitions;

/// <summary>The commitments of a record that an indicator can serve: those that have a date to be held to.</summary>
public sealed class RecordCommitmentChoices(ICommitmentFacts facts)
{
    private static readonly DateOnly First = new(1990, 1, 1);
    private static readonly DateOnly Last = new(2100, 12, 31);

    public Task<IReadOnlyList<CommitmentFact>> OfAsync(Guid recordId, CancellationToken cancellationToken) =>
        facts.DueAsync(recordId, First, Last, cancellationToken);
}
