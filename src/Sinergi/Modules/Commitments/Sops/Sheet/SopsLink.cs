using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Sops.Sheet;

/// <summary>"SOP" on the page of an agreement or meeting: how many of those begun are in force.</summary>
internal sealed class SopsLink(SinergiDb db, CurrentActor current, Texts texts) : IChainLink
{
    public const int Place = 35;

    public int Order => Place;

    public async Task<ChainLinkView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!current.Required.May(SopPermissions.View))
        {
            return null;
        }

        var counts = await db.Set<Sop>()
            .Where(s => s.RecordId == recordId && s.Versions.Any(v => v.State != SopState.Withdrawn))
            .Select(s => s.Versions.Any(v => v.State == SopState.InForce))
            .GroupBy(inForce => inForce)
            .Select(g => new { InForce = g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var all = counts.Sum(c => c.Count);
        if (all == 0)
        {
            var begin = current.Required.May(SopPermissions.Write) ? SopLinks.New(recordId) : null;
            return new ChainLinkView(texts["sops.chain.label"], "0", texts["sops.chain.none"], begin, null);
        }

        var inForce = counts.Where(c => c.InForce).Sum(c => c.Count);
        return new ChainLinkView(
            texts["sops.chain.label"],
            $"{Show.Number(inForce)}/{Show.Number(all)}",
            texts["sops.chain.in_force_of"],
            SopLinks.OfRecord(recordId),
            (double)inForce / all
        );
    }
}
