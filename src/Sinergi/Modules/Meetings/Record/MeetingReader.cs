using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Meetings.Record;

public sealed record MeetingView(Meeting Meeting, RecordFacts Facts)
{
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

public sealed class MeetingReader(SinergiDb db, IRecordFacts facts)
{
    /// <summary>Null when there is no such meeting for the one who asks.</summary>
    public async Task<MeetingView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<Meeting>().AsNoTracking().Include(m => m.Participants).SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
            is { } meeting
            ? new MeetingView(meeting, await facts.OfAsync(id, cancellationToken))
            : null;
}
