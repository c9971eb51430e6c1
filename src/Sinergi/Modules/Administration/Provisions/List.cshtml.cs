using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Administration.Provisions;

public sealed record ProvisionRow(ProvisionKind Kind, Provision Now);

/// <summary>What the rules of the product count with today; for the central office.</summary>
[RequirePermission(AdministrationPermissions.ManageProvisions)]
public sealed class ListModel(ProvisionDesk desk, ProvisionBook book, CentralOffice office) : PageModel
{
    public IReadOnlyList<ProvisionRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await office.ActsAsync(cancellationToken))
        {
            return NotFound();
        }

        var rows = new List<ProvisionRow>();
        foreach (var kind in desk.Kinds)
        {
            rows.Add(new ProvisionRow(kind, await book.OnAsync(kind, desk.Today, cancellationToken)));
        }

        Rows = rows;
        return Page();
    }
}
