using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Meetings.Minutes;

/// <summary>One side of a meeting and how it stands to the newest minutes.</summary>
/// <param name="Institutions">Those of its participants that the tree knows; without any, nobody can answer here.</param>
public sealed record SideView(int Side, string Names, IReadOnlyList<Guid> Institutions, MinutesAnswer? Answer)
{
    public SideState State => Answer?.State ?? SideState.Waiting;
    public bool Reachable => Institutions.Count > 0;
}

/// <param name="Versions">The newest first.</param>
/// <param name="Own">The sides for which the one who asks may answer.</param>
public sealed record MinutesView(
    Meeting Meeting,
    IReadOnlyList<MeetingMinutes> Versions,
    IReadOnlyList<SideView> Sides,
    IReadOnlyList<int> Own,
    bool Keeps
)
{
    public MeetingMinutes? Newest => Versions.Count > 0 ? Versions[0] : null;
    public int Accepted => Sides.Count(s => s.State == SideState.Accepted);
    public bool Settled => Sides.Count > 0 && Accepted == Sides.Count;

    public MinutesSituation Situation(int? side, Guid? read, string? text) =>
        new(side is { } own && Own.Contains(own), Keeps, read == Newest?.Id, !string.IsNullOrWhiteSpace(text), Settled);
}

public sealed class MinutesReader(SinergiDb db, CurrentActor current)
{
    public const int MostVersions = 50;

    /// <summary>Null when there is no such meeting for the one who asks.</summary>
    public async Task<MinutesView?> FindAsync(Guid meetingId, CancellationToken cancellationToken)
    {
        var meeting = await db.Set<Meeting>()
            .AsNoTracking()
            .Include(m => m.Participants)
            .SingleOrDefaultAsync(m => m.Id == meetingId, cancellationToken);
        return meeting is null ? null : await OfAsync(meeting, cancellationToken);
    }

    public async Task<MinutesView> OfAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var versions = await db.Set<MeetingMinutes>()
            .AsNoTracking()
            .Where(m => m.MeetingId == meeting.Id)
            .OrderByDescending(m => m.Number)
            .Take(MostVersions)
            .ToListAsync(cancellationToken);
        var newest = versions.Count > 0 ? versions[0].Id : Guid.Empty;
        var answers = await db.Set<MinutesAnswer>()
            .AsNoTracking()
            .Where(a => a.MinutesId == newest)
            .ToDictionaryAsync(a => a.Side, cancellationToken);
        var sides = meeting
            .Participants.OrderBy(p => p.Position)
            .GroupBy(p => p.Side)
            .Select(g => new SideView(
                g.Key,
                string.Join(" · ", g.Select(p => p.PrintedName)),
                [.. g.Select(p => p.InstitutionId).OfType<Guid>().Distinct()],
                answers.GetValueOrDefault(g.Key)
            ))
            .ToList();
        var actor = current.Required;
        return new MinutesView(
            meeting,
            versions,
            sides,
            await OwnAsync(sides, cancellationToken),
            actor.InstitutionId == meeting.RegisteredById
        );
    }

    /// <summary>One's own institution speaks for its side; where it does not take part itself, it speaks for those below it.</summary>
    private async Task<IReadOnlyList<int>> OwnAsync(List<SideView> sides, CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        var direct = sides.Where(s => s.Institutions.Contains(own)).Select(s => s.Side).ToList();
        if (direct.Count > 0)
        {
            return direct;
        }

        var named = sides.SelectMany(s => s.Institutions).ToList();
        var below = await db
            .ScopeEntries.Where(s => s.InstitutionId == own && named.Contains(s.RecordId))
            .Select(s => s.RecordId)
            .ToListAsync(cancellationToken);
        return [.. sides.Where(s => s.Institutions.Any(below.Contains)).Select(s => s.Side)];
    }
}
