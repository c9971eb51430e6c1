using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Chain;

/// <param name="Owner">Everyday name of the institution that owns the commitment; null while none does.</param>
public sealed record OwnedCommitment(Commitment Commitment, string? Owner);

public sealed record EvidenceStateOf(Guid Id, EvidenceState State, DateTime UploadedAt);

/// <summary>
/// The commitments and evidence of the record whose page is shown: chain, next step and fate of promises tell of the same ones, and are
/// read once. For showing only: what a request changes after it has read is not seen here.
/// </summary>
internal sealed class RecordCommitments(SinergiDb db)
{
    /// <summary>More than any agreement has; a guard against a record that has grown out of hand.</summary>
    private const int Most = 2_000;

    private Guid? asked;
    private IReadOnlyList<OwnedCommitment> commitments = [];
    private IReadOnlyList<EvidenceStateOf> evidence = [];

    /// <summary>In the order in which they were made.</summary>
    public async Task<IReadOnlyList<OwnedCommitment>> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        await ReadAsync(recordId, cancellationToken);
        return commitments;
    }

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<EvidenceStateOf>> EvidenceOfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        await ReadAsync(recordId, cancellationToken);
        return evidence;
    }

    private async Task ReadAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (asked == recordId)
        {
            return;
        }

        commitments = await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => c.RecordId == recordId)
            .OrderBy(c => c.CreatedAt)
            .ThenBy(c => c.Id)
            .Take(Most)
            .Select(c => new OwnedCommitment(
                c,
                db.Set<Institution>().Where(i => i.Id == c.OwnerId).Select(i => i.ShortName).FirstOrDefault()
            ))
            .ToListAsync(cancellationToken);
        evidence =
            commitments.Count == 0
                ? []
                : await db.Set<Evidence>()
                    .Where(e => e.RecordId == recordId)
                    .OrderBy(e => e.UploadedAt)
                    .ThenBy(e => e.Id)
                    .Take(Most)
                    .Select(e => new EvidenceStateOf(e.Id, e.State, e.UploadedAt))
                    .ToListAsync(cancellationToken);
        asked = recordId;
    }
}
