using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Sops.Write;

/// <summary>Begins an SOP under an agreement or meeting, with its first version.</summary>
[RequirePermission(SopPermissions.Write)]
public sealed class NewModel(WriteHandler handler, SopBook book, ActivityBook activities, RecordSides sides, Texts texts)
    : PageModel,
        IVersionForm
{
    [BindProperty(SupportsGet = true)]
    public Guid? Catatan { get; set; }

    [BindProperty]
    public NewSopInput Input { get; set; } = new();

    public RecordRef Source { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Commitments { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public int Number => 1;
    public string? FileName => null;
    VersionInput IVersionForm.Input => Input;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        Input.Dated = book.Today;
        Input.OwnerId = Owners.Count == 1 ? Guid.Parse(Owners[0].Value) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.BeginAsync(Source, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            saved => Redirect(SopLinks.Record(saved.Id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (Catatan is not { } id || await sides.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Source = found;
        var parties = (await sides.PartiesAsync(id, cancellationToken)).Select(p => p.InstitutionId).OfType<Guid>().ToList();
        var own = await book.OwnAsync(parties, cancellationToken);
        if (own.Count == 0)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var units = await sides.OwnersAsync(id, cancellationToken);
        Units = [.. units.Select(u => new SelectListItem(u.ShortName, u.Id.ToString()))];
        Owners = [.. units.Where(u => own.Contains(u.Id)).Select(u => new SelectListItem(u.ShortName, u.Id.ToString()))];
        var servable = await activities.ServableAsync(id, cancellationToken);
        Commitments = [.. servable.Select(c => new SelectListItem(c.Statement, c.Id.ToString()))];
        return null;
    }
}
