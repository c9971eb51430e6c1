using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Import;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Import;

/// <summary>Shows what an uploaded file would do, and does it when told so.</summary>
[RequirePermission(InstitutionPermissions.Manage)]
public sealed class PreviewModel(UploadImport uploads, InstitutionImporter importer, Remit remit, Texts texts) : PageModel
{
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public string? Approved { get; set; }

    public InstitutionImport Import { get; private set; } = null!;
    public ImportPlan Plan { get; private set; } = null!;

    /// <summary>The register changed since the plan was shown.</summary>
    public bool Outdated { get; private set; }
    public ImportOutcome.Done? Done { get; private set; }

    public string Say(SheetProblem problem) => texts[problem.TextKey, [.. problem.Arguments.Cast<object>()]];

    /// <summary>A value of a column in the words of the register's own pages; null is not stated.</summary>
    public string Say(string column, string? value) =>
        (column, value) switch
        {
            (_, null or "") => texts["ui.unknown"],
            (ImportColumns.UptKind, _) => texts[$"institutions.upt_kind.{value}"],
            (ImportColumns.PartnerKind, _) => texts[$"institutions.partner_kind.{value}"],
            (ImportColumns.Zone, _) => texts[$"institutions.zone.{value}"],
            (ImportColumns.Internal or ImportColumns.Simulated, "true") => texts["ui.yes"],
            (ImportColumns.Internal or ImportColumns.Simulated, _) => texts["institutions.import.no"],
            _ => value,
        };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Plan = await importer.PlanAsync(Import.Content, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        // Leaving the page stops the import: the cancelled request rolls everything back.
        var outcome = await importer.RunAsync(Import.Content, Import.FileName, Approved ?? "", Key, progress: null, cancellationToken);
        return outcome.Match<IActionResult>(
            ShowDone,
            refused => Again(refused.Plan, outdated: false),
            outdated => Again(outdated.Plan, outdated: true)
        );
    }

    private PageResult ShowDone(ImportOutcome.Done done)
    {
        Done = done;
        Plan = new ImportPlan([], [], done.Unchanged, []);
        return Page();
    }

    private PageResult Again(ImportPlan plan, bool outdated)
    {
        (Plan, Outdated) = (plan, outdated);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await remit.IsCentralAsync(cancellationToken) || await uploads.FindAsync(id, cancellationToken) is not { } import)
        {
            return false;
        }

        Import = import;
        return true;
    }
}
