using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Activities.Sheet;

/// <summary>"Kegiatan" on the page of an agreement or meeting: how many of those planned took place.</summary>
internal sealed class ActivitiesLink(SinergiDb db, CurrentActor current, Texts texts) : IChainLink
{
    public const int Place = 30;

    public int Order => Place;

    public async Task<ChainLinkView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!current.Required.May(ActivityPermissions.View))
        {
            return null;
        }

        var counts = await db.Set<Activity>()
            .Where(a => a.RecordId == recordId && a.State != ActivityState.Cancelled)
            .GroupBy(a => a.State)
            .Select(g => new { State = g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var all = counts.Sum(c => c.Count);
        var held = counts.Where(c => c.State is ActivityState.Held).Sum(c => c.Count);
        var label = texts["activities.chain.label"];
        if (all == 0)
        {
            var plan = current.Required.May(ActivityPermissions.Plan) ? ActivityLinks.Plan(recordId) : null;
            return new ChainLinkView(label, "0", texts["activities.chain.none"], plan, null);
        }

        return new ChainLinkView(
            label,
            $"{Show.Number(held)}/{Show.Number(all)}",
            texts["activities.chain.held_of"],
            ActivityLinks.OfRecord(recordId),
            (double)held / all
        );
    }
}
