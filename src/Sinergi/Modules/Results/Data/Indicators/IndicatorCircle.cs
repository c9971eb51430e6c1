using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Data.Indicators;

/// <summary>An institution as lists name it.</summary>
public sealed record Taker(Guid Id, string Name, Guid? ParentId);

/// <summary>Who takes part in a record: who can report, what lies above them, and who may judge what they report.</summary>
public sealed class IndicatorCircle(SinergiDb db, IEnumerable<IRecordSource> sources)
{
    /// <summary>As many units as the country has, and some more.</summary>
    public const int MostReporters = 800;

    private readonly Dictionary<Guid, IReadOnlyList<RecordParty>> parties = [];

    /// <summary>The record, when the one who asks may see it.</summary>
    public async Task<RecordRef?> RecordAsync(Guid recordId, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            if (await source.FindAsync(recordId, cancellationToken) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The records of a page of a list, by id; those outside the reader's scope are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, RecordRef>> RecordsAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<Guid, RecordRef>();
        foreach (var source in sources)
        {
            foreach (var record in await source.FindAsync(recordIds, cancellationToken))
            {
                found.Add(record.Id, record);
            }
        }

        return found;
    }

    /// <summary>The recognised parties, and the units that take part on their own beside them.</summary>
    public async Task<IReadOnlyList<Taker>> TakersAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var ids = (await PartiesAsync(recordId, cancellationToken)).Select(p => p.InstitutionId).OfType<Guid>().ToList();
        return await db.Set<Institution>()
            .AsNoTracking()
            .Where(i =>
                ids.Contains(i.Id)
                || (
                    i.Kind == InstitutionKind.Upt
                    // A unit that takes part has a scope entry of its own for the record; a mere subordinate has not.
                    && db.ScopeEntries.Any(s => s.RecordId == recordId && s.InstitutionId == i.Id)
                    && db.ScopeEntries.Any(s => s.RecordId == i.Id && ids.Contains(s.InstitutionId))
                )
            )
            .OrderBy(i => i.FoldedName)
            .Take(MostReporters)
            .Select(i => new Taker(i.Id, i.ShortName, i.ParentId))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Each unit with all institutions above it, from below to the top, as the tree is now.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Guid>>> PathsAsync(
        IReadOnlyCollection<Guid> unitIds,
        CancellationToken cancellationToken
    )
    {
        var parents = await db.Set<Institution>()
            .Where(i => db.ScopeEntries.Any(s => s.InstitutionId == i.Id && unitIds.Contains(s.RecordId)))
            .Select(i => new { i.Id, i.ParentId })
            .ToDictionaryAsync(i => i.Id, i => i.ParentId, cancellationToken);
        return unitIds.ToDictionary(id => id, id => Above(id, parents));
    }

    private static IReadOnlyList<Guid> Above(Guid unitId, Dictionary<Guid, Guid?> parents)
    {
        List<Guid> path = [];
        for (Guid? at = unitId; at is { } id && parents.ContainsKey(id) && !path.Contains(id); at = parents[id])
        {
            path.Add(id);
        }

        return path;
    }

    /// <summary>The institutions above a unit, and the parties on other sides than its own.</summary>
    public async Task<IReadOnlyCollection<Guid>> JudgesAsync(
        Guid recordId,
        Guid unitId,
        IReadOnlyCollection<Guid> path,
        CancellationToken cancellationToken
    )
    {
        var all = await PartiesAsync(recordId, cancellationToken);
        var own = all.Where(p => p.InstitutionId is { } id && path.Contains(id)).Select(p => p.Side).ToHashSet();
        var others = all.Where(p => p.InstitutionId is { } id && !path.Contains(id) && !own.Contains(p.Side));
        return [.. path.Where(id => id != unitId).Union(others.Select(p => p.InstitutionId!.Value))];
    }

    private async Task<IReadOnlyList<RecordParty>> PartiesAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!parties.TryGetValue(recordId, out var known))
        {
            known = [];
            foreach (var source in sources)
            {
                known = await source.PartiesAsync(recordId, cancellationToken) is { Count: > 0 } found ? found : known;
            }

            parties[recordId] = known;
        }

        return known;
    }
}
