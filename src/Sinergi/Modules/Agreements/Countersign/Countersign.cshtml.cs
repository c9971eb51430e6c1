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

namespace Sinergi.Modules.Agreements.Countersign;

public sealed record CountersignedRow(string Unit, string Folded, CountersigningUnit Sheet)
{
    public string? File => Sheet.DocumentId is { } id ? DocumentLinks.Page(id) : null;
}

/// <summary>The units that countersigned an agreement, each with its own day and sheet; whoever registers records one that joins later.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class CountersignModel(
    SinergiDb db,
    CountersignHandler handler,
    UnitsToJoin units,
    CurrentActor current,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    private static readonly ListOrder<CountersignedUnit, string> ByName = new(u => u.Institution.FoldedName, u => u.Institution.Id);

    [BindProperty]
    public CountersignInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Halaman { get; set; }

    public Agreement Agreement { get; private set; } = null!;
    public ListPage<CountersignedRow> Rows { get; private set; } = null!;
    public int Signed { get; private set; }
    public int Total { get; private set; }
    public IReadOnlyList<UnitToJoin> Joining { get; private set; } = [];
    public bool MayRecord => current.Required.May(AgreementPermissions.Register);
    public IEnumerable<SelectListItem> Choices => Joining.Select(j => new SelectListItem(j.Unit.Name, j.Unit.Id.ToString()));

    public string At(string page) => $"{AgreementLinks.Countersign(Agreement.Id)}?halaman={Uri.EscapeDataString(page)}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!MayRecord)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var outcome = await handler.HandleAsync(Agreement, Joining, Input, today, cancellationToken);
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
        var all = db.Set<CountersigningUnit>().AsNoTracking().Where(u => u.AgreementId == id);
        Total = await all.CountAsync(cancellationToken);
        Signed = await all.CountAsync(u => u.State != CountersignState.Listed, cancellationToken);
        Rows = await ByName.PageAsync(
            all.Join(
                db.Set<Institution>(),
                u => u.InstitutionId,
                i => i.Id,
                (u, i) => new CountersignedUnit { Sheet = u, Institution = i }
            ),
            Halaman,
            rows => rows.Select(u => new CountersignedRow(u.Institution.Name, u.Institution.FoldedName, u.Sheet)),
            row => (row.Folded, row.Sheet.InstitutionId),
            cancellationToken
        );
        Joining = MayRecord ? await units.OfAsync(found, cancellationToken) : [];
        return true;
    }
}

internal sealed class CountersignedUnit
{
    public required CountersigningUnit Sheet { get; init; }
    public required Institution Institution { get; init; }
}
