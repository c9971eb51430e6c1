using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Publish;

/// <summary>The copies of a piece of evidence that were made for the public: one prepares, another decides.</summary>
[RequirePermission(CommitmentPermissions.View)]
public sealed class CopyModel(
    SinergiDb db,
    CurrentActor current,
    PrepareHandler preparing,
    DecideCopyHandler deciding,
    IDocumentDesk documents,
    Texts texts
) : PageModel
{
    [BindProperty]
    public CopyInput Input { get; set; } = new();

    [BindProperty]
    public CopyDecision Decision { get; set; } = new();

    public Evidence Evidence { get; private set; } = null!;
    public DocumentView? Original { get; private set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<EvidenceCopy> Copies { get; private set; } = [];
    public DocumentView? Redacted { get; private set; }

    /// <summary>The copy that is open: proposed or published.</summary>
    public EvidenceCopy? Open { get; private set; }

    /// <summary>Why the reader cannot publish it; empty when they can.</summary>
    public string? Objection { get; private set; }
    public bool MayPrepare { get; private set; }
    public bool MayPublish => Open is { State: CopyState.Proposed } && Objection is null;
    public bool MayDecline => Open is { State: CopyState.Proposed } && current.Required.May(EvidencePermissions.Publish);
    public bool MayWithdraw => Open is { State: CopyState.Published } && current.Required.May(EvidencePermissions.Publish);
    public UnitTimeZone Zone => current.Required.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        return current.Required.May(EvidencePermissions.Upload) && await preparing.IsOwnAsync(Evidence, cancellationToken)
            ? await EndAsync(id, await preparing.HandleAsync(Evidence, Input, cancellationToken), cancellationToken)
            : StatusCode(StatusCodes.Status403Forbidden);
    }

    public Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, CopyAction.Publish, cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, CopyAction.Decline, cancellationToken);

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, CopyAction.Withdraw, cancellationToken);

    private async Task<IActionResult> DecideAsync(Guid id, CopyAction action, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        return current.Required.May(EvidencePermissions.Publish)
            ? await EndAsync(id, await deciding.HandleAsync(Evidence, action, Decision, cancellationToken), cancellationToken)
            : StatusCode(StatusCodes.Status403Forbidden);
    }

    private async Task<IActionResult> EndAsync(Guid id, ChangeOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is ChangeOutcome.Invalid invalid)
        {
            ModelState.AddProblems(texts, invalid.Problems);
            await LoadAsync(id, cancellationToken);
            return Page();
        }

        return outcome is ChangeOutcome.Saved ? Redirect(CommitmentLinks.Copy(id)) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Evidence>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } found)
        {
            return false;
        }

        Evidence = found;
        Original = found.DocumentId is { } original ? await documents.FindAsync(original, cancellationToken) : null;
        Copies = await db.Set<EvidenceCopy>()
            .AsNoTracking()
            .Where(c => c.EvidenceId == id)
            .OrderByDescending(c => c.PreparedAt)
            .ThenByDescending(c => c.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        Open = Copies.FirstOrDefault(c => c.State is CopyState.Proposed or CopyState.Published);
        var actor = current.Required;
        if (Open is not null)
        {
            Redacted = await documents.FindAsync(Open.DocumentId, cancellationToken);
            Objection = actor.May(EvidencePermissions.Publish)
                ? deciding.Objection(found, Open, CopyAction.Publish, null)
                : "evidence.copy.refused.no_permission";
        }

        MayPrepare =
            actor.May(EvidencePermissions.Upload)
            && await preparing.IsOwnAsync(found, cancellationToken)
            && await preparing.ObjectionAsync(found, cancellationToken) is null;
        return true;
    }
}
