using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Home.Start;

/// <summary>Something that happened on a record the reader may see.</summary>
public sealed record RecentChange(DateTime At, string What, string? Who, string Title, string Path);

/// <summary>What happened lately in the reader's scope, told from the audit rows of records that the search box can find.</summary>
public sealed class RecentChanges(SinergiDb db, SearchIndex index, Texts texts)
{
    private const int Shown = 5;

    /// <summary>A unit in which nothing happens must not make the database walk through years of other units' changes.</summary>
    private const int LookedAt = 2_000;

    public async Task<IReadOnlyList<RecentChange>> LatestAsync(CancellationToken cancellationToken)
    {
        var newest = await db.Set<Process>().MaxAsync(p => (long?)p.Sequence, cancellationToken) ?? 0;
        var found = await db.Set<ProcessRecord>()
            .Where(r => r.Sequence > newest - LookedAt)
            .Join(
                index.Visible(),
                r => r.RecordId,
                e => e.RecordId,
                (r, e) =>
                    new
                    {
                        r.Sequence,
                        e.Title,
                        e.Path,
                    }
            )
            .Join(
                db.Set<Process>(),
                r => r.Sequence,
                p => p.Sequence,
                (r, p) =>
                    new
                    {
                        r.Sequence,
                        r.Title,
                        r.Path,
                        p.At,
                        p.Kind,
                        p.InstitutionId,
                    }
            )
            .OrderByDescending(r => r.Sequence)
            .ThenBy(r => r.Path)
            .Take(Shown * 4)
            .ToListAsync(cancellationToken);
        // One step may touch several records; the first stands for all.
        var latest = found.DistinctBy(r => r.Sequence).Take(Shown).ToList();
        var names = await NamesAsync([.. latest.Select(r => r.InstitutionId).OfType<Guid>()], cancellationToken);
        return
        [
            .. latest.Select(r => new RecentChange(
                r.At,
                texts[$"process.{r.Kind}"],
                r.InstitutionId is { } at ? names.GetValueOrDefault(at) : null,
                r.Title,
                r.Path
            )),
        ];
    }

    private Task<Dictionary<Guid, string>> NamesAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        db.Set<Platform.Access.Directory.Institution>()
            .Where(i => ids.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, i => i.ShortName, cancellationToken);
}
