using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Data.Activities;

/// <summary>How many people the closed list of an activity holds. Numbers, no names: whoever sees the activity may know them.</summary>
public sealed class AttendanceCount(SinergiDb db)
{
    public Task<AttendanceDoor?> DoorAsync(Guid activityId, CancellationToken cancellationToken) =>
        db.Set<AttendanceDoor>().AsNoTracking().SingleOrDefaultAsync(d => d.ActivityId == activityId, cancellationToken);

    /// <summary>By institution, unrecognised ones under the empty id; null while attendance has not been closed: until then nothing counts.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>?> ByInstitutionAsync(Guid activityId, CancellationToken cancellationToken) =>
        await DoorAsync(activityId, cancellationToken) is { ClosedAt: not null }
            ? await Standing(activityId)
                .GroupBy(a => a.InstitutionId)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key ?? Guid.Empty, g => g.Count, cancellationToken)
            : null;

    /// <summary>How many lines stand, and how many have been struck.</summary>
    public async Task<(int Standing, int Struck)> LinesAsync(Guid activityId, CancellationToken cancellationToken)
    {
        var all = await db.Set<Attendee>().CountAsync(a => a.ActivityId == activityId, cancellationToken);
        var standing = await Standing(activityId).CountAsync(cancellationToken);
        return (standing, all - standing);
    }

    /// <summary>Lines that nobody has struck.</summary>
    public IQueryable<Attendee> Standing(Guid activityId) =>
        db.Set<Attendee>().AsNoTracking().Where(a => a.ActivityId == activityId && a.StruckAt == null);
}
