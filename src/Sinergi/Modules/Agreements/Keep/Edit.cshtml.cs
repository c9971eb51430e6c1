using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Lists;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Keep;

/// <summary>Renames a saved view, says for whom it is, or takes it away.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class EditModel(RegisterViews views, SavedViews book, Texts t) : PageModel
{
    [BindProperty]
    public SavedViewInput Input { get; set; } = new();

    public RegisterView View { get; private set; } = null!;
    public bool Conflicting { get; private set; }
    public bool MayShare => views.MayShare;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = SavedViewInput.Of(View.Stored);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await book.ChangeAsync(RegisterViews.List, id, Input, cancellationToken);
        if (outcome is not ChangeOutcome.Saved && !await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        return outcome.Match<IActionResult>(
            _ => Redirect(AgreementLinks.Views),
            invalid =>
            {
                ModelState.AddProblems(t, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ =>
            {
                Conflicting = true;
                Input.Revision = View.Stored.Revision;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            }
        );
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, Guid key, CancellationToken cancellationToken) =>
        await book.DeleteAsync(RegisterViews.List, id, key, cancellationToken) ? Redirect(AgreementLinks.Views) : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await views.FindAsync(id, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
