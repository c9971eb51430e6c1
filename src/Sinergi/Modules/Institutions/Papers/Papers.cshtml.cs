using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Institutions.Papers;

/// <summary>The papers by which a partner shows that it exists and may act, with what has run out or was never seen.</summary>
[RequirePermission(InstitutionPermissions.View)]
public sealed class PapersModel(PaperBook book, PaperDesk desk, Remit remit, CurrentActor current, Texts t) : PageModel
{
    [BindProperty]
    public PaperInput Input { get; set; } = new();

    public Institution Partner { get; private set; } = null!;
    public IReadOnlyList<PartnerPaper> Papers { get; private set; } = [];
    public bool MayCheck { get; private set; }
    public DateOnly Today => remit.Today;
    public UnitTimeZone Zone => current.Required.Zone;

    public IEnumerable<SelectListItem> Kinds => PaperKinds.All.Select(k => new SelectListItem(k.Name, k.Code));

    /// <summary>Kinds of which no paper was seen.</summary>
    public IEnumerable<PaperKind> Missing => PaperKinds.All.Where(k => Papers.All(p => p.Kind != k.Code));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!current.Required.May(InstitutionPermissions.Papers))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        return (await desk.AddAsync(id, Input, cancellationToken)).Match<IActionResult>(
            _ => Redirect(InstitutionLinks.Papers(id)),
            invalid =>
            {
                ModelState.AddProblems(t, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => StatusCode(StatusCodes.Status409Conflict)
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.PartnerAsync(id, cancellationToken) is not { } partner)
        {
            return false;
        }

        Partner = partner;
        Papers = await book.OfAsync(id, cancellationToken);
        MayCheck = current.Required.May(InstitutionPermissions.Papers) && await book.IsOfficeAsync(cancellationToken);
        return true;
    }
}
