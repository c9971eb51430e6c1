using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Indicators.Judging;

public sealed record QueueRow(Guid ReportId, string Unit, string Title, DateOnly From, DateOnly Until, DateOnly ReceivedOn, bool Second)
{
    /// <summary>Pieces of evidence that the report cites.</summary>
    public int Cited { get; init; }
}

/// <summary>What waits for the office of who acts to approve, the oldest first.</summary>
[RequirePermission(IndicatorPermissions.Approve)]
public sealed class QueueModel(SinergiDb db, CurrentActor current) : PageModel
{
    private static readonly ListOrder<IndicatorReport, DateOnly> Order = new(r => r.ReceivedOn!.Value, r => r.Id);

    [BindProperty(SupportsGet = true)]
    public string? Halaman { get; set; }

    public IReadOnlyList<QueueRow> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public string? Previous { get; private set; }
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        var waiting = db.Set<IndicatorReport>()
            .AsNoTracking()
            .Where(r => (r.State == ValueState.Submitted || r.State == ValueState.AwaitingSecond) && r.ReceivedOn != null)
            .Where(r => r.EnteredById != own && r.Offices.Any(o => o.Role == OfficeRole.Judge && o.InstitutionId == own));
        Total = await waiting.CountAsync(cancellationToken);
        var page = await Order.PageAsync(waiting, Halaman, Shown, r => (r.ReceivedOn, r.ReportId), cancellationToken);
        Rows = page.Rows;
        Previous = LinkTo(page.Previous);
        Next = LinkTo(page.Next);
    }

    private IQueryable<QueueRow> Shown(IQueryable<IndicatorReport> reports) =>
        reports.Select(r => new QueueRow(
            r.Id,
            db.Set<Institution>().Where(i => i.Id == r.UnitId).Select(i => i.ShortName).First(),
            db.Set<Indicator>().Where(i => i.Id == r.IndicatorId).Select(i => i.Title).First(),
            db.Set<IndicatorPeriod>().Where(p => p.Id == r.PeriodId).Select(p => p.From).First(),
            db.Set<IndicatorPeriod>().Where(p => p.Id == r.PeriodId).Select(p => p.Until).First(),
            r.ReceivedOn!.Value,
            r.State == ValueState.AwaitingSecond
        )
        {
            Cited = db.Set<ReportEvidence>().Count(e => e.ReportId == r.Id),
        });

    private static string? LinkTo(string? page) => page is null ? null : $"{IndicatorLinks.Queue()}?halaman={Uri.EscapeDataString(page)}";
}
