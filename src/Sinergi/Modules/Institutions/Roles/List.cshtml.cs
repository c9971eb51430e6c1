using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Roles;

[RequirePermission(InstitutionPermissions.Roles)]
public sealed class ListModel(SinergiDb db, Remit remit, NewPermissions newer) : PageModel
{
    private const int MostRoles = 100;

    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>What a newer version brought along and nobody holds yet.</summary>
    public IReadOnlyList<ProposedGrant> Proposed { get; private set; } = [];

    [BindProperty]
    public Guid Key { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await remit.IsCentralAsync(cancellationToken))
        {
            return NotFound();
        }

        Roles = await db.Set<Role>()
            .AsNoTracking()
            .Include(r => r.Permissions)
            .OrderBy(r => r.Name)
            .ThenBy(r => r.Id)
            .Take(MostRoles)
            .ToListAsync(cancellationToken);
        Proposed = await newer.ProposedAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostGrantAsync(CancellationToken cancellationToken) =>
        await newer.GrantAsync(Key, cancellationToken) ? Redirect(InstitutionLinks.Roles()) : NotFound();
}
