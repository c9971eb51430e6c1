using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Visits.Entry;
using Sinergi.Modules.Commitments.Visits.Visit;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Operations;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Visits.Prove;

/// <summary>A visitor shows that something was done.</summary>
[Anonymous, PrivatePage]
[EnableRateLimiting(WebServices.GuestLimit)]
public sealed class ProveModel(VisitSessions sessions, VisitBook book, ProveHandler handler, Texts texts) : PageModel
{
    [BindProperty]
    public ProveInput Input { get; set; } = new();

    public Commitment Commitment { get; private set; } = null!;

    /// <summary>Keeps what two visitors of one telephone typed apart.</summary>
    public Guid LinkId { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await sessions.ResumeAsync(HttpContext, cancellationToken) is not { } visitor)
        {
            return Redirect(VisitLinks.Base);
        }

        Input.CapturedOn = book.TodayOf(visitor);
        return await LoadAsync(visitor, id, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await sessions.ResumeAsync(HttpContext, cancellationToken) is not { } visitor)
        {
            return Redirect(VisitLinks.Base);
        }

        if (!await LoadAsync(visitor, id, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.HandleAsync(visitor, Commitment, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect($"{VisitLinks.Base}?terkirim=true"),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Visitor visitor, Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(visitor, id, cancellationToken) is not { } found)
        {
            return false;
        }

        (Commitment, LinkId) = (found, visitor.Link.Id);
        return true;
    }
}
