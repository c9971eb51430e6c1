using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Sops.Listing;

/// <summary>All SOPs in the reader's scope.</summary>
[RequirePermission(SopPermissions.View)]
public sealed class ListModel(SinergiDb db, CurrentActor current, SopBook book, RecordSides sides, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Milik { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tinjau { get; set; }

    [BindProperty(SupportsGet = true)]
    public SopStanding[] Keadaan { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public Guid? Catatan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Halaman { get; set; }

    public SopFilter Query => new(Milik, Tinjau, Keadaan, Catatan);
    public DateOnly Today => book.Today;
    public int Total { get; private set; }
    public ListPage<SopRow> Sops { get; private set; } = null!;
    public RecordRef? Source { get; private set; }

    /// <summary>An SOP belongs to a record: it is begun from the list of that record, by one of its parties.</summary>
    public string? NewLink { get; private set; }

    public IEnumerable<SelectListItem> Whose =>
        SopFilter.Whose.Select(w => new SelectListItem(texts[$"sops.filter.{w}"], w)).Prepend(new(texts["sops.filter.everybody"], ""));

    public IEnumerable<SelectListItem> Reviews =>
        [new(texts["sops.filter.any_review"], ""), new(texts["sops.filter.lewat"], SopFilter.Overdue)];

    public IEnumerable<SelectListItem> States =>
        Enum.GetValues<SopStanding>().Select(s => new SelectListItem(texts[$"sops.state.{s}"], s.ToString()));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Source = Catatan is { } record ? await sides.FindAsync(record, cancellationToken) : null;
        if (Source is { } source && current.Required.May(SopPermissions.Write))
        {
            var parties = (await sides.PartiesAsync(source.Id, cancellationToken)).Select(p => p.InstitutionId).OfType<Guid>().ToList();
            NewLink = (await book.OwnAsync(parties, cancellationToken)).Count > 0 ? SopLinks.New(source.Id) : null;
        }

        var found = Query.Of(db, current.Required, Today);
        Total = await found.CountAsync(cancellationToken);
        Sops = await SopList.PageAsync(db, found, Halaman, cancellationToken);
    }
}
