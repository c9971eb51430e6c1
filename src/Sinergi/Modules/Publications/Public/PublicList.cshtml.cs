using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Publications.Public;

/// <summary>For anybody: the agreements whose publication was decided.</summary>
[Anonymous]
[PublicAnswer]
[EnableRateLimiting(WebServices.GuestLimit)]
public sealed class PublicListModel(SinergiDb db, TimeProvider clock, Texts t) : PageModel
{
    private const int MostRegions = 60;
    private static readonly ListOrder<PublicAgreement, DateOnly> Order = new(p => p.SortOn, p => p.Id, descending: true);

    [BindProperty(SupportsGet = true)]
    public PublicFilter Query { get; set; } = new();
    public DateOnly Today { get; private set; }
    public int Count { get; private set; }
    public ListPage<PublicAgreement> Shown { get; private set; } = new([], null, null);
    public IReadOnlyList<SelectListItem> Regions { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<AgreementKind>().Select(kind => new SelectListItem(t[$"agreements.kind.{kind}"], $"{kind}"));

    public IEnumerable<SelectListItem> InForce =>
        Enum.GetValues<InForceChoice>().Select(choice => new SelectListItem(t[$"public.filter.in_force.{choice}"], $"{choice}"));

    public string? PageLink(string? place) => place is null ? null : Query.At(place);

    public async Task OnGetAsync(string? at, CancellationToken cancellationToken)
    {
        Today = UnitTimeZone.Wib.DateAt(clock.GetUtcNow().UtcDateTime);
        var all = db.Set<PublicAgreement>().AsNoTracking();
        var found = Query.Narrow(all, Today);
        Count = await found.CountAsync(cancellationToken);
        Shown = await Order.PageAsync(found, at, rows => rows, row => (row.SortOn, row.Id), cancellationToken);
        var regions = await all.Where(p => p.Region != null)
            .Select(p => p.Region!)
            .Distinct()
            .OrderBy(r => r)
            .Take(MostRegions)
            .ToListAsync(cancellationToken);
        Regions = [.. regions.Select(r => new SelectListItem(r, r))];
    }
}
