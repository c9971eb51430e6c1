using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Commitments.Record;

/// <summary>What stands around one commitment: its shares or its whole, the other periods, the event it waits for, the causes that were named.</summary>
public sealed record CommitmentSurroundings(
    Commitment? Whole,
    IReadOnlyList<ShareView> Shares,
    IReadOnlyList<Commitment> Series,
    Milestone? Milestone,
    IReadOnlyList<CauseView> Causes,
    string? AddendumPath,
    IReadOnlyList<AddendumSignature> Signatures
);

public sealed record ShareView(Commitment Commitment, string Owner, EvidenceTally Tally);

public sealed record CauseView(CauseSide Side, string Words, string StatedBy, DateTime StatedAt);

public sealed class CommitmentSurroundingsQuery(SinergiDb db, EvidenceTallies tallies, IDocumentDesk documents)
{
    public async Task<CommitmentSurroundings> OfAsync(Commitment commitment, CancellationToken cancellationToken)
    {
        var addendum = commitment.AddendumDocumentId is { } id ? await documents.FindAsync(id, cancellationToken) : null;
        return new CommitmentSurroundings(
            commitment.ShareOfId is { } whole
                ? await db.Set<Commitment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == whole, cancellationToken)
                : null,
            await SharesAsync(commitment, cancellationToken),
            await SeriesAsync(commitment, cancellationToken),
            commitment.MilestoneId is { } milestone
                ? await db.Set<Milestone>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == milestone, cancellationToken)
                : null,
            await CausesAsync(commitment.Id, cancellationToken),
            addendum?.Path,
            commitment.AddendumNumber is null
                ? []
                : await db.Set<AddendumSignature>()
                    .AsNoTracking()
                    .Where(s => s.CommitmentId == commitment.Id)
                    .OrderBy(s => s.PartyName)
                    .Take(Limits.PageRows)
                    .ToListAsync(cancellationToken)
        );
    }

    private async Task<IReadOnlyList<ShareView>> SharesAsync(Commitment commitment, CancellationToken cancellationToken)
    {
        if (commitment.ShareOfId is not null)
        {
            return [];
        }

        var shares = await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => c.RecordId == commitment.RecordId && c.ShareOfId == commitment.Id)
            .Join(db.Set<Institution>(), c => c.OwnerId, i => i.Id, (c, i) => new { Commitment = c, i.Name })
            .OrderBy(s => s.Name)
            .Take(Limits.PageRows * 20)
            .ToListAsync(cancellationToken);
        var shown = await tallies.OfAsync([.. shares.Select(s => s.Commitment.Id)], cancellationToken);
        return [.. shares.Select(s => new ShareView(s.Commitment, s.Name, shown[s.Commitment.Id]))];
    }

    private async Task<IReadOnlyList<Commitment>> SeriesAsync(Commitment commitment, CancellationToken cancellationToken) =>
        commitment.SeriesId is not { } series
            ? []
            : await db.Set<Commitment>()
                .AsNoTracking()
                .Where(c => c.RecordId == commitment.RecordId && c.SeriesId == series)
                .OrderByDescending(c => c.PeriodNumber)
                .Take(Limits.PageRows)
                .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<CauseView>> CausesAsync(Guid commitmentId, CancellationToken cancellationToken) =>
        await db.Set<FailureCause>()
            .AsNoTracking()
            .Where(c => c.CommitmentId == commitmentId)
            .OrderBy(c => c.StatedAt)
            .Take(Limits.PageRows)
            .Select(c => new CauseView(
                c.Side,
                c.Words,
                db.Set<Post>().Where(p => p.Id == c.StatedByPostId).Select(p => p.Title + ", " + p.Institution!.Name).First(),
                c.StatedAt
            ))
            .ToListAsync(cancellationToken);
}
