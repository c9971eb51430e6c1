using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Data.Indicators;

/// <summary>A report with all that its rules look at.</summary>
public sealed record ReportFile(
    IndicatorReport Report,
    Indicator Indicator,
    IndicatorPeriod Period,
    IndicatorVersion Version,
    IReadOnlyList<IndicatorValue> Values
)
{
    public IndicatorValue? Latest => Values.Count == 0 ? null : Values[^1];
    public IndicatorValue? Approved => Values.FirstOrDefault(v => v.Id == Report.ApprovedValueId);
    public FigureShape Shape => Version.Shape(Indicator.Measure);

    /// <summary>Whether the grid may write it: nothing was approved yet and nothing waits to be judged.</summary>
    public bool TakesRows => Report.ApprovedValueId is null && Latest?.State is (null or ValueState.Draft or ValueState.Returned);

    /// <summary>Whether a correction may be written: something was approved, and no other correction waits.</summary>
    public bool TakesCorrection =>
        Report.ApprovedValueId is not null && Latest?.State is (ValueState.Approved or ValueState.Draft or ValueState.Returned);

    /// <summary>Whether evidence may be cited: until what was handed in is approved. A correction opens it again.</summary>
    public bool TakesCitations => Latest?.State is (null or ValueState.Draft or ValueState.Returned or ValueState.Submitted);

    /// <summary>Whether a citation may be taken back: what an approved value was approved with stays.</summary>
    public bool MayTakeBack(ReportEvidence cited) =>
        TakesCitations && (Approved is not { } approved || (approved.ConfirmedAt ?? approved.JudgedAt) < cited.CitedAt);

    /// <summary>As the roll-up counts it now.</summary>
    public ReportFacts Facts => new(Period.Id, Report.UnitId, Report.Path, Version.AddsUnits, Approved?.Figures);
}

/// <summary>Finds indicators, periods and reports in the reader's scope.</summary>
public sealed class IndicatorBook(SinergiDb db, CurrentActor current, TimeProvider clock)
{
    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    public Task<Indicator?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken);

    /// <summary>To change, inside a process.</summary>
    public Task<Indicator?> TakeAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Indicator>().SingleOrDefaultAsync(i => i.Id == id, cancellationToken);

    /// <summary>All versions, the first one first.</summary>
    public Task<List<IndicatorVersion>> VersionsAsync(Guid indicatorId, CancellationToken cancellationToken) =>
        db.Set<IndicatorVersion>()
            .AsNoTracking()
            .Where(v => v.IndicatorId == indicatorId)
            .OrderBy(v => v.Number)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);

    public Task<List<IndicatorPeriod>> PeriodsAsync(Guid indicatorId, CancellationToken cancellationToken) =>
        db.Set<IndicatorPeriod>()
            .AsNoTracking()
            .Where(p => p.IndicatorId == indicatorId)
            .OrderBy(p => p.From)
            .ThenBy(p => p.Id)
            .Take(ReportingPeriods.Most)
            .ToListAsync(cancellationToken);

    /// <summary>Reports with their values, to change inside a process; those outside the scope of who acts are missing.</summary>
    public async Task<IReadOnlyList<ReportFile>> TakeReportsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await FilesAsync(db.Set<IndicatorReport>().Where(r => ids.Contains(r.Id)), tracked: true, cancellationToken);

    public async Task<ReportFile?> ReportAsync(Guid id, CancellationToken cancellationToken) =>
        (await FilesAsync(db.Set<IndicatorReport>().Where(r => r.Id == id), tracked: false, cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<ReportFile>> FilesAsync(
        IQueryable<IndicatorReport> reports,
        bool tracked,
        CancellationToken cancellationToken
    )
    {
        var tracking = tracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        var found = await reports.AsTracking(tracking).Include(r => r.Offices).ToListAsync(cancellationToken);
        var (ids, indicatorIds) = (found.Select(r => r.Id).ToList(), found.Select(r => r.IndicatorId).Distinct().ToList());
        var periodIds = found.Select(r => r.PeriodId).Distinct().ToList();
        var values = await db.Set<IndicatorValue>()
            .AsTracking(tracking)
            .Where(v => ids.Contains(v.ReportId))
            .Include(v => v.Parts)
            .OrderBy(v => v.Number)
            .ToListAsync(cancellationToken);
        var indicators = await db.Set<Indicator>().AsNoTracking().Where(i => indicatorIds.Contains(i.Id)).ToListAsync(cancellationToken);
        var periods = await db.Set<IndicatorPeriod>().AsNoTracking().Where(p => periodIds.Contains(p.Id)).ToListAsync(cancellationToken);
        var versionIds = periods.Select(p => p.VersionId).Distinct().ToList();
        var versions = await db.Set<IndicatorVersion>().AsNoTracking().Where(v => versionIds.Contains(v.Id)).ToListAsync(cancellationToken);
        return
        [
            .. found.Select(report =>
            {
                var period = periods.First(p => p.Id == report.PeriodId);
                return new ReportFile(
                    report,
                    indicators.First(i => i.Id == report.IndicatorId),
                    period,
                    versions.First(v => v.Id == period.VersionId),
                    [.. values.Where(v => v.ReportId == report.Id)]
                );
            }),
        ];
    }

    /// <summary>Whether who acts may enter for a unit: their own institution, or one below it.</summary>
    public Task<bool> MayEnterForAsync(Guid unitId, CancellationToken cancellationToken) =>
        db.IsWithinAsync(unitId, current.Required.InstitutionId, cancellationToken);

    /// <summary>
    /// Whether who acts may change the definition, targets and periods: for the office that defines the indicator, or one above it. Another
    /// party with the same permission must not move the goal that it is measured by.
    /// </summary>
    public async Task<bool> MayManageAsync(Indicator indicator, CancellationToken cancellationToken) =>
        current.Required.May(IndicatorPermissions.Define)
        && await db.IsWithinAsync(indicator.OwnerId, current.Required.InstitutionId, cancellationToken);

    /// <summary>What the rules of a value look at, for who acts now.</summary>
    public ValueSituation SituationOf(ReportFile file) =>
        new(
            OwnOffice: file.Report.EnteredById == current.Required.InstitutionId,
            MayJudge: file.Report.Judges.Contains(current.Required.InstitutionId),
            LateCorrection: file.Latest?.SupersedesId is not null && file.Period.IsLockedOn(Today),
            ApprovedIt: file.Latest?.JudgedByPersonId == current.Required.PersonId
        );
}
