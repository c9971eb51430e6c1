using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Addenda;

/// <summary>Drops an addendum that does not come; the agreement stays as it was.</summary>
[RequirePermission(AgreementPermissions.Halt)]
public sealed class DropModel(SinergiDb db, AddendumHandler handler, Texts t) : PageModel
{
    [BindProperty]
    public AddendumReasonInput Input { get; set; } = new();

    public Agreement Agreement { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.DropAsync(id, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(AgreementLinks.Addenda(id)),
            invalid =>
            {
                ModelState.AddProblems(t, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } agreement)
        {
            return false;
        }

        Agreement = agreement;
        return true;
    }
}
