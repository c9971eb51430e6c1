using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Listing;

/// <summary>Indicators in the reader's scope, the latest first, with how many of the reports asked for are approved.</summary>
[RequirePermission(IndicatorPermissions.View)]
public sealed class ListModel(SinergiDb db, IndicatorCircle circle, RememberedFigures figures, CurrentActor current) : PageModel
{
    private static readonly ListOrder<Indicator, DateTime> Order = new(i => i.DefinedAt, i => i.Id, descending: true);

    [BindProperty(SupportsGet = true)]
    public Guid? Catatan { get; set; }

    [BindProperty(SupportsGet = true)]
    public IndicatorMeasure? Ukuran { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Halaman { get; set; }

    public IReadOnlyList<Indicator> Rows { get; private set; } = [];
    public IReadOnlyDictionary<Guid, RecordRef> Records { get; private set; } = new Dictionary<Guid, RecordRef>();
    public IReadOnlyDictionary<Guid, Tally> Tallies { get; private set; } = new Dictionary<Guid, Tally>();
    public RecordRef? Record { get; private set; }
    public int Total { get; private set; }
    public string? Previous { get; private set; }
    public string? Next { get; private set; }
    public bool MayDefine => Record is not null && current.Required.May(IndicatorPermissions.Define);
    public bool MayJudge => current.Required.May(IndicatorPermissions.Approve);
    public bool Filtered => Catatan is not null || Ukuran is not null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = db.Set<Indicator>().AsNoTracking();
        rows = Catatan is { } record ? rows.Where(i => i.RecordId == record) : rows;
        rows = Ukuran is { } measure ? rows.Where(i => i.Measure == measure) : rows;
        Record = Catatan is { } id ? await circle.RecordAsync(id, cancellationToken) : null;
        Total = await figures.GetAsync($"indicators {Catatan} {Ukuran}", rows.CountAsync, cancellationToken);
        var page = await Order.PageAsync(rows, Halaman, found => found, i => (i.DefinedAt, i.Id), cancellationToken);
        Rows = page.Rows;
        Previous = LinkTo(page.Previous);
        Next = LinkTo(page.Next);
        Records = await circle.RecordsAsync([.. Rows.Select(i => i.RecordId).Distinct()], cancellationToken);
        var ids = Rows.Select(i => i.Id).ToList();
        Tallies = await db.Set<IndicatorSummary>()
            .Where(s => ids.Contains(s.IndicatorId) && s.InstitutionId == s.RecordId && s.Dimension == "")
            .GroupBy(s => s.IndicatorId)
            .Select(g => new
            {
                g.Key,
                Expected = g.Sum(s => s.Expected),
                Reported = g.Sum(s => s.Reported),
            })
            .ToDictionaryAsync(g => g.Key, g => new Tally(g.Expected, g.Reported, 0, 0), cancellationToken);
    }

    private string? LinkTo(string? page)
    {
        if (page is null)
        {
            return null;
        }

        var filters = new[] { ("catatan", Catatan?.ToString()), ("ukuran", Ukuran?.ToString()), ("halaman", page) }
            .Where(f => f.Item2 is not null)
            .Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2!)}");
        return $"{IndicatorLinks.List()}?{string.Join('&', filters)}";
    }
}
