using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Chain;

/// <summary>"Komitmen" on the page of an agreement or meeting: how many there are, and how many of them nobody can be held to yet.</summary>
internal sealed class CommitmentsLink(SinergiDb db, Texts texts) : IChainLink
{
    public const int Place = 20;

    public int Order => Place;

    public async Task<ChainLinkView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var states = await db.Set<Commitment>()
            .Where(c => c.RecordId == recordId)
            .GroupBy(c => c.State)
            .Select(g => new { State = g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var all = states.Sum(s => s.Count);
        var drafts = states.Where(s => s.State is CommitmentState.Draft).Sum(s => s.Count);
        var met = states.Where(s => s.State is CommitmentState.Met).Sum(s => s.Count);
        return new ChainLinkView(
            texts["commitments.chain.commitment"],
            Show.Number(all),
            all == 0 ? texts["commitments.chain.none_yet"]
                : drafts > 0 ? texts["commitments.chain.drafts", drafts]
                : texts["commitments.chain.met", met],
            all == 0 ? null : CommitmentLinks.OfRecord(recordId),
            all == 0 ? null : (double)met / all
        );
    }
}

/// <summary>"Bukti" on the page of an agreement or meeting: verified pieces of all that still stand.</summary>
internal sealed class EvidenceLink(SinergiDb db, Texts texts) : IChainLink
{
    public const int Place = 40;

    public int Order => Place;

    public async Task<ChainLinkView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var standing = db.Set<Evidence>()
            .Where(e => e.RecordId == recordId && (e.State == EvidenceState.Waiting || e.State == EvidenceState.Verified));
        var states = await standing
            .GroupBy(e => e.State)
            .Select(g => new { State = g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var all = states.Sum(s => s.Count);
        var verified = states.Where(s => s.State is EvidenceState.Verified).Sum(s => s.Count);
        var only = all == 1 ? await standing.OrderBy(e => e.Id).Select(e => (Guid?)e.Id).FirstOrDefaultAsync(cancellationToken) : null;
        var path =
            only is { } id ? CommitmentLinks.Evidence(id)
            : all == 0 ? null
            : CommitmentLinks.OfRecord(recordId);
        return new ChainLinkView(
            texts["commitments.chain.evidence"],
            $"{verified}/{all}",
            texts[all == 0 ? "commitments.chain.no_evidence" : "commitments.chain.verified_of"],
            path,
            all == 0 ? null : (double)verified / all
        );
    }
}
