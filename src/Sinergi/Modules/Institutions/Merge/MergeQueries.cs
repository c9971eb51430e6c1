using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;
using Sinergi.Platform.Search;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Institutions.Merge;

/// <summary>What one partner has, side by side with the other.</summary>
/// <param name="Records">How many records of each kind it stands in.</param>
public sealed record PartnerHoldings(Institution Institution, IReadOnlyDictionary<string, int> Records, int Posts, int Tasks)
{
    public int Of(string kind) => Records.GetValueOrDefault(kind);
}

/// <summary>A record that came to the successor after the merge and stays with it.</summary>
public sealed record LaterRecord(string Title, string Kind, string Path);

/// <summary>A merge as its page shows it.</summary>
/// <param name="Later">The first of them; <paramref name="LaterCount"/> says how many there are.</param>
public sealed record MergeView(InstitutionMerge Merge, int Rows, IReadOnlyList<LaterRecord> Later, int LaterCount);

/// <summary>Looks at two partners before they are merged, and at a merge before it is undone.</summary>
public sealed class MergeQueries(SinergiDb db, InstitutionMerger merger, IEnumerable<IMergeObstacles> obstacles, Remit remit)
{
    public static readonly IReadOnlyList<string> Kinds = ["agreement", "meeting", "commitment", "document"];

    /// <summary>An institution, open or merged; for the central office, which administers the partners of all.</summary>
    public async Task<Institution?> PartnerAsync(Guid id, CancellationToken cancellationToken) =>
        await remit.IsCentralAsync(cancellationToken)
            ? await db.Set<Institution>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken)
            : null;

    public async Task<PartnerHoldings> HoldingsAsync(Institution partner, CancellationToken cancellationToken)
    {
        var today = remit.Today;
        var records = await db.Set<SearchEntry>()
            .Where(e => db.ScopeEntries.Any(s => s.InstitutionId == partner.Id && s.RecordId == e.ScopeId))
            .GroupBy(e => e.Kind)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var posts = await db.Set<Post>()
            .CountAsync(p => p.InstitutionId == partner.Id && (p.Until == null || p.Until >= today), cancellationToken);
        var tasks = await db.Set<WorkTask>().CountAsync(t => t.InstitutionId == partner.Id && t.DoneAt == null, cancellationToken);
        return new PartnerHoldings(partner, records, posts, tasks);
    }

    /// <summary>Whether two institutions can be merged at all; what is in the way in single records is said by the obstacles.</summary>
    public async Task<IReadOnlyList<FieldError>> ObjectionsAsync(Institution from, Institution into, CancellationToken cancellationToken)
    {
        if (from.Id == into.Id)
        {
            return [new FieldError("", "institutions.merge.same")];
        }

        var errors = new List<FieldError>();
        void Refuse(bool wrong, string key, params string[] arguments)
        {
            if (wrong)
            {
                errors.Add(new FieldError("", key, arguments));
            }
        }

        Refuse(from.IsCorrections || into.IsCorrections, "institutions.merge.internal");
        Refuse(from.MergedIntoId is not null, "institutions.merge.merged_already", from.ShortName);
        Refuse(into.MergedIntoId is not null, "institutions.merge.merged_already", into.ShortName);
        Refuse(from.Closed && from.MergedIntoId is null, "institutions.merge.closed", from.ShortName);
        Refuse(into.Closed && into.MergedIntoId is null, "institutions.merge.closed", into.ShortName);
        Refuse(
            await db.Set<Institution>().AnyAsync(i => i.MergedIntoId == from.Id, cancellationToken),
            "institutions.merge.chain",
            from.ShortName
        );
        Refuse(
            await db.Set<Institution>().AnyAsync(i => i.ParentId == from.Id, cancellationToken),
            "institutions.merge.below",
            from.ShortName
        );
        return errors;
    }

    public async Task<IReadOnlyList<MergeObstacle>> ObstaclesAsync(Guid leaving, Guid taking, CancellationToken cancellationToken)
    {
        var found = new List<MergeObstacle>();
        var shared = await merger.SharedAsync(leaving, taking, cancellationToken);
        var told = await db.Set<SearchEntry>()
            .Where(e => shared.Contains(e.RecordId))
            .Select(e => new
            {
                e.RecordId,
                e.Title,
                e.Path,
            })
            .ToListAsync(cancellationToken);
        found.AddRange(told.Select(e => new MergeObstacle("institutions.merge.both_stand", e.Title, e.Path)));
        if (shared.Count > told.Count)
        {
            found.Add(new MergeObstacle("institutions.merge.both_stand_unseen", "", null));
        }

        foreach (var source in obstacles)
        {
            found.AddRange(await source.BetweenAsync(leaving, taking, cancellationToken));
        }

        return found;
    }

    /// <summary>Merges of which an institution is one side and that were not undone, the latest first.</summary>
    public async Task<IReadOnlyList<InstitutionMerge>> OfAsync(Guid institutionId, CancellationToken cancellationToken) =>
        await db.Set<InstitutionMerge>()
            .AsNoTracking()
            .Where(m => m.UndoneAt == null && (m.FromId == institutionId || m.IntoId == institutionId))
            .OrderByDescending(m => m.MergedAt)
            .ThenBy(m => m.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);

    public async Task<MergeView?> FindAsync(Guid mergeId, CancellationToken cancellationToken)
    {
        var merge = await db.Set<InstitutionMerge>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == mergeId, cancellationToken);
        if (merge is null || await PartnerAsync(merge.IntoId, cancellationToken) is null)
        {
            return null;
        }

        var rows = await db.Set<MergedRow>().CountAsync(r => r.MergeId == mergeId, cancellationToken);
        var later = db.Set<SearchEntry>()
            .Where(e => db.ScopeEntries.Any(s => s.InstitutionId == merge.IntoId && s.RecordId == e.ScopeId))
            .Where(e => e.RecordId > merge.Id);
        var first = await later
            .OrderBy(e => e.RecordId)
            .Take(Limits.PageRows)
            .Select(e => new LaterRecord(e.Title, e.Kind, e.Path))
            .ToListAsync(cancellationToken);
        return new MergeView(merge, rows, first, await later.CountAsync(cancellationToken));
    }
}
