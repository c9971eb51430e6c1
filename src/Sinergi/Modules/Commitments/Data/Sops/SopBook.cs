using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Data.Sops;

/// <summary>Finds SOPs and answers whose they are and who may speak for whom.</summary>
public sealed class SopBook(SinergiDb db, CurrentActor current, TimeProvider clock)
{
    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    /// <summary>To be shown; null outside the scope of whoever asks.</summary>
    public Task<Sop?> FindAsync(Guid id, CancellationToken cancellationToken) => FindAsync(All().AsNoTracking(), id, cancellationToken);

    /// <summary>To be changed.</summary>
    public Task<Sop?> TakeAsync(Guid id, CancellationToken cancellationToken) => FindAsync(All(), id, cancellationToken);

    /// <summary>Whether the present actor acts for the owner, or for an office above it.</summary>
    public async Task<bool> IsOwnAsync(Sop sop, CancellationToken cancellationToken) =>
        (await OwnAsync([sop.OwnerId], cancellationToken)).Count > 0;

    /// <summary>Those of these institutions for which the present actor may speak: their own office, and those below it.</summary>
    public async Task<IReadOnlySet<Guid>> OwnAsync(IReadOnlyCollection<Guid> institutions, CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        var below = await db
            .ScopeEntries.Where(s => s.InstitutionId == own && institutions.Contains(s.RecordId))
            .Select(s => s.RecordId)
            .ToListAsync(cancellationToken);
        return institutions.Where(i => i == own || below.Contains(i)).ToHashSet();
    }

    /// <summary>The units that are to read a version.</summary>
    public async Task<IReadOnlyList<Guid>> ReadersAsync(Guid versionId, CancellationToken cancellationToken) =>
        await db.Set<SopReader>()
            .Where(r => r.VersionId == versionId)
            .OrderBy(r => r.InstitutionId)
            .Select(r => r.InstitutionId)
            .ToListAsync(cancellationToken);

    /// <summary>When the present actor said that they have read a version; null while they have not.</summary>
    public Task<DateTime?> ReadAtAsync(Guid versionId, CancellationToken cancellationToken)
    {
        var person = current.Required.PersonId;
        return db.Set<SopAcknowledgement>()
            .Where(a => a.VersionId == versionId && a.PersonId == person)
            .Select(a => (DateTime?)a.At)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Everyday names of institutions.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Set<Institution>()
            .Where(i => wanted.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, i => i.ShortName, cancellationToken);
    }

    private IQueryable<Sop> All() =>
        db.Set<Sop>()
            .Include(s => s.Commitments)
            .Include(s => s.Versions)
                .ThenInclude(v => v.Approvals)
            .Include(s => s.Versions)
                .ThenInclude(v => v.Reviews)
            .AsSplitQuery();

    private static Task<Sop?> FindAsync(IQueryable<Sop> sops, Guid id, CancellationToken cancellationToken) =>
        sops.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
}
