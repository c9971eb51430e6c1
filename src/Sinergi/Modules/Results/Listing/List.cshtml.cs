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
    public Guid? Setelah { get; set; }

    public IReadOnlyList<EvaluationCycle> Rows { get; private set; } = [];
    public IReadOnlyDictionary<Guid, RecordRef> Sources { get; private set; } = new Dictionary<Guid, RecordRef>();
    public int Total { get; private set; }
    public string? Next { get; private set; }
    public bool MayAssess => current.Required.May(EvaluationPermissions.Assess);
    public bool Filtered => Catatan is not null || Keadaan is not null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = db.Set<EvaluationCycle>().AsNoTracking();
        rows = Catatan is { } record ? rows.Where(c => c.RecordId == record) : rows;
        rows = Keadaan is { } state ? rows.Where(c => c.State == state) : rows;
        Total = await rows.CountAsync(cancellationToken);
        var anchor = await rows.Where(c => c.Id == Setelah).Select(c => new { c.Until, c.Id }).SingleOrDefaultAsync(cancellationToken);
        if (anchor is not null)
        {
            var (until, id) = (anchor.Until, anchor.Id);
            rows = rows.Where(c => c.Until < until || (c.Until == until && c.Id.CompareTo(id) < 0));
        }

        var found = await rows.OrderByDescending(c => c.Until)
            .ThenByDescending(c => c.Id)
            .Take(Limits.PageRows + 1)
            .ToListAsync(cancellationToken);
        Rows = [.. found.Take(Limits.PageRows)];
        Next = found.Count > Limits.PageRows ? Path($"setelah={Rows[^1].Id}") : null;
        Sources = await SourcesAsync(cancellationToken);
    }

    public string Path(string? cursor = null)
    {
        var parts = new[] { Catatan is { } r ? $"catatan={r}" : null, Keadaan is { } k ? $"keadaan={k}" : null, cursor }.OfType<string>();
        var query = string.Join('&', parts);
        return query.Length == 0 ? EvaluationLinks.List() : $"{EvaluationLinks.List()}?{query}";
    }

    private async Task<IReadOnlyDictionary<Guid, RecordRef>> SourcesAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, RecordRef>();
        foreach (var id in Rows.Select(r => r.RecordId).Distinct())
        {
            if (await evaluations.SourceAsync(id, cancellationToken) is { } source)
            {
                found[id] = source;
            }
        }

        return found;
    }
}
