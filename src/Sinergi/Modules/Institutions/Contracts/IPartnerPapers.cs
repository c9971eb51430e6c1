namespace Sinergi.Modules.Institutions.Contracts;

/// <summary>What is known of the papers of partners: shown where one is about to rely on them, never a reason to refuse.</summary>
public interface IPartnerPapers
{
    /// <summary>Papers of these partners that have run out and were not followed by newer ones, the longest first.</summary>
    Task<IReadOnlyList<LapsedPaper>> LapsedAsync(IReadOnlyCollection<Guid> partnerIds, CancellationToken cancellationToken);
}

/// <param name="Kind">The kind, in the reader's language.</param>
/// <param name="Since">The first day on which it no longer held.</param>
public sealed record LapsedPaper(Guid InstitutionId, string Kind, DateOnly Since);
