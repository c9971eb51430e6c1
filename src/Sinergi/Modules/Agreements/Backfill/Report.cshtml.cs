using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>What a list brought, and what is still not stated of it.</summary>
[RequirePermission(AgreementPermissions.Register)]
public sealed class ReportModel(BackfillDesk desk, BackfillReport report) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public AgreementImport Import { get; private set; } = null!;
    public ListPage<BackfillLine> Lines { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { State: ImportState.Done } import)
        {
            return NotFound();
        }

        Import = import;
        Lines = await report.PageAsync(id, At, cancellationToken);
        return Page();
    }

    public string? Link(string? at) =>
        at is null ? null : QueryHelpers.AddQueryString(AgreementLinks.ImportReport(Import.Id), nameof(At), at);
}
