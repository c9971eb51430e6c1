using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Record;

/// <summary>The first link of the chain: what was promised, by clause where the source has clauses. Serves agreements and meetings.</summary>
internal sealed class PromiseChainLink(SinergiDb db, Texts t) : IChainLink
{
    public int Order => 1;

    public async Task<ChainLinkView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var clauses = await db.Set<Promise>()
            .Where(p => p.RecordId == recordId)
            .GroupBy(p => p.ClauseLabel)
            .Select(g => new { Clause = g.Key, Promises = g.Count() })
            .ToListAsync(cancellationToken);
        var promises = clauses.Sum(c => c.Promises);
        var stated = clauses.Count(c => c.Clause is not null);
        return stated > 0
            ? new ChainLinkView(
                t["agreements.chain.clauses"],
                Show.Number(stated),
                t.Count("agreements.chain.promises", promises),
                $"#{RecordAnchors.Promises}",
                null
            )
            : new ChainLinkView(
                t["agreements.chain.promises"],
                Show.Number(promises),
                t[promises == 0 ? "agreements.chain.none" : "agreements.chain.no_clauses"],
                $"#{RecordAnchors.Promises}",
                null
            );
    }
}

/// <summary>Sources that differ and that nobody has settled come before everything else: all that follows stands on them.</summary>
internal sealed class DifferingSourcesStep(IRecordFacts facts, Texts t) : INextStep
{
    private const int Urgent = 90;

    public async Task<NextStepView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var open = (await facts.DifferingAsync(recordId, cancellationToken)).Count(d => !d.Settled);
        return open == 0
            ? null
            : new NextStepView(
                Urgent,
                t.Count("agreements.next.differing", open),
                t["agreements.next.differing_action"],
                $"#{RecordAnchors.Differing}"
            );
    }
}
