using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Chain;

/// <summary>One link of the strip at the head of a page.</summary>
public sealed record ChainStep(string Label, string Value, string Note, string? Path, bool Current);

/// <summary>
/// The chain as seen from one commitment: the links of its record, with this commitment and its evidence in the places where the record
/// would show all of them.
/// </summary>
public sealed class CommitmentChain(IEnumerable<IChainLink> links, Texts texts)
{
    public async Task<IReadOnlyList<ChainStep>> OfAsync(
        RecordRef? source,
        Commitment commitment,
        IReadOnlyCollection<Evidence> evidence,
        Guid? currentEvidence,
        CancellationToken cancellationToken
    )
    {
        List<(int Order, ChainStep Step)> steps =
        [
            (CommitmentsLink.Place, Own(commitment, currentEvidence)),
            (EvidenceLink.Place, Proof(commitment, evidence, currentEvidence)),
        ];
        foreach (var link in links.Where(l => l is not (CommitmentsLink or EvidenceLink)))
        {
            if (await link.OfAsync(commitment.RecordId, cancellationToken) is { } view)
            {
                steps.Add((link.Order, new ChainStep(view.Label, view.Figure, view.Explanation, view.Path, false)));
            }
        }

        return [.. Source(source, commitment), .. steps.OrderBy(s => s.Order).Select(s => s.Step)];
    }

    private IEnumerable<ChainStep> Source(RecordRef? source, Commitment commitment)
    {
        if (source is not null)
        {
            yield return new ChainStep(
                texts[commitment.ClauseLabel is null ? "commitments.chain.promise" : "commitments.chain.clause"],
                commitment.ClauseLabel ?? texts[$"commitments.kind.{source.Kind}"],
                source.Title,
                source.Path,
                false
            );
        }
    }

    private ChainStep Own(Commitment commitment, Guid? currentEvidence) =>
        new(
            texts["commitments.chain.commitment"],
            texts[$"commitments.state.{commitment.State}"],
            commitment.Statement,
            CommitmentLinks.Record(commitment.Id),
            currentEvidence is null
        );

    private ChainStep Proof(Commitment commitment, IReadOnlyCollection<Evidence> evidence, Guid? currentEvidence)
    {
        var verified = evidence.Count(e => e.State is EvidenceState.Verified);
        // From the commitment the strip leads to the piece that matters most: one that waits, else a verified one.
        var first = evidence.OrderBy(e => e.State).ThenByDescending(e => e.UploadedAt).FirstOrDefault();
        return new ChainStep(
            texts["commitments.chain.evidence"],
            $"{verified}/{evidence.Count}",
            texts[evidence.Count == 0 ? "commitments.chain.no_evidence" : "commitments.chain.verified_of"],
            (currentEvidence ?? first?.Id) is { } id ? CommitmentLinks.Evidence(id) : null,
            currentEvidence is not null
        );
    }
}
