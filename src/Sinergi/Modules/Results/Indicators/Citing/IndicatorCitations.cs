using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Indicators.Citing;

/// <summary>On the page of a piece of evidence: the reports that cite it, the latest first.</summary>
internal sealed class IndicatorCitations(SinergiDb db, CurrentActor current, Texts texts) : IEvidenceCitations
{
    public async Task<CitationList> OfAsync(IReadOnlyCollection<Guid> evidenceIds, CancellationToken cancellationToken)
    {
        var citing = db.Set<ReportEvidence>().Where(e => evidenceIds.Contains(e.EvidenceId));
        var reports = await citing.Select(e => e.ReportId).Distinct().CountAsync(cancellationToken);
        if (reports == 0 || !current.Required.May(IndicatorPermissions.View))
        {
            return new CitationList([], reports);
        }

        var found = await (
            from report in db.Set<IndicatorReport>()
            where citing.Any(e => e.ReportId == report.Id)
            join indicator in db.Set<Indicator>() on report.IndicatorId equals indicator.Id
            join period in db.Set<IndicatorPeriod>() on report.PeriodId equals period.Id
            join unit in db.Set<Institution>() on report.UnitId equals unit.Id
            orderby period.From descending, report.Id
            select new
            {
                report.Id,
                indicator.Title,
                unit.ShortName,
                period.From,
                period.Until,
            }
        )
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        return new CitationList(
            [
                .. found.Select(r => new Citation(
                    texts["indicators.cite.kind"],
                    texts["indicators.cite.by", r.Title, r.ShortName, Show.ShortDay(r.From), Show.ShortDay(r.Until)],
                    IndicatorLinks.Report(r.Id)
                )),
            ],
            reports - found.Count
        );
    }
}
