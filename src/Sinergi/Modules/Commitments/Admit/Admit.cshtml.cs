using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Admit;

/// <summary>The owner says openly that a commitment was not kept, and why; then "not met" may be said without proof.</summary>
[RequirePermission(EvidencePermissions.Upload)]
public sealed class AdmitModel(SinergiDb db, Processes processes, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public AdmissionInput Input { get; set; } = new();

    public Commitment Commitment { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var words = Input.Words?.Trim() ?? "";
        if (words.Length is 0 or > Limits.Sentence)
        {
            ModelState.AddModelError(
                "Input.Words",
                words.Length == 0 ? texts["commitments.admit.missing"] : texts["commitments.form.too_long", Limits.Sentence]
            );
            return Page();
        }

        var admitted = await processes.RunAsync(
            CommitmentProcesses.Admit,
            Input.Key,
            words,
            async process =>
            {
                var commitment = await db.Set<Commitment>().SingleAsync(c => c.Id == id, cancellationToken);
                var situation = commitment.Situation(current.Required.Zone.DateAt(process.At));
                if (commitment.Take(CommitmentAction.AdmitNotMet, situation) is TransitionOutcome<CommitmentState>.Refused)
                {
                    return false;
                }

                commitment.Admission = words;
                process.Record(new CommitmentAdmitted(id, commitment.RecordId));
                return true;
            },
            cancellationToken
        );
        if (admitted)
        {
            return Redirect(CommitmentLinks.Record(id));
        }

        ModelState.AddModelError("", texts["commitments.admit.closed"]);
        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Commitment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Commitment = found;
        return found.OwnerId is { } owner && await db.IsWithinAsync(owner, current.Required.InstitutionId, cancellationToken)
            ? null
            : StatusCode(StatusCodes.Status403Forbidden);
    }
}

public sealed class AdmissionInput
{
    public Guid Key { get; set; }
    public string? Words { get; set; }
}
