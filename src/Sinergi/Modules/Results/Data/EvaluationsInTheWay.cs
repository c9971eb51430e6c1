using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Results.Data;

/// <summary>An evaluation keeps the name of its time, so the one who has to reply must stay who it is until it is closed.</summary>
internal sealed class EvaluationsInTheWay(SinergiDb db) : IMergeObstacles
{
    public async Task<IReadOnlyList<MergeObstacle>> BetweenAsync(Guid leaving, Guid taking, CancellationToken cancellationToken)
    {
        var running = await db.Set<EvaluationCycle>()
            .Where(c => c.State != EvaluationState.Closed && c.Replies.Any(r => r.PartyId == leaving))
            .OrderBy(c => c.Id)
            .Take(Limits.PageRows)
            .Select(c => new
            {
                c.Id,
                Title = db.Set<SearchEntry>().Where(e => e.RecordId == c.RecordId).Select(e => e.Title).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. running.Select(c => new MergeObstacle("evaluations.merge.running", c.Title ?? "", EvaluationLinks.Record(c.Id)))];
    }
}
