using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Countersign.Stop;

/// <summary>The keeper records that a unit no longer takes part, or that another one stands in its place after a merger or a new name.</summary>
[RequirePermission(AgreementPermissions.Invite)]
public sealed class StopModel(SinergiDb db, StopHandler handler, UnitsToJoin units, CurrentActor current, TimeProvider clock, Texts texts)
    : PageModel
{
    [BindProperty]
    public StopInput Input { get; set; } = new();

    public Agreement Agreement { get; private set; } = null!;
    public CountersigningUnit Unit { get; private set; } = null!;
    public Institution Institution { get; private set; } = null!;

    /// <summary>The unit that stands in its place.</summary>
    public string? Successor { get; private set; }

    public IReadOnlyList<UnitToJoin> Successors { get; private set; } = [];

    public bool MayStop =>
        CountersignStates.Table.From(Unit.State).Any(r => r.Action is CountersignAction.Replace or CountersignAction.Withdraw);

    public bool MayWithdraw => CountersignStates.Table.From(Unit.State).Any(r => r.Action is CountersignAction.Withdraw);

    public string? LetterFile => Unit.StopDocumentId is { } id ? DocumentLinks.Page(id) : null;

    public IEnumerable<SelectListItem> Choices => Successors.Select(s => new SelectListItem(s.Unit.Name, s.Unit.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid unit, CancellationToken cancellationToken) =>
        await LoadAsync(id, unit, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid unit, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, unit, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var successor = Input.Kind is StopKind.Replaced ? Successors.FirstOrDefault(s => s.Unit.Id == Input.SuccessorId) : null;
        var outcome = await handler.HandleAsync(id, Institution, successor, Input, today, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(AgreementLinks.Countersign(id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, Guid unitId, CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        var unit = await db.Set<CountersigningUnit>()
            .AsNoTracking()
            .Where(u => u.AgreementId == id && u.InstitutionId == unitId)
            // Only the offices above a unit keep its place on the list.
            .Where(u => u.InstitutionId != own && db.ScopeEntries.Any(s => s.InstitutionId == own && s.RecordId == u.InstitutionId))
            .SingleOrDefaultAsync(cancellationToken);
        if (unit is null)
        {
            return false;
        }

        Unit = unit;
        Agreement = await db.Set<Agreement>().AsNoTracking().Include(a => a.Parties).SingleAsync(a => a.Id == id, cancellationToken);
        Institution = await db.Set<Institution>().AsNoTracking().SingleAsync(i => i.Id == unitId, cancellationToken);
        Successor = await db.Set<Institution>()
            .Where(i => i.Id == unit.SuccessorId)
            .Select(i => i.ShortName)
            .SingleOrDefaultAsync(cancellationToken);
        Successors = await units.InPlaceOfAsync(Agreement, unitId, cancellationToken);
        return true;
    }
}
