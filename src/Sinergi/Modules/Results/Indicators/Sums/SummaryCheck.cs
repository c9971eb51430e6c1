using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Notifications;

namespace Sinergi.Modules.Results.Indicators.Sums;

/// <summary>
/// Compares the sums that are kept with the facts. A difference is told, to the audit trail, to administrators and to the office that
/// answers for the indicator, and left as it is: mended in silence, nobody would look for its cause.
/// </summary>
public sealed class SummaryCheck(
    SinergiDb db,
    Processes processes,
    SummaryBook sums,
    SummaryCount count,
    Notices notices,
    TimeProvider clock
)
{
    private const int MostExamples = 10;
    private const int MostAdministrators = 20;

    /// <summary>How many rows differ.</summary>
    public async Task<int> CheckAsync(Guid indicatorId, CancellationToken cancellationToken)
    {
        // A first count holds up nobody. It reads table after table, so an approval may come in between: what differs is looked at again.
        var differing = await count.DifferencesAsync(indicatorId, cancellationToken);
        return differing.Count == 0
            ? 0
            : await processes.RunAsync(
                IndicatorProcesses.Recount,
                formKey: null,
                reason: null,
                process => AlarmAsync(indicatorId, process, cancellationToken),
                cancellationToken
            );
    }

    /// <summary>Writes the sums anew from the facts, by hand and with a reason.</summary>
    public Task<ChangeOutcome> MendAsync(Guid indicatorId, Guid key, CancellationToken cancellationToken) =>
        processes.RunAsync<ChangeOutcome>(
            IndicatorProcesses.Mend,
            key,
            null,
            process => MendAsync(indicatorId, process, cancellationToken),
            cancellationToken
        );

    private async Task<int> AlarmAsync(Guid indicatorId, RunningProcess process, CancellationToken cancellationToken)
    {
        await sums.HoldAllAsync(indicatorId, cancellationToken);
        var differing = await count.DifferencesAsync(indicatorId, cancellationToken);
        var indicator = await db.Set<Indicator>().SingleAsync(i => i.Id == indicatorId, cancellationToken);
        if (differing.Count == 0)
        {
            return 0;
        }

        indicator.DiffersSince ??= process.At;
        process.Record(new SummariesDiffer(indicatorId, indicator.RecordId, differing.Count, Examples(differing)));
        await TellAsync(indicator, indicator.OwnerId, null, IndicatorPermissions.Define, process.At, cancellationToken);
        foreach (var (institution, person) in await AdministratorsAsync(cancellationToken))
        {
            await TellAsync(indicator, institution, person, IndicatorPermissions.View, process.At, cancellationToken);
        }

        return differing.Count;
    }

    private async Task<ChangeOutcome> MendAsync(Guid indicatorId, RunningProcess process, CancellationToken cancellationToken)
    {
        // An approval that comes now waits, and counts on top of what is written here. The indicator is read after that: somebody who mended
        // it meanwhile has changed it.
        await sums.HoldAllAsync(indicatorId, cancellationToken);
        if (await db.Set<Indicator>().SingleOrDefaultAsync(i => i.Id == indicatorId, cancellationToken) is not { } indicator)
        {
            return new ChangeOutcome.NotFound();
        }

        var differing = await count.DifferencesAsync(indicatorId, cancellationToken);
        if (differing.Count == 0 && indicator.DiffersSince is null)
        {
            return new ChangeOutcome.Saved(indicatorId);
        }

        foreach (var difference in differing)
        {
            await WriteAsync(indicator, difference, cancellationToken);
        }

        indicator.DiffersSince = null;
        process.Record(new SummariesMended(indicatorId, indicator.RecordId, differing.Count, Examples(differing)));
        return new ChangeOutcome.Saved(indicatorId);
    }

    private async Task WriteAsync(Indicator indicator, SumDifference difference, CancellationToken cancellationToken)
    {
        var counted = difference.Counted;
        var written = await SummaryBook
            .Row(db, difference.Key)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(x => x.Expected, counted.Expected)
                        .SetProperty(x => x.Reported, counted.Reported)
                        .SetProperty(x => x.Numerator, counted.Numerator)
                        .SetProperty(x => x.Denominator, counted.Denominator),
                cancellationToken
            );
        if (written == 0)
        {
            db.Add(SummaryBook.RowOf(indicator, difference.Key, counted));
        }
    }

    private Task TellAsync(
        Indicator indicator,
        Guid institution,
        Guid? person,
        string permission,
        DateTime at,
        CancellationToken cancellationToken
    ) =>
        notices.TellAsync(
            new NewNotice(
                institution,
                person,
                indicator.Id,
                "indicators.notice.differs",
                [indicator.Title],
                IndicatorLinks.Record(indicator.Id),
                permission
            ),
            at,
            cancellationToken
        );

    private async Task<IEnumerable<(Guid Institution, Guid Person)>> AdministratorsAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var found = await db.Set<Post>()
            .Where(p => p.Role!.Code == DefaultRoles.Administrator && p.From <= today && (p.Until == null || p.Until >= today))
            .OrderBy(p => p.Id)
            .Take(MostAdministrators)
            .Select(p => new { p.InstitutionId, p.PersonId })
            .ToListAsync(cancellationToken);
        return found.Select(p => (p.InstitutionId, p.PersonId));
    }

    private static IReadOnlyList<DifferingSum> Examples(IEnumerable<SumDifference> differing) =>
        [.. differing.Take(MostExamples).Select(d => d.Told)];
}
