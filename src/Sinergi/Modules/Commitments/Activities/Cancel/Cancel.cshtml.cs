using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Activities.Cancel;

/// <summary>Calls a planned activity off.</summary>
[RequirePermission(ActivityPermissions.Plan)]
public sealed class CancelModel(CancelHandler handler, ActivityBook book, RecordSides sides, Texts texts) : PageModel
{
    [BindProperty]
    public CancelInput Input { get; set; } = new();

    public Activity Activity { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Sides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) is { } refused ? refused
        : Activity.State is ActivityState.Planned ? Page()
        : Redirect(ActivityLinks.Record(id));

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.HandleAsync(Activity, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(ActivityLinks.Record(id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Activity = found;
        var parties = await sides.PartiesAsync(found.RecordId, cancellationToken);
        Sides = [.. parties.GroupBy(p => p.Side).Select(g => new SelectListItem(string.Join(", ", g.Select(p => p.Name)), $"{g.Key}"))];
        return await book.IsOwnAsync(found, cancellationToken) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
