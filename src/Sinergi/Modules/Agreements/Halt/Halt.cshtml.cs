using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Halt;

/// <summary>What letters have done to an agreement, for everybody in it; its keeper records a further one.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class HaltModel(
    SinergiDb db,
    HaltHandler handler,
    Lineage lineage,
    ProvisionBook provisions,
    CurrentActor current,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    [BindProperty]
    public HaltInput Input { get; set; } = new();

    public Agreement Agreement { get; private set; } = null!;
    public Validity Validity { get; private set; }

    private IReadOnlyList<Agreement> above = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<AgreementAct> Acts { get; private set; } = [];
    public bool MayRecord => current.Required.May(AgreementPermissions.Halt) && Agreement is { TerminatedFrom: null, ClosedFrom: null };

    public IEnumerable<SelectListItem> Parties =>
        Agreement
            .Parties.Where(p => p.LeftFrom is null)
            .OrderBy(p => p.Position)
            .Select(p => new SelectListItem(p.PrintedName, p.Id.ToString()));

    public string? PartyOf(AgreementAct act) => Agreement.Parties.Find(p => p.Id == act.PartyId)?.PrintedName;

    /// <summary>The agreement above it whose letter it was, if it is not its own.</summary>
    public Agreement? Above(AgreementAct act) => above.FirstOrDefault(a => a.Id == act.WithId);

    public static string? FileOf(AgreementAct act) => act.DocumentId is { } document ? DocumentLinks.Page(document) : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!current.Required.May(AgreementPermissions.Halt))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.HandleAsync(Agreement, Input, Today, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(AgreementLinks.Halt(id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<Agreement>()
            .AsNoTracking()
            .Include(a => a.Parties)
            .SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (found is null)
        {
            return false;
        }

        Agreement = found;
        Validity = found.ValidityOn(Today, await provisions.NoticeAsync(Today, cancellationToken));
        Acts = await db.Set<AgreementAct>()
            .AsNoTracking()
            .Where(a => a.AgreementId == id)
            .OrderByDescending(a => a.RecordedAt)
            .ThenByDescending(a => a.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        above = Acts.Any(a => a.WithId is not null) ? await lineage.EldersAsync(found, FamilyTie.Under, cancellationToken) : [];
        return true;
    }
}
