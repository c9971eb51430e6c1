using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Instruments;

/// <summary>What the pages have in common that write editions: they are the central office's, and two people who write at once meet.</summary>
public abstract class EditionPage<TInput>(CentralOffice office, Texts texts) : PageModel
    where TInput : EditionInput, new()
{
    [BindProperty]
    public TInput Input { get; set; } = new();

    public bool InConflict { get; private set; }

    /// <summary>Reads what the page shows, and what was written last; false when there is no such thing.</summary>
    protected abstract Task<bool> LoadAsync(CancellationToken cancellationToken);

    /// <summary>The edition that a form opened now would be filled from.</summary>
    protected virtual Guid Latest => Guid.Empty;

    protected async Task<bool> OpensAsync(CancellationToken cancellationToken) =>
        await office.ActsAsync(cancellationToken) && await LoadAsync(cancellationToken);

    protected async Task<IActionResult> ChangeAsync(
        Func<Task<ChangeOutcome>> change,
        Func<string> saved,
        CancellationToken cancellationToken
    )
    {
        if (!await OpensAsync(cancellationToken))
        {
            return NotFound();
        }

        switch (ModelState.IsValid ? await change() : null)
        {
            case ChangeOutcome.Saved:
                return Redirect(saved());
            case ChangeOutcome.NotFound:
                return NotFound();
            case ChangeOutcome.Conflict:
                await LoadAsync(cancellationToken);
                ShowConflict();
                break;
            case ChangeOutcome.Invalid invalid:
                ModelState.AddProblems(texts, invalid.Problems);
                break;
        }

        return Page();
    }

    // The next attempt builds on what is stored now; everything typed stays in the form.
    private void ShowConflict()
    {
        InConflict = true;
        Input.Revision = Latest;
        Input.Key = Guid.Empty;
        ModelState.Remove("Input.Key");
        Response.StatusCode = StatusCodes.Status409Conflict;
    }
}
