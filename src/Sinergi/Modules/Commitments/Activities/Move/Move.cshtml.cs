using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Activities.Move;

/// <summary>Moves a planned activity to another day, with the reason.</summary>
[RequirePermission(ActivityPermissions.Plan)]
public sealed class MoveModel(MoveHandler handler, ActivityBook book, Texts texts) : PageModel
{
    [BindProperty]
    public MoveInput Input { get; set; } = new();

    public Activity Activity { get; private set; } = null!;
    public bool Conflicting { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (Activity.State is not ActivityState.Planned)
        {
            return Redirect(ActivityLinks.Record(id));
        }

        Input = MoveInput.Of(Activity);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        ChangeOutcome? outcome = ModelState.IsValid ? await handler.HandleAsync(id, Input, cancellationToken) : null;
        switch (outcome)
        {
            case ChangeOutcome.Saved:
                return Redirect(ActivityLinks.Record(id));
            case ChangeOutcome.Invalid invalid:
                ModelState.AddProblems(texts, invalid.Problems);
                break;
            case ChangeOutcome.Conflict:
                Conflicting = true;
                Input.Revision = Activity.Revision;
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
        }

        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Activity = found;
        return await book.IsOwnAsync(found, cancellationToken) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
