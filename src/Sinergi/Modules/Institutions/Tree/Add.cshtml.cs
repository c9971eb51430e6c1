using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Tree;

[RequirePermission(InstitutionPermissions.Manage)]
public sealed class AddModel(AddInstitution add, SinergiDb db, Texts texts) : PageModel
{
    /// <summary>The institution to add below; null for the root.</summary>
    [BindProperty(SupportsGet = true, Name = "di")]
    public Guid? ParentId { get; set; }

    [BindProperty]
    public InstitutionInput Input { get; set; } = new();

    public Institution? Parent { get; private set; }
    public IReadOnlyList<InstitutionKind> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = new InstitutionInput
        {
            Kind = Kinds.Count == 1 ? Kinds[0] : null,
            Province = Parent?.Province,
            Zone = Parent?.Zone,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (ModelState.Unreadable())
        {
            return Page();
        }

        var outcome = await add.HandleAsync(ParentId, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            added => Redirect(InstitutionLinks.Record(added.Id)),
            invalid => this.Refuse(texts, invalid.Errors),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Parent = await db.Set<Institution>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == ParentId, cancellationToken);
        if (ParentId is not null && Parent is null)
        {
            return false;
        }

        Kinds = await add.KindsAsync(Parent, cancellationToken);
        return Kinds.Count > 0;
    }
}
