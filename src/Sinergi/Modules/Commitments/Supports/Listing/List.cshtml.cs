using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Supports.Listing;

/// <summary>What was asked of others, what they promised and what came, by kind.</summary>
[RequirePermission(SupportPermissions.View)]
public sealed class ListModel(SinergiDb db, SupportTotals totals, RecordSides sides, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public SupportKind[] Jenis { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public SupportState[] Keadaan { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public Guid? Dari { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Catatan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Halaman { get; set; }

    public SupportFilter Query => new(Jenis, Keadaan, Dari, Catatan);
    public int Total { get; private set; }
    public ListPage<Support> Supports { get; private set; } = null!;
    public IReadOnlyList<SupportTotal> Totals { get; private set; } = [];
    public RecordRef? Source { get; private set; }

    /// <summary>A request belongs to a record: it is put down from the list of that record.</summary>
    public string? AskLink => Source is { } source && current.Required.May(SupportPermissions.Record) ? SupportLinks.Ask(source.Id) : null;

    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<SupportKind>().Select(k => new SelectListItem(texts[$"supports.kind.{k}"], k.ToString()));

    public IEnumerable<SelectListItem> States =>
        Enum.GetValues<SupportState>().Select(s => new SelectListItem(texts[$"supports.state.{s}"], s.ToString()));

    public string Sum(SupportTotal total, long sum) =>
        total.Kind is SupportKind.Budget ? texts["supports.rupiah", Platform.Localisation.Show.Number(sum)] : "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Source = Catatan is { } record ? await sides.FindAsync(record, cancellationToken) : null;
        var found = Query.Of(db.Set<Support>().AsNoTracking());
        Total = await found.CountAsync(cancellationToken);
        Totals = await totals.OfAsync(found, cancellationToken);
        Supports = await SupportList.PageAsync(found, Halaman, cancellationToken);
    }
}
