using Sinergi.Modules.Agreements.Record;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>What other modules contribute to a record page: the chain, the next step, the fate of promises, the evaluation, the history.</summary>
public sealed record RecordSurroundings(
    IReadOnlyList<ChainLinkView> Chain,
    NextStepView? Next,
    IReadOnlyDictionary<Guid, PromiseFateView> Fates,
    string? Evaluation,
    IReadOnlyList<TimelineEntry> Timeline
)
{
    /// <summary>What stands beside the claims, from each module that keeps such proof.</summary>
    public IReadOnlyList<ILookup<Guid, ClaimProofView>> ClaimProofs { get; init; } = [];

    /// <summary>What has become of the requests.</summary>
    public IReadOnlyDictionary<Guid, AskFateView> AskFates { get; init; } = new Dictionary<Guid, AskFateView>();

    /// <summary>Where a request is taken up; null for whoever may not.</summary>
    public Func<Guid, string?> AskPath { get; init; } = _ => null;

    /// <summary>Where evidence is put beside a claim; null for whoever may not.</summary>
    public Func<Guid, string?> ClaimPath { get; init; } = _ => null;

    public IEnumerable<ClaimProofView> ProofsOf(Guid claimId) => ClaimProofs.SelectMany(p => p[claimId]);
}

/// <summary>Collects the contributions; agreement and meeting pages show them alike.</summary>
public sealed class RecordSurroundingsReader(
    IEnumerable<IChainLink> chain,
    IEnumerable<INextStep> nextSteps,
    IEnumerable<IPromiseFate> fates,
    IEnumerable<IEvaluationStatus> evaluations,
    IEnumerable<IClaimProof> claimProofs,
    IEnumerable<IAskFate> askFates,
    Timeline timeline,
    Texts texts
)
{
    private const int HistoryShown = 8;

    public async Task<RecordSurroundings> OfAsync(Guid recordId, RecordFacts facts, CancellationToken cancellationToken)
    {
        var links = new List<ChainLinkView> { PromiseChainLink.Of(facts.Promises, texts) };
        foreach (var link in chain.OrderBy(c => c.Order))
        {
            if (await link.OfAsync(recordId, cancellationToken) is { } view)
            {
                links.Add(view);
            }
        }

        return new RecordSurroundings(
            links,
            await NextAsync(recordId, facts, cancellationToken),
            await FatesAsync(recordId, facts.Promises, cancellationToken),
            await EvaluationAsync(recordId, cancellationToken),
            await timeline.OfRecordAsync(recordId, HistoryShown, cancellationToken)
        )
        {
            ClaimProofs = facts.Claims.Count == 0 ? [] : await ClaimProofsAsync(recordId, cancellationToken),
            AskFates = facts.Asks.Count == 0 ? new Dictionary<Guid, AskFateView>() : await AskFatesAsync(recordId, cancellationToken),
            AskPath = ask => askFates.Select(f => f.RecordPath(recordId, ask)).FirstOrDefault(path => path is not null),
            ClaimPath = claim => claimProofs.Select(p => p.AddPath(claim)).FirstOrDefault(path => path is not null),
        };
    }

    private async Task<IReadOnlyDictionary<Guid, AskFateView>> AskFatesAsync(Guid recordId, CancellationToken cancellationToken)
    {
        Dictionary<Guid, AskFateView> all = [];
        foreach (var source in askFates)
        {
            foreach (var (ask, fate) in await source.OfRecordAsync(recordId, cancellationToken))
            {
                all[ask] = fate;
            }
        }

        return all;
    }

    private async Task<IReadOnlyList<ILookup<Guid, ClaimProofView>>> ClaimProofsAsync(Guid recordId, CancellationToken cancellationToken)
    {
        List<ILookup<Guid, ClaimProofView>> all = [];
        foreach (var source in claimProofs)
        {
            all.Add(await source.OfRecordAsync(recordId, cancellationToken));
        }

        return all;
    }

    private async Task<NextStepView?> NextAsync(Guid recordId, RecordFacts facts, CancellationToken cancellationToken)
    {
        var next = DifferingSourcesStep.Of(facts, texts);
        foreach (var step in nextSteps)
        {
            var offered = await step.OfAsync(recordId, facts.Promises, cancellationToken);
            next = offered is not null && offered.Urgency > (next?.Urgency ?? int.MinValue) ? offered : next;
        }

        return next;
    }

    private async Task<IReadOnlyDictionary<Guid, PromiseFateView>> FatesAsync(
        Guid recordId,
        IReadOnlyList<StoredPromise> promises,
        CancellationToken cancellationToken
    )
    {
        var all = new Dictionary<Guid, PromiseFateView>();
        foreach (var source in fates)
        {
            foreach (var (promise, fate) in await source.OfAsync(recordId, promises, cancellationToken))
            {
                all[promise] = fate;
            }
        }

        return all;
    }

    private async Task<string?> EvaluationAsync(Guid recordId, CancellationToken cancellationToken)
    {
        foreach (var evaluation in evaluations)
        {
            if (await evaluation.OfAsync(recordId, cancellationToken) is { } status)
            {
                return status;
            }
        }

        return null;
    }
}
