using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Commitments.Publish;

/// <summary>What anybody may see of a piece of evidence, after the decision to publish it and until it is taken back.</summary>
[Anonymous]
[EnableRateLimiting(WebServices.GuestLimit)]
public sealed class PublishedModel(SinergiDb db) : PageModel
{
    public PublishedCopy Copy { get; private set; } = null!;

    /// <summary>Numbers of the pages.</summary>
    public IReadOnlyList<int> Pages { get; private set; } = [];
    public UnitTimeZone Zone => UnitTimeZone.Wib;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<PublishedCopy>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Copy = found;
        Pages = await db.Set<PublishedPage>()
            .Where(p => p.CopyId == id)
            .OrderBy(p => p.Number)
            .Select(p => p.Number)
            .ToListAsync(cancellationToken);
        return Page();
    }
}
