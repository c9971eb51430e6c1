using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Activities.Plan;

/// <summary>Plans an activity under an agreement or meeting.</summary>
[RequirePermission(ActivityPermissions.Plan)]
public sealed class PlanModel(PlanHandler handler, ActivityBook book, RecordSides sides, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Catatan { get; set; }

    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public RecordRef Source { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Commitments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        return await ShowAsync(cancellationToken);
    }

    /// <param name="baris">Asks for more rows instead of saving.</param>
    public async Task<IActionResult> OnPostAsync(string? baris, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (baris is not null)
        {
            FormRows.Forgive(ModelState);
            Input.Grow(PlanInput.FirstRows);
            return await ShowAsync(cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancellationToken);
        }

        var outcome = await handler.HandleAsync(Source, Input, cancellationToken);
        return await outcome.Match<Task<IActionResult>>(
            saved => Task.FromResult<IActionResult>(Redirect(ActivityLinks.Record(saved.Id))),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return ShowAsync(cancellationToken);
            },
            _ => Task.FromResult<IActionResult>(NotFound()),
            _ => Task.FromResult<IActionResult>(NotFound())
        );
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Catatan is not { } id || await sides.FindAsync(id, cancellationToken) is not { } found)
        {
            return false;
        }

        Source = found;
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Input.Grow(Input.Delegations.Count == 0 ? PlanInput.FirstRows : 0);
        var kinds = await book.KindsAsync(Input.PlannedOn ?? book.Today, cancellationToken);
        Kinds = [.. kinds.Select(k => new SelectListItem(ActivityBook.NameOf(k), k.Id.ToString()))];
        var owners = await sides.OwnersAsync(Source.Id, cancellationToken);
        Institutions = [.. owners.Select(o => new SelectListItem(o.ShortName, o.Id.ToString()))];
        var servable = await book.ServableAsync(Source.Id, cancellationToken);
        Commitments = [.. servable.Select(c => new SelectListItem(c.Statement, c.Id.ToString()))];
        return Page();
    }
}
