using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Listing;

/// <summary>Evaluations in the reader's scope, the latest period first.</summary>
[RequirePermission(EvaluationPermissions.View)]
public sealed class ListModel(SinergiDb db, Evaluations evaluations, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Catatan { get; set; }

    [BindProperty(SupportsGet = true)]
    public EvaluationState? Keadaan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Halaman { get; set; }

    public IReadOnlyList<EvaluationCycle> Rows { get; private set; } = [];
    public IReadOnlyDictionary<Guid, RecordRef> Sources { get; private set; } = new Dictionary<Guid, RecordRef>();
    public int Total { get; private set; }
    public string? Previous { get; private set; }
    public string? Next { get; private set; }
    public bool MayAssess => current.Required.May(EvaluationPermissions.Assess);
    public bool Filtered => Catatan is not null || Keadaan is not null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = db.Set<EvaluationCycle>().AsNoTracking();
        rows = Catatan is { } record ? rows.Where(c => c.RecordId == record) : rows;
        rows = Keadaan is { } state ? rows.Where(c => c.State == state) : rows;
        Total = await rows.CountAsync(cancellationToken);
        var at = ListCursor.Parse(Halaman);
        var found = await From(rows, at).Take(Limits.PageRows + 1).ToListAsync(cancellationToken);
        List<EvaluationCycle> shown = [.. found.Take(Limits.PageRows)];
        if (at is { Backwards: true })
        {
            shown.Reverse();
        }

        Rows = shown;
        var (hasPrevious, hasNext) = ListCursor.Neighbours(at, found.Count > Limits.PageRows);
        Previous = hasPrevious && shown.Count > 0 ? Path(new ListCursor(shown[0].Until, shown[0].Id, Backwards: true)) : null;
        Next = hasNext && shown.Count > 0 ? Path(new ListCursor(shown[^1].Until, shown[^1].Id, Backwards: false)) : null;
        Sources = await evaluations.SourcesAsync([.. shown.Select(r => r.RecordId).Distinct()], cancellationToken);
    }

    private static IQueryable<EvaluationCycle> From(IQueryable<EvaluationCycle> rows, ListCursor? at) =>
        at switch
        {
            null => rows.OrderByDescending(c => c.Until).ThenByDescending(c => c.Id),
            { Backwards: false } => rows.Where(c => c.Until < at.On || (c.Until == at.On && c.Id.CompareTo(at.Id) < 0))
                .OrderByDescending(c => c.Until)
                .ThenByDescending(c => c.Id),
            _ => rows.Where(c => c.Until > at.On || (c.Until == at.On && c.Id.CompareTo(at.Id) > 0))
                .OrderBy(c => c.Until)
                .ThenBy(c => c.Id),
        };

    private string Path(ListCursor cursor)
    {
        var parts = new[]
        {
            Catatan is { } record ? $"catatan={record}" : null,
            Keadaan is { } state ? $"keadaan={state}" : null,
            $"halaman={Uri.EscapeDataString(cursor.ToString())}",
        };
        return $"{EvaluationLinks.List()}?{string.Join('&', parts.OfType<string>())}";
    }
}
