using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;

namespace Sinergi.Modules.Results.Indicators.Sums;

/// <summary>Each night: counts all sums anew. A difference fails the run, which the page on the state of the system then shows.</summary>
public sealed class RecountJob(SinergiDb db, SummaryCheck check) : IProductJob
{
    public static string Code => "indicators.recount";

    public static string Schedule => "0 40 18 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var (counted, differing) = (0, 0);
        var last = Guid.Empty;
        while (await NextAsync(last, cancellationToken) is [_, ..] next)
        {
            foreach (var indicator in next)
            {
                differing += await check.CheckAsync(indicator, cancellationToken) > 0 ? 1 : 0;
                db.ChangeTracker.Clear();
            }

            (counted, last) = (counted + next.Count, next[^1]);
        }

        return differing == 0 ? (counted == 0 ? null : $"counted={counted}") : throw new SummariesDifferException(differing, counted);
    }

    private Task<List<Guid>> NextAsync(Guid after, CancellationToken cancellationToken) =>
        db.Set<Indicator>()
            .Where(i => i.Id > after)
            .OrderBy(i => i.Id)
            .Take(Limits.PageRows)
            .Select(i => i.Id)
            .ToListAsync(cancellationToken);
}

/// <summary>Sums are not those of their facts: a fault of the product, and no outcome that anybody could have wanted.</summary>
public sealed class SummariesDifferException(int differing, int counted)
    : Exception($"The sums of {differing} of {counted} indicators are not those of their facts.");
