using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access;

/// <summary>Keeps the scope entries: who may see a record is written when the record changes, not computed when it is read.</summary>
public sealed class ScopeIndex(SinergiDb db)
{
    private const int DeepestTree = 12;

    /// <summary>
    /// Lets these institutions, and those above them, see a record and what follows it. To be called inside the process that changes the record.
    /// </summary>
    public async Task ShareAsync(Guid recordId, IEnumerable<Guid> institutionIds, CancellationToken cancellationToken)
    {
        var wanted = await WithAncestorsAsync(institutionIds, cancellationToken);
        await AddAsync(recordId, wanted, cancellationToken);
        foreach (var follower in await FollowersAsync(recordId, cancellationToken))
        {
            await AddAsync(follower, wanted, cancellationToken);
        }
    }

    /// <summary>The entries of many records that are new, to be copied in: as <see cref="ShareAsync"/> would write them one by one.</summary>
    /// <param name="records">With the institutions that each involves.</param>
    public async Task<IReadOnlyList<ScopeEntry>> EntriesOfNewAsync(
        IReadOnlyCollection<(Guid RecordId, IEnumerable<Guid> InstitutionIds)> records,
        CancellationToken cancellationToken
    )
    {
        var sets = new Dictionary<Guid, HashSet<Guid>>();
        var entries = new List<ScopeEntry>();
        foreach (var (recordId, institutionIds) in records)
        {
            var viewers = new HashSet<Guid>();
            foreach (var institution in institutionIds.Distinct())
            {
                if (!sets.TryGetValue(institution, out var above))
                {
                    sets[institution] = above = await WithAncestorsAsync([institution], cancellationToken);
                }

                viewers.UnionWith(above);
            }

            entries.AddRange(viewers.Select(viewer => new ScopeEntry { InstitutionId = viewer, RecordId = recordId }));
        }

        return entries;
    }

    /// <summary>
    /// Lets exactly these institutions, and those above them, see a record: for a correction of who takes part. What follows the record is
    /// withdrawn with it, unless another record that it follows still shows it.
    /// </summary>
    public async Task ReplaceAsync(Guid recordId, IEnumerable<Guid> institutionIds, CancellationToken cancellationToken)
    {
        var wanted = await WithAncestorsAsync(institutionIds, cancellationToken);
        var withdrawn = (await EntriesAsync(recordId, cancellationToken)).Except(wanted).ToList();
        var followers = await FollowersAsync(recordId, cancellationToken);
        await AddAsync(recordId, wanted, cancellationToken);
        await RemoveAsync(recordId, withdrawn, cancellationToken);
        foreach (var follower in followers)
        {
            await AddAsync(follower, wanted, cancellationToken);
            var elsewhere = await db.Set<ScopeFollower>()
                .Where(f => f.FollowerId == follower && f.RecordId != recordId)
                .SelectMany(f => db.ScopeEntries.Where(s => s.RecordId == f.RecordId).Select(s => s.InstitutionId))
                .ToListAsync(cancellationToken);
            await RemoveAsync(follower, [.. withdrawn.Except(elsewhere)], cancellationToken);
        }
    }

    private async Task RemoveAsync(Guid recordId, List<Guid> withdrawn, CancellationToken cancellationToken)
    {
        if (withdrawn.Count > 0)
        {
            db.ScopeEntries.RemoveRange(
                await db
                    .ScopeEntries.Where(s => s.RecordId == recordId && withdrawn.Contains(s.InstitutionId))
                    .ToListAsync(cancellationToken)
            );
        }
    }

    /// <summary>Whoever sees a record sees what follows it, now and when more institutions join: a source document, an item of evidence.</summary>
    public async Task FollowAsync(Guid followerId, Guid recordId, CancellationToken cancellationToken)
    {
        if (!await db.Set<ScopeFollower>().AnyAsync(f => f.RecordId == recordId && f.FollowerId == followerId, cancellationToken))
        {
            db.Add(new ScopeFollower { RecordId = recordId, FollowerId = followerId });
        }

        var seen = await EntriesAsync(recordId, cancellationToken);
        await AddAsync(followerId, seen, cancellationToken);
    }

    private async Task AddAsync(Guid recordId, HashSet<Guid> wanted, CancellationToken cancellationToken)
    {
        var present = await EntriesAsync(recordId, cancellationToken);
        db.ScopeEntries.AddRange(wanted.Except(present).Select(id => new ScopeEntry { InstitutionId = id, RecordId = recordId }));
    }

    private async Task<HashSet<Guid>> EntriesAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var saved = await db.ScopeEntries.Where(s => s.RecordId == recordId).Select(s => s.InstitutionId).ToListAsync(cancellationToken);
        var waiting = db.ChangeTracker.Entries<ScopeEntry>().Where(e => e.Entity.RecordId == recordId).Select(e => e.Entity.InstitutionId);
        return [.. saved, .. waiting];
    }

    private async Task<List<Guid>> FollowersAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var saved = await db.Set<ScopeFollower>()
            .Where(f => f.RecordId == recordId)
            .Select(f => f.FollowerId)
            .ToListAsync(cancellationToken);
        var waiting = db.ChangeTracker.Entries<ScopeFollower>().Where(e => e.Entity.RecordId == recordId).Select(e => e.Entity.FollowerId);
        return [.. saved.Union(waiting)];
    }

    /// <summary>An institution sees itself and is seen by those above it. The row of the institution must be tracked or saved.</summary>
    public Task IndexInstitutionAsync(Institution institution, CancellationToken cancellationToken) =>
        ShareAsync(institution.Id, [institution.Id], cancellationToken);

    private async Task<HashSet<Guid>> WithAncestorsAsync(IEnumerable<Guid> institutionIds, CancellationToken cancellationToken)
    {
        var all = await Merging.Successors.OfAsync(db, institutionIds.ToHashSet(), cancellationToken);
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
