using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Holds.Place;

/// <summary>Puts a commitment on hold (ditangguhkan): both sides have agreed in writing that it rests until a day or an event.</summary>
[RequirePermission(CommitmentPermissions.Formulate)]
public sealed class HoldModel(SinergiDb db, HoldHandler handler, Texts texts) : PageModel
{
    [BindProperty]
    public HoldInput Input { get; set; } = new();

    public Commitment Commitment { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Milestones { get; private set; } = [];

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
        var milestones = await handler.MilestonesAsync(found.RecordId, cancellationToken);
        Milestones = [.. milestones.Select(m => new SelectListItem(m.Name, m.Id.ToString()))];
        return true;
    }
}
