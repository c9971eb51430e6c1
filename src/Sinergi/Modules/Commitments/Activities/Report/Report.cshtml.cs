using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Activities.Report;

/// <summary>Says what came of an activity; later, with a reason, corrects what was said.</summary>
[RequirePermission(ActivityPermissions.Report)]
public sealed class ReportModel(
    ReportHandler handler,
    ActivityBook book,
    ActivityProof proof,
    AttendanceCount attendance,
    RecordSides sides,
    Texts texts
) : PageModel
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();
    private IReadOnlyDictionary<Guid, int>? listed;

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    public Activity Activity { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];
    public bool Conflicting { get; private set; }

    /// <summary>Counted commitments for which it will be evidence.</summary>
    public IReadOnlyList<Commitment> Counted { get; private set; } = [];

    /// <summary>The numbers present are those of the closed attendance list.</summary>
    public bool Proposed => Activity.State is ActivityState.Planned && listed is not null;

    public string NameOf(Guid institutionId) => names.GetValueOrDefault(institutionId, "");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        Input = ReportInput.Of(Activity, listed);
        Input.Amounts.AddRange(Counted.Select(c => new AmountInput { CommitmentId = c.Id }));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        ChangeOutcome? outcome = ModelState.IsValid ? await handler.HandleAsync(Activity, Input, cancellationToken) : null;
        switch (outcome)
        {
            case ChangeOutcome.Saved:
                return Redirect(ActivityLinks.Record(id));
            case ChangeOutcome.Invalid invalid:
                ModelState.AddProblems(texts, invalid.Problems);
                break;
            case ChangeOutcome.Conflict:
                Conflicting = true;
                await LoadAsync(id, cancellationToken);
                Input.Revision = Activity.Revision;
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
        }

        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Activity = found;
        if (!await book.IsOwnAsync(found, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (found.State is ActivityState.Cancelled)
        {
            return Redirect(ActivityLinks.Record(id));
        }

        Counted =
            found.State is ActivityState.Planned
                ? [.. (await proof.ProvableAsync(found, cancellationToken)).Where(c => c.Measure is MeasureKind.Number)]
                : [];
        listed = await attendance.ByInstitutionAsync(id, cancellationToken);
        names = await book.NamesAsync(found, cancellationToken);
        var owners = await sides.OwnersAsync(found.RecordId, cancellationToken);
        Institutions = [.. owners.Select(o => new SelectListItem(o.ShortName, o.Id.ToString()))];
        return null;
    }
}
