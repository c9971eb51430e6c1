using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Data.Activities;

internal sealed class ActivityCensus(SinergiDb db) : IActivityCensus
{
    public async Task<IReadOnlyList<ActivityCount>> PerKindAsync(
        Guid? institutionId,
        CountPeriod period,
        CancellationToken cancellationToken
    )
    {
        var (from, until, today) = (period.From, period.Until, period.Today);
        var counted = db.Set<Activity>().AsNoTracking().Where(a => a.PlannedOn >= from && a.PlannedOn <= until);
        if (institutionId is { } id)
        {
            counted = counted.Where(a => db.ScopeEntries.Any(s => s.InstitutionId == id && s.RecordId == a.RecordId));
        }

        var found = await counted
            .GroupBy(a => a.KindId)
            .Select(g => new
            {
                g.Key,
                Planned = g.Count(),
                Held = g.Count(a => a.State == ActivityState.Held),
                Cancelled = g.Count(a => a.State == ActivityState.Cancelled),
                Unreported = g.Count(a => a.State == ActivityState.Planned && a.PlannedOn < today),
            })
            .ToListAsync(cancellationToken);
        var kinds = await db.Set<ActivityKind>().AsNoTracking().OrderBy(k => k.Order).ThenBy(k => k.Id).ToListAsync(cancellationToken);
        var indonesian = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "id";
        return
        [
            .. kinds.Join(
                found,
                k => k.Id,
                f => f.Key,
                (k, f) => new ActivityCount(indonesian ? k.Name : k.NameEnglish, f.Planned, f.Held, f.Cancelled, f.Unreported)
            ),
        ];
    }
}
