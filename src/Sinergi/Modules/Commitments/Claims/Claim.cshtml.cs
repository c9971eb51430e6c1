using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Claims;

/// <summary>Puts evidence of the same record beside a claim, or takes it away; the claim itself stays what somebody said.</summary>
[RequirePermission(EvidencePermissions.Upload)]
public sealed class ClaimModel(SinergiDb db, IRecordFacts facts, RecordSides sides, Processes processes, Texts texts) : PageModel
{
    [BindProperty]
    public ClaimInput Input { get; set; } = new();

    public ClaimView Claim { get; private set; } = null!;
    public RecordRef? Source { get; private set; }
    public IReadOnlyList<Evidence> Beside { get; private set; } = [];

    /// <summary>Evidence of the record that is not beside the claim yet; what was refused or withdrawn backs nothing.</summary>
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (Choices.All(c => c.Value != $"{Input.EvidenceId}"))
        {
            ModelState.AddModelError("Input.EvidenceId", texts["claims.choose_missing"]);
            return Page();
        }

        await processes.RunAsync(
            CommitmentProcesses.BackClaim,
            Input.Key,
            null,
            process =>
            {
                var link = new ClaimEvidence
                {
                    ClaimId = id,
                    EvidenceId = Input.EvidenceId!.Value,
                    RecordId = Source!.Id,
                };
                db.Add(link);
                process.Record(new ClaimBacked(id, link.RecordId, link.EvidenceId));
                return Task.FromResult(true);
            },
            cancellationToken
        );
        return Redirect(CommitmentLinks.Claim(id));
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        await processes.RunAsync(
            CommitmentProcesses.UnbackClaim,
            Input.Key,
            null,
            async process =>
            {
                var link = await db.Set<ClaimEvidence>()
                    .SingleOrDefaultAsync(c => c.ClaimId == id && c.EvidenceId == Input.EvidenceId, cancellationToken);
                if (link is null)
                {
                    return false;
                }

                db.Remove(link);
                process.Record(new ClaimUnbacked(id, link.RecordId, link.EvidenceId));
                return true;
            },
            cancellationToken
        );
        return Redirect(CommitmentLinks.Claim(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await facts.FindClaimAsync(id, cancellationToken) is not { } found)
        {
            return false;
        }

        Claim = found.Claim;
        Source = await sides.FindAsync(found.RecordId, cancellationToken);
        var evidence = await db.Set<Evidence>()
            .AsNoTracking()
            .Where(e => e.RecordId == found.RecordId)
            .Where(e => e.State == EvidenceState.Waiting || e.State == EvidenceState.Verified)
            .OrderByDescending(e => e.UploadedAt)
            .ThenBy(e => e.Id)
            .Take(Limits.PageRows * 4)
            .ToListAsync(cancellationToken);
        var beside = await db.Set<ClaimEvidence>().Where(c => c.ClaimId == id).Select(c => c.EvidenceId).ToListAsync(cancellationToken);
        Beside = [.. evidence.Where(e => beside.Contains(e.Id))];
        Choices = [.. evidence.Where(e => !beside.Contains(e.Id)).Select(e => new SelectListItem(e.Description, e.Id.ToString()))];
        return true;
    }
}

public sealed class ClaimInput
{
    public Guid Key { get; set; }
    public Guid? EvidenceId { get; set; }
}
