using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Addenda;

/// <summary>The numbered changes to an agreement, and the one that is being prepared.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class AddendaModel(SinergiDb db, AddendumHandler handler, CurrentActor current, TimeProvider clock, Texts t) : PageModel
{
    [BindProperty]
    public AddendumReasonInput Input { get; set; } = new();

    public Agreement Agreement { get; private set; } = null!;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Agreement> Signed { get; private set; } = [];
    public bool MayAct => current.Required.May(AgreementPermissions.Halt);
    public bool MayOpen => MayAct && AddendumRules.OpeningObjection(Agreement, Today) is null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!MayAct)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.OpenAsync(id, Input, Today, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(AgreementLinks.Addenda(id)),
            invalid =>
            {
                ModelState.AddProblems(t, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } agreement)
        {
            return false;
        }

        Agreement = agreement;
        Signed = await db.Set<Agreement>()
            .AsNoTracking()
            .Include(a => a.Parties)
            .Where(a => a.ParentId == id && a.AddendumNumber != null)
            .OrderByDescending(a => a.AddendumNumber)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        return true;
    }
}
