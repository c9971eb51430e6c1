using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Sops.Review;

/// <summary>Says that the version in force was looked at again and stays, until when and why.</summary>
[RequirePermission(SopPermissions.Write)]
public sealed class ReviewModel(ReviewHandler handler, SopBook book, Texts texts) : PageModel
{
    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    public Sop Sop { get; private set; } = null!;
    public SopVersion Version => Sop.Leading;
    public string? LastReason => Version.Reviews.MaxBy(r => (r.At, r.Id))?.Reason;
    public bool Conflicting { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        Input.Revision = Sop.Revision;
        return Sop.InForce is null ? Redirect(SopLinks.Record(id)) : Page();
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
                return Redirect(SopLinks.Record(id));
            case ChangeOutcome.Invalid invalid:
                ModelState.AddProblems(texts, invalid.Problems);
                break;
            case ChangeOutcome.Conflict:
                Conflicting = true;
                Input.Revision = Sop.Revision;
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

        Sop = found;
        return await book.IsOwnAsync(found, cancellationToken) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
