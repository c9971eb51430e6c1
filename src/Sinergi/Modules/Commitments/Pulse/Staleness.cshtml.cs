using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Commitments.Pulse;

/// <summary>For anybody: how many signed agreements are asleep. Figures of the whole service; no agreement is named.</summary>
[Anonymous]
[EnableRateLimiting(WebServices.GuestLimit)]
public sealed class StalenessModel(SinergiDb db) : PageModel
{
    private const int Shown = 12;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Domain.Staleness> Days { get; private set; } = [];
    public Domain.Staleness? Newest => Days.Count > 0 ? Days[0] : null;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Days = await db.Set<Domain.Staleness>().AsNoTracking().OrderByDescending(s => s.Day).Take(Shown).ToListAsync(cancellationToken);
}
