using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Data;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Modules.Meetings.Minutes;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Meetings.Record;

public sealed record MeetingView(Meeting Meeting, RecordFacts Facts, MinutesView Minutes)
{
    public required IReadOnlyList<MeetingDelegate> Delegates { get; init; }
    public required IReadOnlyList<AgendaPoint> Points { get; init; }

    /// <summary>The meeting that this one returns, and the one that returned it.</summary>
    public required MeetingRef? ReturnOf { get; init; }
    public required MeetingRef? ReturnedBy { get; init; }

    public IEnumerable<MeetingDelegate> MembersOf(MeetingParticipant participant) =>
        Delegates.Where(d => d.ParticipantId == participant.Id);

    /// <summary>Promises that wait for something to happen first: watched, because they have no date.</summary>
    public IReadOnlyList<StoredPromise> Conditional => [.. Facts.Promises.Where(p => p.Condition is not null)];

    public IEnumerable<MeetingParticipant> Participants => Meeting.Participants.OrderBy(p => p.Position);

    /// <summary>Text keys of what no source states.</summary>
    public IEnumerable<string> Gaps =>
        new (string Key, bool Missing)[]
        {
            ("meetings.gap.held_on", Meeting.HeldOn is null),
            ("meetings.gap.place", Meeting.Place is null),
            ("meetings.gap.participants", Meeting.Participants.Count < 2),
            ("agreements.gap.institution", Meeting.Participants.Any(p => p.InstitutionId is null)),
            ("meetings.gap.promises", Facts.Promises.Count == 0),
        }
            .Where(g => g.Missing)
            .Select(g => g.Key);
}

public sealed class MeetingReader(SinergiDb db, IRecordFacts facts, MeetingParts parts, MinutesReader minutes)
{
    /// <summary>Null when there is no such meeting for the one who asks.</summary>
    public async Task<MeetingView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var meeting = await db.Set<Meeting>()
            .AsNoTracking()
            .Include(m => m.Participants)
            .SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        return meeting is null
            ? null
            : new MeetingView(meeting, await facts.OfAsync(id, cancellationToken), await minutes.OfAsync(meeting, cancellationToken))
            {
                Delegates = await parts.DelegatesAsync(id, cancellationToken),
                Points = await parts.PointsAsync(id, cancellationToken),
                ReturnOf = await parts.FindAsync(meeting.ReturnOfId, cancellationToken),
                ReturnedBy = await parts.ReturnedByAsync(id, cancellationToken),
            };
    }
}
