using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Milestones;

/// <summary>An event that starts due dates: when it is expected, when it happened, and what waits for it.</summary>
[RequirePermission(CommitmentPermissions.View)]
public sealed class MilestoneModel(
    SinergiDb db,
    MilestoneHandler handler,
    RecordSides sides,
    Timeline timelines,
    CurrentActor current,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    [BindProperty]
    public MilestoneInput Input { get; set; } = new();

    public Milestone Stored { get; private set; } = null!;
    public RecordRef? Source { get; private set; }
    public IReadOnlyList<Commitment> Waiting { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];
    public bool Conflicting { get; private set; }
    public bool MayEdit => current.Required.May(CommitmentPermissions.Formulate);
    public DateOnly Today => Zone.DateAt(clock.GetUtcNow().UtcDateTime);
    public UnitTimeZone Zone => current.Required.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = MilestoneInput.Of(Stored);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!MayEdit)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        ChangeOutcome? outcome = ModelState.IsValid ? await handler.HandleAsync(id, Input, cancellationToken) : null;
        if (outcome is ChangeOutcome.Saved)
        {
            return Redirect(CommitmentLinks.Milestone(id));
        }

        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (outcome is ChangeOutcome.Invalid invalid)
        {
            ModelState.AddProblems(texts, invalid.Problems);
        }

        if (outcome is ChangeOutcome.Conflict)
        {
            Conflicting = true;
            Input.Revision = Stored.Revision;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Milestone>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } found)
        {
            return false;
        }

        Stored = found;
        Source = await sides.FindAsync(found.RecordId, cancellationToken);
        Waiting = await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => c.MilestoneId == id || c.HeldForId == id)
            .OrderBy(c => c.CreatedAt)
            .ThenBy(c => c.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        History = await timelines.OfRecordAsync(id, Limits.PageRows, cancellationToken);
        return true;
    }
}
