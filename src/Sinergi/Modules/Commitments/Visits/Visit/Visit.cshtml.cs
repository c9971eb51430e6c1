using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Visits.Entry;
using Sinergi.Platform.Access;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Commitments.Visits.Visit;

/// <summary>What the party of a contact owes in one agreement, and what became of the contact's proposals.</summary>
[Anonymous, PrivatePage]
[EnableRateLimiting(WebServices.GuestLimit)]
public sealed class VisitModel(VisitSessions sessions, VisitBook book) : PageModel
{
    /// <summary>Null once the visit is over.</summary>
    public VisitView? View { get; private set; }
    public UnitTimeZone Zone { get; private set; }

    /// <summary>Something has just been put forward.</summary>
    public bool Thanks { get; private set; }

    /// <param name="terkirim">Set after a proposal was sent.</param>
    public async Task<IActionResult> OnGetAsync(bool terkirim, CancellationToken cancellationToken)
    {
        if (await sessions.ResumeAsync(HttpContext, cancellationToken) is not { } visitor)
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Page();
        }

        (Zone, Thanks) = (visitor.Zone, terkirim);
        View = await book.ReadAsync(visitor, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellationToken)
    {
        if (await sessions.ResumeAsync(HttpContext, cancellationToken) is { } visitor)
        {
            await book.LeaveAsync(visitor, cancellationToken);
        }

        VisitSessions.End(HttpContext);
        return Redirect(VisitLinks.Base);
    }
}
