using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Holds.Resume;

/// <summary>A commitment that rests goes on earlier than was thought; the page says what becomes of its due date.</summary>
[RequirePermission(CommitmentPermissions.Formulate)]
public sealed class ResumeModel(SinergiDb db, ResumeHandler handler, Texts texts) : PageModel
{
    [BindProperty]
    public ResumeInput Input { get; set; } = new();

    public Commitment Commitment { get; private set; } = null!;

    /// <summary>When it would be due if it went on today.</summary>
    public DateOnly? DueFromToday { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.HandleAsync(Commitment, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(CommitmentLinks.Record(id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Commitment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
        {
            return false;
        }

        Commitment = found;
        DueFromToday = found.DueIfResumedOn(handler.Today);
        return true;
    }
}
