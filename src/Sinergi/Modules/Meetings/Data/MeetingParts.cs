using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Meetings.Data;

/// <summary>A meeting as one chooses or follows it.</summary>
public sealed record MeetingRef(Guid Id, string Title, DateOnly? HeldOn);

/// <summary>What stands beside a meeting: its delegations, its agenda, and the visits that return it.</summary>
public sealed class MeetingParts(SinergiDb db)
{
    private const int MostParts = 2_000;

    public Task<List<MeetingDelegate>> DelegatesAsync(Guid meetingId, CancellationToken cancellationToken) =>
        db.Set<MeetingDelegate>()
            .AsNoTracking()
            .Where(d => d.MeetingId == meetingId)
            .OrderBy(d => d.Position)
            .ThenBy(d => d.Id)
            .Take(MostParts)
            .ToListAsync(cancellationToken);

    public Task<List<AgendaPoint>> PointsAsync(Guid meetingId, CancellationToken cancellationToken) =>
        db.Set<AgendaPoint>()
            .AsNoTracking()
            .Where(p => p.MeetingId == meetingId)
            .OrderBy(p => p.Position)
            .Take(MostParts)
            .ToListAsync(cancellationToken);

    /// <summary>Meetings that a later one can be the return visit of: planned, not yet returned, earlier, and with somebody in common.</summary>
    public Task<List<MeetingRef>> ReturnableAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var (id, day, named) = (meeting.Id, meeting.SortOn, meeting.Participants.Select(p => p.InstitutionId).OfType<Guid>().ToList());
        return db.Set<Meeting>()
            .AsNoTracking()
            .Where(m => m.Id != id && m.ReturnOn != null && m.SortOn <= day)
            .Where(m => m.Participants.Any(p => p.InstitutionId != null && named.Contains(p.InstitutionId.Value)))
            .Where(m => !db.Set<Meeting>().Any(r => r.ReturnOfId == m.Id && r.Id != id))
            .OrderByDescending(m => m.SortOn)
            .ThenBy(m => m.Id)
            .Take(Limits.PageRows)
            .Select(m => new MeetingRef(m.Id, m.Title, m.HeldOn))
            .ToListAsync(cancellationToken);
    }

    public Task<MeetingRef?> FindAsync(Guid? id, CancellationToken cancellationToken) =>
        db.Set<Meeting>()
            .Where(m => m.Id == id)
            .Select(m => new MeetingRef(m.Id, m.Title, m.HeldOn))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The meeting that returned this one.</summary>
    public Task<MeetingRef?> ReturnedByAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Meeting>()
            .Where(m => m.ReturnOfId == id)
            .OrderBy(m => m.SortOn)
            .ThenBy(m => m.Id)
            .Select(m => new MeetingRef(m.Id, m.Title, m.HeldOn))
            .FirstOrDefaultAsync(cancellationToken);
}
