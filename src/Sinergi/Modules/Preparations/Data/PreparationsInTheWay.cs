using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Data;

/// <summary>While a preparation is under way, its parties accept and sign each for itself: two of them cannot become one in the middle.</summary>
internal sealed class PreparationsInTheWay(SinergiDb db) : IMergeObstacles
{
    public async Task<IReadOnlyList<MergeObstacle>> BetweenAsync(Guid leaving, Guid taking, CancellationToken cancellationToken)
    {
        var both = await db.Set<Preparation>()
            .Where(p => p.State != PreparationState.Registered && p.State != PreparationState.Cancelled)
            .Where(p => p.Parties.Any(x => x.InstitutionId == leaving) && p.Parties.Any(x => x.InstitutionId == taking))
            .OrderBy(p => p.Id)
            .Take(Limits.PageRows)
            .Select(p => new { p.Id, p.Title })
            .ToListAsync(cancellationToken);
        return [.. both.Select(p => new MergeObstacle("preparations.merge.both", p.Title, PreparationLinks.Record(p.Id)))];
    }
}
