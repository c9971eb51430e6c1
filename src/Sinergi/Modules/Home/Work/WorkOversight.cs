using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Home.Work;

/// <summary>What waits at one office.</summary>
/// <param name="Told">Of these, told to an office on the ladder.</param>
public sealed record OfficeWork(Guid InstitutionId, string Name, int Open, int Late, int Told, DateTime Oldest);

/// <summary>What waits for one person of one's own office; no name: for anyone there.</summary>
public sealed record PersonWork(Guid? PersonId, string? Name, int Open, int Late);

/// <summary>How long one kind of work takes.</summary>
/// <param name="MedianDays">Of what was done in the last ninety days; null when nothing was.</param>
public sealed record KindWork(string Kind, int Open, int Late, DateTime? Oldest, int Done, int? MedianDays);

/// <summary>A task in the list; to who may not do it, its line says nothing.</summary>
public sealed record OverseenTask(WorkTask Task, string Office, string? Person)
{
    public string Line(Texts texts, Actor reader) =>
        reader.May(Task.Permission) ? StoredLine.Of(texts, Task.TextKey, Task.TextArguments) : texts["work.hidden"];
}

/// <summary>Counts what waits in the reader's scope: by office, by person, by kind.</summary>
public sealed class WorkOversight(SinergiDb db, CurrentActor current, TimeProvider clock)
{
    public const int MeasuredDays = 90;
    private const int MostMeasured = 5_000;

    public async Task<IReadOnlyList<OfficeWork>> OfficesAsync(Deadlines deadlines, CancellationToken cancellationToken)
    {
        var (today, opened) = (deadlines.Today, deadlines.OpenedBefore);
        var found = await Open()
            .GroupBy(t => t.InstitutionId)
            .Select(g => new
            {
                Id = g.Key,
                Open = g.Count(),
                Late = g.Count(t => t.DueOn < today || (t.DueOn == null && t.OpenedAt < opened)),
                Told = g.Count(t => t.Step > 0),
                Oldest = g.Min(t => t.OpenedAt),
            })
            .OrderByDescending(o => o.Late)
            .ThenBy(o => o.Oldest)
            .ThenBy(o => o.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        var ids = found.ConvertAll(o => o.Id);
        var names = await db.Set<Institution>()
            .Where(i => ids.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, i => i.ShortName, cancellationToken);
        return [.. found.Select(o => new OfficeWork(o.Id, names[o.Id], o.Open, o.Late, o.Told, o.Oldest))];
    }

    public async Task<IReadOnlyList<PersonWork>> PeopleAsync(Guid institutionId, Deadlines deadlines, CancellationToken cancellationToken)
    {
        var (today, opened) = (deadlines.Today, deadlines.OpenedBefore);
        var found = await Open()
            .Where(t => t.InstitutionId == institutionId)
            .GroupBy(t => t.PersonId)
            .Select(g => new
            {
                Id = g.Key,
                Open = g.Count(),
                Late = g.Count(t => t.DueOn < today || (t.DueOn == null && t.OpenedAt < opened)),
            })
            .OrderByDescending(p => p.Late)
            .ThenByDescending(p => p.Open)
            .ThenBy(p => p.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        var ids = found.Select(p => p.Id).OfType<Guid>().ToList();
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancellationToken);
        return [.. found.Select(p => new PersonWork(p.Id, p.Id is { } id ? names.GetValueOrDefault(id) : null, p.Open, p.Late))];
    }

    public async Task<IReadOnlyList<KindWork>> KindsAsync(Deadlines deadlines, CancellationToken cancellationToken)
    {
        var (today, opened) = (deadlines.Today, deadlines.OpenedBefore);
        var open = await Open()
            .GroupBy(t => t.Kind)
            .Select(g => new
            {
                Kind = g.Key,
                Open = g.Count(),
                Late = g.Count(t => t.DueOn < today || (t.DueOn == null && t.OpenedAt < opened)),
                Oldest = g.Min(t => t.OpenedAt),
            })
            .ToDictionaryAsync(g => g.Kind, cancellationToken);
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-MeasuredDays);
        var done = await db.Set<WorkTask>()
            .AsNoTracking()
            .Where(t => t.DoneAt != null && t.DoneAt >= since)
            .OrderByDescending(t => t.DoneAt)
            .Take(MostMeasured)
            .Select(t => new
            {
                t.Kind,
                t.OpenedAt,
                DoneAt = t.DoneAt!.Value,
            })
            .ToListAsync(cancellationToken);
        var taken = done.GroupBy(t => t.Kind)
            .ToDictionary(g => g.Key, g => g.Select(t => (int)(t.DoneAt - t.OpenedAt).TotalDays).Order().ToList());
        return
        [
            .. open
                .Keys.Union(taken.Keys)
                .Order(StringComparer.Ordinal)
                .Select(kind =>
                {
                    var waiting = open.GetValueOrDefault(kind);
                    var days = taken.GetValueOrDefault(kind) ?? [];
                    return new KindWork(
                        kind,
                        waiting?.Open ?? 0,
                        waiting?.Late ?? 0,
                        waiting?.Oldest,
                        days.Count,
                        days.Count == 0 ? null : days[(days.Count - 1) / 2]
                    );
                }),
        ];
    }

    public IQueryable<WorkTask> Find(WorkFilter filter, Deadlines deadlines)
    {
        var found = Open();
        found = filter.Unit is { } unit ? found.Where(t => t.InstitutionId == unit) : found;
        found = filter.Orang is { } person ? found.Where(t => t.PersonId == person) : found;
        found = string.IsNullOrEmpty(filter.Jenis) ? found : found.Where(t => t.Kind == filter.Jenis);
        return filter.Keadaan switch
        {
            WorkFilter.Late => found.Where(deadlines.LateBy(0)),
            WorkFilter.Told => found.Where(t => t.Step > 0),
            _ => found,
        };
    }

    public Task<ListPage<OverseenTask>> PageAsync(IQueryable<WorkTask> found, string? at, CancellationToken cancellationToken) =>
        Order.PageAsync(
            found,
            at,
            rows =>
                rows.Select(t => new OverseenTask(
                    t,
                    db.Set<Institution>().Where(i => i.Id == t.InstitutionId).Select(i => i.ShortName).First(),
                    db.Set<Person>().Where(p => p.Id == t.PersonId).Select(p => p.FullName).FirstOrDefault()
                )),
            row => (row.Task.OpenedAt, row.Task.Id),
            cancellationToken
        );

    public Guid Office => current.Required.InstitutionId;

    private static readonly ListOrder<WorkTask, DateTime> Order = new(t => t.OpenedAt, t => t.Id);

    private IQueryable<WorkTask> Open() => db.Set<WorkTask>().AsNoTracking().Where(t => t.DoneAt == null);
}
