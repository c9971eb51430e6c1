using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access;

/// <summary>Keeps the scope entries: who may see a record is written when the record changes, not computed when it is read.</summary>
public sealed class ScopeIndex(SinergiDb db)
{
    private const int DeepestTree = 12;

    /// <summary>Lets these institutions, and those above them, see a record. To be called inside the process that changes the record.</summary>
    public async Task ShareAsync(Guid recordId, IEnumerable<Guid> institutionIds, CancellationToken cancellationToken)
    {
        var wanted = await WithAncestorsAsync(institutionIds, cancellationToken);
        var saved = await db.ScopeEntries.Where(s => s.RecordId == recordId).Select(s => s.InstitutionId).ToListAsync(cancellationToken);
        var waiting = db.ChangeTracker.Entries<ScopeEntry>().Where(e => e.Entity.RecordId == recordId).Select(e => e.Entity.InstitutionId);
        wanted.ExceptWith(saved);
        wanted.ExceptWith(waiting);
        db.ScopeEntries.AddRange(wanted.Select(id => new ScopeEntry { InstitutionId = id, RecordId = recordId }));
    }

    /// <summary>An institution sees itself and is seen by those above it. The row of the institution must be tracked or saved.</summary>
    public Task IndexInstitutionAsync(Institution institution, CancellationToken cancellationToken) =>
        ShareAsync(institution.Id, [institution.Id], cancellationToken);

    private async Task<HashSet<Guid>> WithAncestorsAsync(IEnumerable<Guid> institutionIds, CancellationToken cancellationToken)
    {
        var all = institutionIds.ToHashSet();
        var level = all.ToList();
        for (var depth = 0; level.Count > 0 && depth < DeepestTree; depth++)
        {
            level = [.. (await ParentsAsync(level, cancellationToken)).Where(all.Add)];
        }

        return all;
    }

    private async Task<List<Guid>> ParentsAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var tracked = db.ChangeTracker.Entries<Institution>().Select(e => e.Entity).Where(i => ids.Contains(i.Id)).ToList();
        var missing = ids.Except(tracked.Select(i => i.Id)).ToList();
        var saved = await db.Set<Institution>()
            .Where(i => missing.Contains(i.Id) && i.ParentId != null)
            .Select(i => i.ParentId!.Value)
            .ToListAsync(cancellationToken);
        return [.. tracked.Where(i => i.ParentId is not null).Select(i => i.ParentId!.Value), .. saved];
    }
}
