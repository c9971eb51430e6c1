using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Publications.Public;

/// <summary>For anybody: one agreement, by its published edition. What was withdrawn says so, and what never was public is not there.</summary>
[Anonymous]
[PublicAnswer]
[EnableRateLimiting(WebServices.GuestLimit)]
public sealed class PublicRecordModel(SinergiDb db, TimeProvider clock) : PageModel
{
    /// <summary>Null once it is withdrawn.</summary>
    public PublicView? View { get; private set; }
    public DateTime WithdrawnAt { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        var found = await db.Set<PublicAgreement>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == code, cancellationToken);
        if (found is null)
        {
            return await GoneAsync(code, cancellationToken);
        }

        // A title that was mended, or half an address: there is one address for each page.
        var address = PublicLinks.Agreement(found.Code, found.Title);
        if (Request.Path != address)
        {
            return Redirect(PublicLinks.Here(address));
        }

        View = PublicView.Of(found, clock.GetUtcNow().UtcDateTime);
        return Page();
    }

    private async Task<IActionResult> GoneAsync(string code, CancellationToken cancellationToken)
    {
        var withdrawn = await db.Set<PublicWithdrawal>().AsNoTracking().SingleOrDefaultAsync(w => w.Code == code, cancellationToken);
        if (withdrawn is null)
        {
            return NotFound();
        }

        WithdrawnAt = withdrawn.WithdrawnAt;
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
