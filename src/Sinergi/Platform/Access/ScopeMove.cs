using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Platform.Access;

/// <summary>
/// Writes the scope entries anew after part of the tree has moved. The new superiors see what the moved institutions see; on records
/// the former superiors keep what they could see, because facts keep the unit at their time. On the institutions themselves the entries
/// say who stands above, so there the former superiors go.
/// </summary>
public sealed class ScopeMove(SinergiDb db, IDatabaseProvider provider)
{
    private const int DeepestTree = 12;
    private const int RecordsAtOnce = 5_000;

    /// <summary>To be called inside the process, once the institution has been saved with its new parent.</summary>
    public async Task RebuildAsync(Guid institutionId, CancellationToken cancellationToken)
    {
        var above = await AboveAsync(institutionId, cancellationToken);
        var subtree = db.ScopeEntries.Where(s => s.InstitutionId == institutionId && db.Set<Institution>().Any(i => i.Id == s.RecordId));
        var former = await db
            .ScopeEntries.Where(s => s.RecordId == institutionId && s.InstitutionId != institutionId && !above.Contains(s.InstitutionId))
            .Select(s => s.InstitutionId)
            .ToListAsync(cancellationToken);
        await db
            .ScopeEntries.Where(s => former.Contains(s.InstitutionId) && subtree.Any(below => below.RecordId == s.RecordId))
            .ExecuteDeleteAsync(cancellationToken);
        foreach (var viewer in above)
        {
            await ShareAllAsync(institutionId, viewer, cancellationToken);
        }
    }

    private async Task ShareAllAsync(Guid institutionId, Guid viewer, CancellationToken cancellationToken)
    {
        var last = Guid.Empty;
        while (true)
        {
            var after = last;
            var records = await db
                .ScopeEntries.Where(s => s.InstitutionId == institutionId && s.RecordId > after)
                .Where(s => !db.ScopeEntries.Any(seen => seen.InstitutionId == viewer && seen.RecordId == s.RecordId))
                .OrderBy(s => s.RecordId)
                .Take(RecordsAtOnce)
                .Select(s => s.RecordId)
                .ToListAsync(cancellationToken);
            var entries = records.Select(id => new ScopeEntry { InstitutionId = viewer, RecordId = id }).ToList();
            await provider.BulkInsertAsync(db, entries, cancellationToken);
            if (records.Count < RecordsAtOnce)
            {
                return;
            }

            last = records[^1];
        }
    }

    private async Task<List<Guid>> AboveAsync(Guid institutionId, CancellationToken cancellationToken)
    {
        var above = new List<Guid>();
        var at = institutionId;
        while (above.Count < DeepestTree)
        {
            var parent = await db.Set<Institution>().Where(i => i.Id == at).Select(i => i.ParentId).SingleAsync(cancellationToken);
            if (parent is not { } found)
            {
                break;
            }

            above.Add(found);
            at = found;
        }

        return above;
    }
}
