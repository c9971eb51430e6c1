using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Activities.Listing;

/// <summary>All joint activities in the reader's scope, planned beside held.</summary>
[RequirePermission(ActivityPermissions.View)]
public sealed class ListModel(
    SinergiDb db,
    CurrentActor current,
    ActivityBook book,
    RecordSides sides,
    RememberedFigures figures,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Milik { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Laporan { get; set; }

    [BindProperty(SupportsGet = true)]
    public ActivityState[] Keadaan { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public Guid? Jenis { get; set; }

    [BindProperty(SupportsGet = true), DateInput]
    public DateOnly? Dari { get; set; }

    [BindProperty(SupportsGet = true), DateInput]
    public DateOnly? Sampai { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Catatan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Halaman { get; set; }

    public ActivityFilter Query => new(Milik, Laporan, Keadaan, Jenis, Dari, Sampai, Catatan);
    public DateOnly Today => book.Today;
    public int Total { get; private set; }
    public ListPage<ActivityRow> Activities { get; private set; } = null!;
    public RecordRef? Source { get; private set; }
    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];
    public string? KindName => Kinds.FirstOrDefault(k => k.Value == Jenis?.ToString())?.Text;

    /// <summary>An activity belongs to a record: it is planned from the list of that record.</summary>
    public string? PlanLink =>
        Source is { } source && current.Required.May(ActivityPermissions.Plan) ? ActivityLinks.Plan(source.Id) : null;

    public IEnumerable<SelectListItem> Whose =>
        [new(texts["activities.filter.everybody"], ""), new(texts["activities.filter.ours"], ActivityFilter.Ours)];

    public IEnumerable<SelectListItem> Reports =>
        [new(texts["activities.filter.any_report"], ""), new(texts["activities.filter.awaited"], ActivityFilter.Awaited)];

    public IEnumerable<SelectListItem> States =>
        Enum.GetValues<ActivityState>().Select(s => new SelectListItem(texts[$"activities.state.{s}"], s.ToString()));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Source = Catatan is { } record ? await sides.FindAsync(record, cancellationToken) : null;
        var kinds = await book.KindsAsync(on: null, cancellationToken);
        Kinds = [.. kinds.Select(k => new SelectListItem(ActivityBook.NameOf(k), k.Id.ToString()))];
        var found = Query.Of(db, current.Required, Today);
        Total = await figures.GetAsync(
            $"activities {Today:O} {(Milik is null ? null : current.Required.PostId)} {JsonSerializer.Serialize(Query)}",
            found.CountAsync,
            cancellationToken
        );
        Activities = await ActivityList.PageAsync(db, found, Halaman, cancellationToken);
    }
}
