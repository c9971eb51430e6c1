using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>Shows what a list would do row by row, does it when told so, and how far it has come.</summary>
[RequirePermission(AgreementPermissions.Register)]
public sealed class PreviewModel(
    BackfillDesk desk,
    BackfillRegister register,
    BackfillRunner runner,
    BackfillPulse pulse,
    JobQueue<BackfillJob> queue,
    IInstitutionNames institutions,
    Texts t
) : PageModel
{
    /// <summary>So few rows are written before the answer; more wait in the queue.</summary>
    private const int MostAtOnce = 100;

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public string? Approved { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Where the page of rows begins.</summary>
    [BindProperty(SupportsGet = true, Name = "mulai")]
    public int From { get; set; }

    public AgreementImport Import { get; private set; } = null!;
    public BackfillPlan Plan { get; private set; } = null!;
    public BackfillRows Rows { get; private set; } = null!;

    /// <summary>The register changed since the plan was shown.</summary>
    public bool Outdated { get; private set; }

    /// <summary>Institutions that are like names which nobody knows.</summary>
    public IReadOnlyDictionary<string, string> Alike { get; private set; } = new Dictionary<string, string>();
    public (int Done, int Total)? Progress => pulse.Of(Import.Id);
    public IEnumerable<BackfillWarning> ShownWarnings => Plan.Warnings.Take(Limits.PageRows);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } import)
        {
            return NotFound();
        }

        (Import, Outdated) = (import, import.Outdated);
        return import.State is ImportState.Done ? Redirect(AgreementLinks.ImportReport(id))
            : import.IsUnderWay ? Page()
            : await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        if (import.State is not (ImportState.Uploaded or ImportState.Failed))
        {
            return Redirect(AgreementLinks.ImportOf(id));
        }

        await ShowAsync(cancellationToken);
        if (Plan.Problems.Count > 0 || Plan.DoesNothing || Plan.Fingerprint() != Approved)
        {
            Outdated = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        if (Plan.Changes.Count > 0 && string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), t["agreements.error.reasonMissing"]);
        }
        else if (Reason?.Length > Limits.Sentence)
        {
            ModelState.AddModelError(nameof(Reason), t["agreements.error.tooLong"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await desk.BeginAsync(id, Approved, Plan.Changes.Count > 0 ? Reason!.Trim() : null, Key, cancellationToken);
        if (Plan.Adds.Count + Plan.Changes.Count <= MostAtOnce)
        {
            await runner.RunAsync(id, cancellationToken);
        }
        else
        {
            queue.Wake();
        }

        return Redirect(AgreementLinks.ImportOf(id));
    }

    public async Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        await desk.StopAsync(id, Key, cancellationToken);
        return Redirect(AgreementLinks.ImportOf(id));
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellationToken)
    {
        Plan = await register.PlanAsync(Import.Content, Import.FileName, cancellationToken);
        Rows = BackfillRows.Of(Plan, From, t);
        var alike = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in ShownWarnings.Select(w => w.UnknownName).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (await institutions.NearestAsync(name, cancellationToken) is { } nearest)
            {
                alike[name] = nearest.Name;
            }
        }

        Alike = alike;
        return Page();
    }
}
