using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Share;

/// <summary>
/// What a unit that countersigns inherits: its share of every open commitment that its side has shared among units, from its own first day on.
/// </summary>
internal sealed class InheritedCommitments(SinergiDb db, RecordSides sides)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<Commitment>> OfAsync(Guid recordId, Guid unitId, DateOnly from, CancellationToken cancellationToken)
    {
        var own = await sides.SidesOfAsync(recordId, unitId, cancellationToken);
        List<Commitment> inherited = [];
        foreach (var whole in await SharedAsync(recordId, unitId, from, cancellationToken))
        {
            if ((await sides.SidesOfAsync(recordId, whole.OwnerId!.Value, cancellationToken)).Overlaps(own))
            {
                inherited.Add(whole);
            }
        }

        return inherited;
    }

    /// <summary>How much of a counted one falls on the unit: the rule that was set; or as much as every other unit, where all have the same.</summary>
    public async Task<long?> AmountAsync(Commitment whole, CancellationToken cancellationToken)
    {
        if (whole.Measure is not MeasureKind.Number || whole.ShareEach is not null)
        {
            return whole.ShareEach;
        }

        var others = await db.Set<Commitment>()
            .Where(c => c.ShareOfId == whole.Id && c.State != CommitmentState.Dropped)
            .Select(c => c.Target)
            .Distinct()
            .OrderBy(target => target)
            .Take(2)
            .ToListAsync(cancellationToken);
        return others.Count == 1 ? others[0] : null;
    }

    private async Task<IReadOnlyList<Commitment>> SharedAsync(
        Guid recordId,
        Guid unitId,
        DateOnly from,
        CancellationToken cancellationToken
    )
    {
        var all = db.Set<Commitment>();
        return await all.Where(c => c.RecordId == recordId && c.ShareOfId == null && c.OwnerId != unitId)
            .Where(c => c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay)
            .Where(c => c.DueOn == null || c.DueOn >= from)
            .Where(c => c.ShareEach != null || all.Any(s => s.ShareOfId == c.Id))
            .Where(c => !all.Any(s => s.ShareOfId == c.Id && s.OwnerId == unitId))
            .OrderBy(c => c.CreatedAt)
            .ThenBy(c => c.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
    }
}
