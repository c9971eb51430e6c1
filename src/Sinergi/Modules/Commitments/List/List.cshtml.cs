using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
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

namespace Sinergi.Modules.Commitments.List;

/// <summary>All commitments in the reader's scope, the soonest due first.</summary>
[RequirePermission(CommitmentPermissions.View)]
public sealed class ListModel(
    SinergiDb db,
    CurrentActor current,
    TimeProvider clock,
    RecordSides sides,
    RememberedFigures figures,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Milik { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tenggat { get; set; }

    [BindProperty(SupportsGet = true)]
    public CommitmentState[] Keadaan { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public Guid? Pemilik { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Catatan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Halaman { get; set; }

    public CommitmentFilter Query => new(Milik, Tenggat, Keadaan, Pemilik, Catatan);
    public DateOnly Today { get; private set; }
    public int Total { get; private set; }
    public ListPage<CommitmentRow> Commitments { get; private set; } = null!;
    public RecordRef? Source { get; private set; }

    public IEnumerable<SelectListItem> Whose =>
        [
            new(texts["commitments.list.whose_all"], ""),
            new(texts["commitments.list.whose_ours"], CommitmentFilter.Ours),
            new(texts["commitments.list.whose_mine"], CommitmentFilter.Mine),
        ];

    public IEnumerable<SelectListItem> Deadlines =>
        [
            new(texts["commitments.list.due_all"], ""),
            new(texts["commitments.list.due_late"], CommitmentFilter.Late),
            new(texts["commitments.list.due_soon", CommitmentFilter.SoonDays], CommitmentFilter.Soon),
            new(texts["commitments.state.on_hold"], CommitmentFilter.OnHold),
        ];

    public IEnumerable<SelectListItem> States =>
        Enum.GetValues<CommitmentState>().Select(s => new SelectListItem(texts[$"commitments.state.{s}"], s.ToString()));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = current.Required;
        Today = actor.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        Source = Query.Catatan is { } record ? await sides.FindAsync(record, cancellationToken) : null;
        var found = Query.Of(db, actor, Today);
        Total = await figures.GetAsync(
            $"commitments {Today:O} {(Milik is null ? null : actor.PostId)} {JsonSerializer.Serialize(Query)}",
            found.CountAsync,
            cancellationToken
        );
        Commitments = await CommitmentList.PageAsync(db, found, Halaman, cancellationToken);
    }
}
