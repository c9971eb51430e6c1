using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Roles;

[RequirePermission(InstitutionPermissions.Roles)]
public sealed class AddModel(RoleDesk desk, Remit remit, Texts texts) : PageModel
{
    [BindProperty]
    public RoleInput Input { get; set; } = new() { GrantableByUnit = true };

    public IReadOnlyList<string> Permissions => desk.KnownPermissions;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await remit.IsCentralAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await desk.CreateAsync(Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(InstitutionLinks.Roles()),
            invalid => this.Refuse(texts, invalid.Errors),
            _ => NotFound(),
            _ => NotFound()
        );
    }
}
