using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Preparations;

/// <summary>A page on one preparation: found within the scope, and each of its forms taken, refused with reasons, or not there.</summary>
public abstract class PreparationPage(PreparationReader reader, PreparationActs acts, CurrentActor current, Texts texts) : PageModel
{
    public PreparationView View { get; private set; } = null!;
    public Preparation Preparation => View.Preparation;

    /// <summary>Leads it, and it is under way: what the forms of the office are shown to.</summary>
    public bool MayKeep => Preparation.IsOpen && acts.IsKeeper(Preparation);
    public bool MayDecide => Preparation.IsOpen && acts.IsHead(Preparation);

    /// <summary>Whether a partner that was let in sees the page too; what stays within the house does not exist for it.</summary>
    protected virtual bool ForPartners => false;

    protected CurrentActor Current => current;
    protected Texts Texts => texts;

    protected async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } view || !(view.Within || ForPartners))
        {
            return false;
        }

        View = view;
        await PrepareAsync(cancellationToken);
        return true;
    }

    /// <summary>What the page shows besides.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <param name="permission">What one needs for this form besides seeing the page.</param>
    /// <param name="then">Where it goes on when the form was taken.</param>
    protected async Task<IActionResult> TakeAsync(
        Guid id,
        string permission,
        Func<Task<ChangeOutcome>> act,
        string then,
        CancellationToken cancellationToken
    )
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!current.Required.May(permission))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        return (await act()).Match(
            _ => Redirect(then),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => ShowConflict()
        );
    }

    /// <summary>Another one has saved meanwhile: what stands there now is shown beside what was typed.</summary>
    protected virtual IActionResult ShowConflict() => StatusCode(StatusCodes.Status409Conflict);
}
