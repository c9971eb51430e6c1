using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Supports.Show;

/// <summary>One request for support: asked, promised and received side by side.</summary>
[RequirePermission(SupportPermissions.View)]
public sealed class ShowModel(SinergiDb db, StepHandler handler, RecordSides sides, Timeline timelines, CurrentActor current, Texts texts)
    : PageModel
{
    [BindProperty]
    public StepInput Step { get; set; } = new();

    public Support Support { get; private set; } = null!;
    public RecordRef? Source { get; private set; }
    public string? AskedBy { get; private set; }
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];
    public bool MayStep { get; private set; }
    public UnitTimeZone Zone => current.Required.Zone;
    public bool MayPromise => MayStep && Support.State is SupportState.Asked;
    public bool MayReceive => MayStep && Support.State is SupportState.Asked or SupportState.Promised or SupportState.PartlyReceived;
    public bool MayEnd => MayStep && Support.State is SupportState.Asked or SupportState.Promised;

    /// <summary>An amount in the unit of its kind.</summary>
    public string Amount(long? amount) =>
        amount is not { } n ? texts["supports.not_counted"]
        : Support.Kind is SupportKind.Budget ? texts["supports.rupiah", Platform.Localisation.Show.Number(n)]
        : Platform.Localisation.Show.Number(n);

    public static string? FileOf(SupportReceipt receipt) => receipt.DocumentId is { } id ? DocumentLinks.Page(id) : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostPromiseAsync(Guid id, CancellationToken cancellationToken) =>
        StepAsync(id, SupportAction.Promise, cancellationToken);

    public Task<IActionResult> OnPostReceiveAsync(Guid id, CancellationToken cancellationToken) =>
        StepAsync(id, SupportAction.ReceivePart, cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken cancellationToken) =>
        StepAsync(id, SupportAction.Decline, cancellationToken);

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellationToken) =>
        StepAsync(id, SupportAction.Withdraw, cancellationToken);

    private async Task<IActionResult> StepAsync(Guid id, SupportAction action, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!MayStep)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var outcome = ModelState.IsValid ? await handler.HandleAsync(id, action, Step, cancellationToken) : null;
        if (outcome is ChangeOutcome.Saved)
        {
            return Redirect(SupportLinks.Record(id));
        }

        if (outcome is ChangeOutcome.Invalid invalid)
        {
            ModelState.AddProblems(texts, invalid.Problems);
        }

        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<Support>()
            .AsNoTracking()
            .Include(s => s.Receipts)
            .SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (found is null)
        {
            return false;
        }

        Support = found;
        Source = await sides.FindAsync(found.RecordId, cancellationToken);
        AskedBy = await db.Set<Institution>()
            .Where(i => i.Id == found.AskedById)
            .Select(i => i.Name)
            .SingleOrDefaultAsync(cancellationToken);
        MayStep = await handler.MayAsync(found, cancellationToken);
        History = await timelines.OfRecordAsync(id, Limits.PageRows, cancellationToken);
        return true;
    }
}
