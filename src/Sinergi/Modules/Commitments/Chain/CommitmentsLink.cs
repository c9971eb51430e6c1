using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Chain;

/// <summary>"Komitmen" on the page of an agreement or meeting: how many there are, and how many of them nobody can be held to yet.</summary>
internal sealed class CommitmentsLink(RecordCommitments commitments, Texts texts) : IChainLink
{
    public const int Place = 20;

    public int Order => Place;

    public async Task<ChainLinkView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var found = await commitments.OfAsync(recordId, cancellationToken);
        var all = found.Count;
        var drafts = found.Count(c => c.Commitment.State is CommitmentState.Draft);
        var met = found.Count(c => c.Commitment.State is CommitmentState.Met);
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
internal sealed class EvidenceLink(RecordCommitments commitments, Texts texts) : IChainLink
{
    public const int Place = 40;

    public int Order => Place;

    public async Task<ChainLinkView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var found = await commitments.EvidenceOfAsync(recordId, cancellationToken);
        var standing = found.Where(e => e.State is EvidenceState.Waiting or EvidenceState.Verified).ToList();
        var all = standing.Count;
        var verified = standing.Count(e => e.State is EvidenceState.Verified);
        var path = standing switch
        {
            [] => null,
            [var only] => CommitmentLinks.Evidence(only.Id),
            _ => CommitmentLinks.OfRecord(recordId),
        };
        return new ChainLinkView(
            texts["commitments.chain.evidence"],
            $"{verified}/{all}",
            texts[all == 0 ? "commitments.chain.no_evidence" : "commitments.chain.verified_of"],
            path,
            all == 0 ? null : (double)verified / all
        );
    }
}
