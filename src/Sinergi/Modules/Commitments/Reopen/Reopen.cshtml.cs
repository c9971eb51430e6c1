using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Reopen;

/// <summary>Proof has turned up after the verdict: the owner opens it again and says why; the next evaluation judges anew.</summary>
[RequirePermission(EvidencePermissions.Upload)]
public sealed class ReopenModel(SinergiDb db, Processes processes, CommitmentUpkeep upkeep, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public ReopenInput Input { get; set; } = new();

    public Commitment Commitment { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var reason = Input.Reason?.Trim() ?? "";
        if (reason.Length is 0 or > Limits.Sentence)
        {
            ModelState.AddModelError(
                "Input.Reason",
                reason.Length == 0 ? texts["commitments.reopen.missing"] : texts["commitments.form.too_long", Limits.Sentence]
            );
            return Page();
        }

        var opened = await processes.RunAsync(
            CommitmentProcesses.Reopen,
            Input.Key,
            reason,
            process => ReopenAsync(id, process, cancellationToken),
            cancellationToken
        );
        if (opened)
        {
            return Redirect(CommitmentLinks.Upload(id));
        }

        ModelState.AddModelError("", texts["commitments.reopen.refused"]);
        return Page();
    }

    private async Task<bool> ReopenAsync(Guid id, RunningProcess process, CancellationToken cancellationToken)
    {
        var commitment = await db.Set<Commitment>().SingleAsync(c => c.Id == id, cancellationToken);
        var before = commitment.State;
        var today = current.Required.Zone.DateAt(process.At);
        if (commitment.Take(CommitmentAction.Reopen, commitment.Situation(today)) is TransitionOutcome<CommitmentState>.Refused)
        {
            return false;
        }

        process.Record(new CommitmentReopened(id, commitment.RecordId, before.ToString()));
        await upkeep.RefreshAsync(commitment, process.At, cancellationToken);
        return true;
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

public sealed class ReopenInput
{
    public Guid Key { get; set; }
    public string? Reason { get; set; }
}
