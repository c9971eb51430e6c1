using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Listing;

/// <summary>Evaluations in the reader's scope, the latest period first.</summary>
[RequirePermission(EvaluationPermissions.View)]
public sealed class ListModel(SinergiDb db, Evaluations evaluations, RememberedFigures figures, CurrentActor current) : PageModel
{
    private static readonly ListOrder<EvaluationCycle, DateOnly> Order = new(c => c.Until, c => c.Id, descending: true);

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
        Total = await figures.GetAsync($"evaluations {Catatan} {Keadaan}", rows.CountAsync, cancellationToken);
        var page = await Order.PageAsync(rows, Halaman, cycles => cycles, c => (c.Until, c.Id), cancellationToken);
        Rows = page.Rows;
        Previous = page.Previous is { } previous ? Path(previous) : null;
        Next = page.Next is { } next ? Path(next) : null;
        Sources = await evaluations.SourcesAsync([.. page.Rows.Select(r => r.RecordId).Distinct()], cancellationToken);
    }

    private string Path(string at)
    {
        var parts = new[]
        {
            Catatan is { } record ? $"catatan={record}" : null,
            Keadaan is { } state ? $"keadaan={state}" : null,
            $"halaman={at}",
        };
        return $"{EvaluationLinks.List()}?{string.Join('&', parts.OfType<string>())}";
    }
}
