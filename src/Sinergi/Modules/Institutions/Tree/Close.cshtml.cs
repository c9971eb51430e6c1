using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Tree;

[RequirePermission(InstitutionPermissions.Manage)]
public sealed class CloseModel(CloseInstitution close, EditInstitution edit, Texts texts) : PageModel
{
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Institution Institution { get; private set; } = null!;
    public StillOpen Open { get; private set; } = new([], [], 0);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => ShowAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await close.HandleAsync(id, Key, Reason, cancellationToken);
        return await outcome.Match<Task<IActionResult>>(
            _ => Task.FromResult<IActionResult>(Redirect(InstitutionLinks.Record(id))),
            invalid =>
            {
                this.Refuse(texts, invalid.Errors);
                return ShowAsync(id, cancellationToken);
            },
            _ => Task.FromResult<IActionResult>(NotFound()),
            _ =>
            {
                ModelState.AddModelError("", texts["institutions.close.refused"]);
                return ShowAsync(id, cancellationToken);
            }
        );
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await edit.FindAsync(id, cancellationToken) is not { } institution)
        {
            return NotFound();
        }

        Institution = institution;
        Open = await close.StillOpenAsync(id, cancellationToken);
        return Page();
    }
}
