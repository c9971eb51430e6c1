using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Record;

/// <summary>The first link of the chain: what was promised, by clause where the source has clauses. Serves agreements and meetings.</summary>
internal static class PromiseChainLink
{
    public static ChainLinkView Of(IReadOnlyList<StoredPromise> promises, Texts t)
    {
        var clauses = promises.Select(p => p.ClauseLabel).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        return clauses > 0
            ? new ChainLinkView(
                t["agreements.chain.clauses"],
                Show.Number(clauses),
                t.Count("agreements.chain.promises", promises.Count),
                $"#{RecordAnchors.Promises}",
                null
            )
            : new ChainLinkView(
                t["agreements.chain.promises"],
                Show.Number(promises.Count),
                t[promises.Count == 0 ? "agreements.chain.none" : "agreements.chain.no_clauses"],
                $"#{RecordAnchors.Promises}",
                null
            );
    }
}

/// <summary>Sources that differ and that nobody has settled come before everything else: all that follows stands on them.</summary>
internal static class DifferingSourcesStep
{
    private const int Urgent = 90;

    public static NextStepView? Of(RecordFacts facts, Texts t) =>
        facts.Differing.Count(d => !d.Settled) is var open and > 0
            ? new NextStepView(
                Urgent,
                t.Count("agreements.next.differing", open),
                t["agreements.next.differing_action"],
                $"#{RecordAnchors.Differing}"
            )
            : null;
}
