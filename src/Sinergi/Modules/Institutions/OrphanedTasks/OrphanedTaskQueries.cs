using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Institutions.OrphanedTasks;

public sealed record OrphanedTask(WorkTask Task, string Institution, bool HolderGone)
{
    /// <summary>What is to be done, told to those who may do it themselves; others learn only that something waits.</summary>
    public string Line(Texts texts, Actor reader) =>
        reader.May(Task.Permission) ? StoredLine.Of(texts, Task.TextKey, Task.TextArguments) : texts["orphans.hidden"];
}

/// <summary>Open tasks that nobody will do: their holder has no post there today that allows it, or nobody has one.</summary>
public sealed class OrphanedTaskQueries(SinergiDb db, Remit remit)
{
    public async Task<(IReadOnlyList<OrphanedTask> Tasks, int Count)> ListAsync(CancellationToken cancellationToken)
    {
        var orphaned = Orphaned();
        var count = await orphaned.CountAsync(cancellationToken);
        // No pages: assigning a task takes it off the list, so the next ones move up.
        var tasks = await orphaned
            .OrderBy(t => t.DueOn == null)
            .ThenBy(t => t.DueOn)
            .ThenBy(t => t.OpenedAt)
            .ThenBy(t => t.Id)
            .Take(Limits.PageRows)
            .Join(db.Set<Institution>(), t => t.InstitutionId, i => i.Id, (t, i) => new OrphanedTask(t, i.ShortName, t.PersonId != null))
            .ToListAsync(cancellationToken);
        return (tasks, count);
    }

    /// <summary>The task, tracked, while it is still orphaned.</summary>
    public Task<WorkTask?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Orphaned(tracked: true).SingleOrDefaultAsync(t => t.Id == id, cancellationToken);

    private IQueryable<WorkTask> Orphaned(bool tracked = false)
    {
        var today = remit.Today;
        var held = db.Set<Post>().Where(p => p.From <= today && (p.Until == null || p.Until >= today));
        var tasks = tracked ? db.Set<WorkTask>() : db.Set<WorkTask>().AsNoTracking();
        return tasks.Where(t =>
            t.DoneAt == null
            && !held.Any(p =>
                p.InstitutionId == t.InstitutionId
                && (t.PersonId == null || p.PersonId == t.PersonId)
                && p.Role!.Permissions.Any(r => r.Permission == t.Permission)
            )
        );
    }
}
