using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Entry;
using Sinergi.Modules.Results.Indicators.Sums;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Indicators.Showing;

/// <summary>One indicator: what it shows in each period, against which target, and how it came about.</summary>
[RequirePermission(IndicatorPermissions.View)]
public sealed class RecordModel(
    SinergiDb db,
    IndicatorBook book,
    IndicatorCircle circle,
    FigureReader figures,
    SummaryCheck sums,
    GridReader grid,
    ICommitmentFacts commitments,
    Timeline timeline,
    CurrentActor current,
    Texts texts
) : PageModel
{
    [BindProperty]
    public Guid Key { get; set; }

    public Indicator Indicator { get; private set; } = null!;
    public RecordRef? Source { get; private set; }
    public IndicatorVersion Latest { get; private set; } = null!;
    public IReadOnlyList<IndicatorVersion> Earlier { get; private set; } = [];
    public IReadOnlyList<PeriodLine> Lines { get; private set; } = [];

    /// <summary>Each way in which achievement is counted for the periods shown, the latest first.</summary>
    public IReadOnlyList<FigureRules> Rules =>
        [.. Lines.Select(l => l.Rules).DistinctBy(r => string.Join(' ', r.Provisions.Select(p => p.Id)))];
    public IndicatorBaseline? Baseline { get; private set; }
    public IReadOnlyList<CommitmentFact> Commitments { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];

    /// <summary>The oldest period that the reader's own office still has to report.</summary>
    public IndicatorPeriod? Waiting { get; private set; }
    public bool MayManage { get; private set; }
    public DateOnly Today => book.Today;
    public UnitTimeZone Zone => current.Required.Zone;

    /// <summary>The periods together, or why there is no such sum.</summary>
    public string Together
    {
        get
        {
            var told = Lines.Where(l => l.Figure is not null).Select(l => l.Figure!.Value).ToList();
            return told.Count == 0 ? texts["indicators.together.none"]
                : !Latest.AddsPeriods ? texts["indicators.together.not_added"]
                : texts["indicators.together", told.Count, texts.Figure(told.Aggregate((sum, one) => sum + one), Latest.Unit)];
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    /// <summary>Counts the sums anew from the facts and writes what differs.</summary>
    public async Task<IActionResult> OnPostMendAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        if (!await book.MayManageAsync(found, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await sums.MendAsync(id, Key, cancellationToken);
        return Redirect(IndicatorLinks.Record(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return false;
        }

        Indicator = found;
        Source = await circle.RecordAsync(found.RecordId, cancellationToken);
        var versions = await book.VersionsAsync(id, cancellationToken);
        (Latest, Earlier) = (versions[^1], [.. versions.SkipLast(1).Reverse()]);
        Lines = await figures.PeriodsAsync(found, cancellationToken);
        Baseline = await db.Set<IndicatorBaseline>()
            .AsNoTracking()
            .Where(b => b.IndicatorId == id)
            .OrderByDescending(b => b.SetAt)
            .FirstOrDefaultAsync(cancellationToken);
        var served = await db.Set<IndicatorCommitment>()
            .Where(c => c.IndicatorId == id)
            .Select(c => c.CommitmentId)
            .ToListAsync(cancellationToken);
        Commitments = served.Count == 0 ? [] : await commitments.NowAsync(served, cancellationToken);
        var waiting = current.Required.May(IndicatorPermissions.Report) ? await grid.WaitingAsync(id, cancellationToken) : null;
        Waiting = Lines.FirstOrDefault(l => l.Period.Id == waiting)?.Period;
        MayManage = await book.MayManageAsync(found, cancellationToken);
        History = await timeline.OfRecordAsync(id, Limits.PageRows, cancellationToken);
        return true;
    }
}
