using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>What other modules contribute to a record page: the chain, the next step, the fate of promises, the evaluation, the history.</summary>
public sealed record RecordSurroundings(
    IReadOnlyList<ChainLinkView> Chain,
    NextStepView? Next,
    IReadOnlyDictionary<Guid, PromiseFateView> Fates,
    string? Evaluation,
    IReadOnlyList<TimelineEntry> Timeline
);

/// <summary>Collects the contributions; agreement and meeting pages show them alike.</summary>
public sealed class RecordSurroundingsReader(
    IEnumerable<IChainLink> chain,
    IEnumerable<INextStep> nextSteps,
    IEnumerable<IPromiseFate> fates,
    IEnumerable<IEvaluationStatus> evaluations,
    Timeline timeline
)
{
    private const int HistoryShown = 8;

    public async Task<RecordSurroundings> OfAsync(Guid recordId, IReadOnlyList<StoredPromise> promises, CancellationToken cancellationToken)
    {
        var links = new List<ChainLinkView>();
        foreach (var link in chain.OrderBy(c => c.Order))
        {
            if (await link.OfAsync(recordId, cancellationToken) is { } view)
            {
                links.Add(view);
            }
        }

        return new RecordSurroundings(
            links,
            await NextAsync(recordId, cancellationToken),
            await FatesAsync([.. promises.Select(p => p.Id)], cancellationToken),
            await EvaluationAsync(recordId, cancellationToken),
            await timeline.OfRecordAsync(recordId, HistoryShown, cancellationToken)
        );
    }

    private async Task<NextStepView?> NextAsync(Guid recordId, CancellationToken cancellationToken)
    {
        NextStepView? next = null;
        foreach (var step in nextSteps)
        {
            var offered = await step.OfAsync(recordId, cancellationToken);
            next = offered is not null && offered.Urgency > (next?.Urgency ?? int.MinValue) ? offered : next;
        }

        return next;
    }

    private async Task<IReadOnlyDictionary<Guid, PromiseFateView>> FatesAsync(List<Guid> promises, CancellationToken cancellationToken)
    {
        var all = new Dictionary<Guid, PromiseFateView>();
        foreach (var source in fates)
        {
            foreach (var (promise, fate) in await source.OfAsync(promises, cancellationToken))
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
