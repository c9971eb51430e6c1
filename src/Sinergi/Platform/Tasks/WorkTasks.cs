using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Tasks;

/// <param name="Kind">What kind of work, e.g. "evidence.verify".</param>
/// <param name="PersonId">Who is to do it; null: anyone of the institution.</param>
/// <param name="TextKey">Key of the line shown; <paramref name="TextArguments"/> fill it and hold no personal data.</param>
/// <param name="Permission">What the doer must be allowed to do; nobody else sees the task.</param>
public sealed record NewTask(
    string Kind,
    Guid RecordId,
    Guid InstitutionId,
    Guid? PersonId,
    string TextKey,
    string[] TextArguments,
    string Path,
    string Permission,
    DateOnly? DueOn
);

/// <summary>Opens and closes tasks, inside the process that causes it.</summary>
public sealed class WorkTasks(SinergiDb db)
{
    /// <summary>Opens a task unless the same one (kind, record, institution) is open already; then only its due date and holder change.</summary>
    public async Task OpenAsync(NewTask task, DateTime at, CancellationToken cancellationToken)
    {
        var open =
            db.ChangeTracker.Entries<WorkTask>().Select(e => e.Entity).FirstOrDefault(t => Same(t, task))
            // A task of another institution lies outside the actor's scope, and must still be found.
            ?? await db.Set<WorkTask>()
                .IgnoreQueryFilters([SinergiDb.ScopeFilter])
                .FirstOrDefaultAsync(
                    t => t.Kind == task.Kind && t.RecordId == task.RecordId && t.InstitutionId == task.InstitutionId && t.DoneAt == null,
                    cancellationToken
                );
        if (open is not null)
        {
            open.DueOn = task.DueOn;
            open.PersonId = task.PersonId;
            return;
        }

        db.Add(
            new WorkTask
            {
                Id = NewId.Next(),
                Kind = task.Kind,
                RecordId = task.RecordId,
                InstitutionId = task.InstitutionId,
                PersonId = task.PersonId,
                TextKey = task.TextKey,
                TextArguments = JsonSerializer.Serialize(task.TextArguments),
                Path = task.Path,
                Permission = task.Permission,
                DueOn = task.DueOn,
                OpenedAt = at,
            }
        );
    }

    /// <summary>Whether an institution has such a task open, also one outside the actor's scope.</summary>
    public Task<bool> IsOpenAsync(string kind, Guid recordId, Guid institutionId, CancellationToken cancellationToken) =>
        db.Set<WorkTask>()
            .IgnoreQueryFilters([SinergiDb.ScopeFilter])
            .AnyAsync(
                t => t.Kind == kind && t.RecordId == recordId && t.InstitutionId == institutionId && t.DoneAt == null,
                cancellationToken
            );

    /// <summary>What an institution's open tasks of one kind are about, the oldest first; the records themselves stay behind the reader's scope.</summary>
    public Task<List<Guid>> OpenRecordsAsync(string kind, Guid institutionId, int most, CancellationToken cancellationToken) =>
        db.Set<WorkTask>()
            .IgnoreQueryFilters([SinergiDb.ScopeFilter])
            .Where(t => t.InstitutionId == institutionId && t.DoneAt == null && t.Kind == kind)
            .OrderBy(t => t.OpenedAt)
            .ThenBy(t => t.Id)
            .Take(most)
            .Select(t => t.RecordId)
            .ToListAsync(cancellationToken);

    /// <summary>Closes the open tasks of a kind on a record, for all institutions.</summary>
    public async Task CloseAsync(string kind, Guid recordId, DateTime at, CancellationToken cancellationToken)
    {
        var open = await db.Set<WorkTask>()
            .IgnoreQueryFilters([SinergiDb.ScopeFilter])
            .Where(t => t.Kind == kind && t.RecordId == recordId && t.DoneAt == null)
            .ToListAsync(cancellationToken);
        open.ForEach(t => t.DoneAt = at);
    }

    /// <summary>Closes the open task of one institution, where each of several has one of its own on the same record.</summary>
    public async Task CloseForAsync(string kind, Guid recordId, Guid institutionId, DateTime at, CancellationToken cancellationToken)
    {
        var open = await db.Set<WorkTask>()
            .IgnoreQueryFilters([SinergiDb.ScopeFilter])
            .Where(t => t.Kind == kind && t.RecordId == recordId && t.InstitutionId == institutionId && t.DoneAt == null)
            .ToListAsync(cancellationToken);
        open.ForEach(t => t.DoneAt = at);
    }

    /// <summary>How many tasks wait at an institution, for whomever.</summary>
    public Task<int> CountOpenAsync(Guid institutionId, CancellationToken cancellationToken) =>
        db.Set<WorkTask>()
            .IgnoreQueryFilters([SinergiDb.ScopeFilter])
            .CountAsync(t => t.InstitutionId == institutionId && t.DoneAt == null, cancellationToken);

    /// <summary>Gives the open tasks that a person holds for an institution to another one, or to nobody in particular.</summary>
    /// <returns>The tasks that changed hands.</returns>
    public async Task<IReadOnlyList<Guid>> HandOverAsync(
        Guid institutionId,
        Guid fromPersonId,
        Guid? toPersonId,
        CancellationToken cancellationToken
    )
    {
        var open = await db.Set<WorkTask>()
            .IgnoreQueryFilters([SinergiDb.ScopeFilter])
            .Where(t => t.InstitutionId == institutionId && t.PersonId == fromPersonId && t.DoneAt == null)
            .ToListAsync(cancellationToken);
        open.ForEach(t => t.PersonId = toPersonId);
        return [.. open.Select(t => t.Id)];
    }

    private static bool Same(WorkTask open, NewTask task) =>
        open.DoneAt is null && open.Kind == task.Kind && open.RecordId == task.RecordId && open.InstitutionId == task.InstitutionId;
}

public static class WorkTaskQueries
{
    /// <summary>What waits for someone in their present post: their own tasks and those for anyone of their office who may do them.</summary>
    public static IQueryable<WorkTask> OpenFor(this IQueryable<WorkTask> tasks, Actor actor)
    {
        var permissions = actor.Permissions.ToList();
        return tasks
            .AsNoTracking()
            .Where(t => t.InstitutionId == actor.InstitutionId && t.DoneAt == null)
            .Where(t => t.PersonId == null || t.PersonId == actor.PersonId)
            .Where(t => permissions.Contains(t.Permission));
    }
}
