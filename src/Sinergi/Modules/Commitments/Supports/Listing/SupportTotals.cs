using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain.Supports;

namespace Sinergi.Modules.Commitments.Supports.Listing;

/// <summary>Of one kind: how many were asked, promised and received, and for budgets how much.</summary>
/// <param name="AskedSum">Rupiah; only budgets are summed, because only they are of one unit.</param>
public sealed record SupportTotal(
    SupportKind Kind,
    int Asked,
    int Promised,
    int Received,
    int Declined,
    long AskedSum,
    long PromisedSum,
    long ReceivedSum
);

/// <summary>Adds requests up by kind. What is no longer asked for is left out; what came without a promise is received, not promised.</summary>
public sealed class SupportTotals
{
    public async Task<IReadOnlyList<SupportTotal>> OfAsync(IQueryable<Support> found, CancellationToken cancellationToken)
    {
        var totals = await found
            .Where(s => s.State != SupportState.Withdrawn)
            .GroupBy(s => s.Kind)
            .Select(g => new SupportTotal(
                g.Key,
                g.Count(),
                g.Count(s => s.PromisedOn != null),
                g.Count(s => s.State == SupportState.Received),
                g.Count(s => s.State == SupportState.Declined),
                g.Sum(s => s.Kind == SupportKind.Budget ? s.Asked ?? 0 : 0),
                g.Sum(s => s.Kind == SupportKind.Budget ? s.Promised ?? 0 : 0),
                g.Sum(s => s.Kind == SupportKind.Budget ? s.Received : 0)
            ))
            .ToListAsync(cancellationToken);
        return [.. totals.OrderBy(t => t.Kind)];
    }
}
