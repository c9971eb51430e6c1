using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Data;

/// <summary>What has been shown for one commitment.</summary>
/// <param name="Shown">Pieces that wait or are verified.</param>
/// <param name="Verified">Verified pieces that still prove something on its due date.</param>
/// <param name="Exceptional">Of these, verified by somebody who is not of another party.</param>
/// <param name="Achieved">The sum of their amounts.</param>
public sealed record EvidenceTally(int Shown, int Verified, int Exceptional, long Achieved)
{
    public static readonly EvidenceTally Nothing = new(0, 0, 0, 0);
}

/// <summary>
/// Counts the proof of commitments in one place, so that lists, pages and evaluations agree: the proof of a share counts for the whole too, and a
/// piece that expired before the due date counts no more.
/// </summary>
public sealed class EvidenceTallies(SinergiDb db)
{
    public async Task<IReadOnlyDictionary<Guid, EvidenceTally>> OfAsync(
        IReadOnlyCollection<Guid> commitmentIds,
        CancellationToken cancellationToken
    )
    {
        if (commitmentIds.Count == 0)
        {
            return new Dictionary<Guid, EvidenceTally>();
        }

        var uses = await ReadAsync(
            Joined()
                .Where(j =>
                    commitmentIds.Contains(j.Commitment.Id)
                    || (j.Commitment.ShareOfId != null && commitmentIds.Contains(j.Commitment.ShareOfId.Value))
                ),
            cancellationToken
        );
        return commitmentIds.ToDictionary(id => id, id => Tally([.. uses.Where(u => u.Id == id || u.ShareOfId == id)]));
    }

    /// <summary>
    /// Of one. Its record is named too, though it says nothing more: with it the database need not look for what the reader may see, and need
    /// not plan the question each time as it does for a list of identifiers.
    /// </summary>
    public async Task<EvidenceTally> OfAsync(Commitment commitment, CancellationToken cancellationToken) =>
        Tally(
            await ReadAsync(
                Joined()
                    .Where(j =>
                        j.Use.RecordId == commitment.RecordId
                        && j.Commitment.RecordId == commitment.RecordId
                        && (j.Commitment.Id == commitment.Id || j.Commitment.ShareOfId == commitment.Id)
                    ),
                cancellationToken
            )
        );

    private IQueryable<UseOf> Joined() =>
        db.Set<EvidenceUse>()
            .AsNoTracking()
            .Join(
                db.Set<Commitment>(),
                u => u.CommitmentId,
                c => c.Id,
                (use, commitment) => new UseOf { Use = use, Commitment = commitment }
            );

    private static Task<List<Shown>> ReadAsync(IQueryable<UseOf> uses, CancellationToken cancellationToken) =>
        uses.Select(j => new Shown(
                // A piece that is shown again is one piece.
                j.Use.Evidence!.SameAsId
                    ?? j.Use.EvidenceId,
                j.Use.Amount,
                j.Commitment.Id,
                j.Commitment.ShareOfId,
                j.Use.Evidence.State,
                j.Use.Evidence.Exceptional,
                j.Use.Evidence.ValidUntil != null && j.Use.Evidence.ValidUntil < j.Commitment.DueOn
            ))
            .ToListAsync(cancellationToken);

    private static EvidenceTally Tally(IReadOnlyList<Shown> own)
    {
        var verified = own.Where(u => u.State is EvidenceState.Verified && !u.Expired).ToList();
        return new EvidenceTally(
            Pieces(own.Where(u => u.State is EvidenceState.Waiting or EvidenceState.Verified).Select(u => u.EvidenceId)),
            Pieces(verified.Select(u => u.EvidenceId)),
            Pieces(verified.Where(u => u.Exceptional).Select(u => u.EvidenceId)),
            verified.Sum(u => u.Amount ?? 0)
        );
    }

    private sealed class UseOf
    {
        public required EvidenceUse Use { get; init; }
        public required Commitment Commitment { get; init; }
    }

    private sealed record Shown(
        Guid EvidenceId,
        long? Amount,
        Guid Id,
        Guid? ShareOfId,
        EvidenceState State,
        bool Exceptional,
        bool Expired
    );

    // One piece may be shown for several shares of the same whole.
    private static int Pieces(IEnumerable<Guid> evidence) => evidence.Distinct().Count();
}

public static class EvidenceQueries
{
    /// <summary>What a piece of evidence proves, the earliest due first.</summary>
    public static Task<List<Commitment>> ProvenByAsync(this SinergiDb db, Guid evidenceId, CancellationToken cancellationToken) =>
        db.Set<Commitment>()
            .Where(c => db.Set<EvidenceUse>().Any(u => u.EvidenceId == evidenceId && u.CommitmentId == c.Id))
            .OrderBy(c => c.DueOn)
            .ThenBy(c => c.Id)
            .ToListAsync(cancellationToken);

    /// <summary>The same piece where it is shown for something else.</summary>
    public static async Task<IReadOnlyList<Evidence>> SameAsAsync(this SinergiDb db, Evidence evidence, CancellationToken cancellationToken)
    {
        var first = evidence.SameAsId ?? evidence.Id;
        return await db.Set<Evidence>()
            .AsNoTracking()
            .Where(e => (e.Id == first || e.SameAsId == first) && e.Id != evidence.Id)
            .OrderBy(e => e.UploadedAt)
            .ThenBy(e => e.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The pieces shown for a commitment or for one of its shares.</summary>
    public static IQueryable<Evidence> EvidenceFor(this SinergiDb db, Commitment commitment)
    {
        // From the commitment to its pieces: asked the other way round, the database looks at every piece of evidence there is. All of them belong
        // to one record; saying so lets it look once for whether the reader may see it, instead of through all that he may see.
        var (id, record) = (commitment.Id, commitment.RecordId);
        var parts = db.Set<Commitment>().Where(c => c.RecordId == record && (c.Id == id || c.ShareOfId == id)).Select(c => c.Id);
        var shown = db.Set<EvidenceUse>().Where(u => u.RecordId == record && parts.Contains(u.CommitmentId)).Select(u => u.EvidenceId);
        return db.Set<Evidence>().AsNoTracking().Where(e => e.RecordId == record && shown.Contains(e.Id));
    }
}
