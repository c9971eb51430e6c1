using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Institutions.Mandates;

[RequirePermission(InstitutionPermissions.Mandates)]
public sealed class ListModel(MandateDesk desk) : PageModel
{
    public IReadOnlyList<MandateRow> Mandates { get; private set; } = [];

    public bool InForce(StatutoryMandate mandate) => mandate.From <= desk.Today && (mandate.Until is null || mandate.Until >= desk.Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await desk.OpenAsync(cancellationToken))
        {
            return NotFound();
        }

        Mandates = await desk.ListAsync(cancellationToken);
        return Page();
    }
}
