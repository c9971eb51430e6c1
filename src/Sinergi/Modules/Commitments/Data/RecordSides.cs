using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Data;

/// <summary>Who stands on which side of an agreement or meeting, and who of them can owe something.</summary>
public sealed class RecordSides(
    SinergiDb db,
    IEnumerable<IRecordSource> sources,
    IEnumerable<IPromiseSource> promises,
    IUnboundUnits unbound,
    IInstitutionNames names
)
{
    /// <summary>The record, when the one who asks may see it.</summary>
    public async Task<RecordRef?> FindAsync(Guid recordId, CancellationToken cancellationToken)
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

    public async Task<PromiseView?> PromiseAsync(Guid promiseId, CancellationToken cancellationToken)
    {
        foreach (var source in promises)
        {
            if (await source.FindAsync(promiseId, cancellationToken) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    public async Task<IReadOnlyList<RecordParty>> PartiesAsync(Guid recordId, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            if (await source.PartiesAsync(recordId, cancellationToken) is { Count: > 0 } parties)
            {
                return parties;
            }
        }

        return [];
    }

    /// <summary>Who can own a commitment: the recognised parties, and the units of a corrections party that take part.</summary>
    public async Task<IReadOnlyList<InstitutionName>> OwnersAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var parties = await PartiesAsync(recordId, cancellationToken);
        var found = await names.FindAsync([.. parties.Select(p => p.InstitutionId).OfType<Guid>()], cancellationToken);
        var owners = found.Values.OrderBy(n => n.Name, StringComparer.CurrentCulture).ToList();
        // A unit that was only asked to countersign sees the record, and owes nothing yet.
        var asked = await unbound.OfAsync(recordId, cancellationToken);
        foreach (var party in owners.Where(o => o.Corrections).ToList())
        {
            var units = await names.UnitsBelowAsync(party.Id, cancellationToken);
            var ids = units.Select(u => u.Id).ToList();
            // A unit that takes part has a scope entry of its own for the record; a mere subordinate has not.
            var taking = await db
                .ScopeEntries.Where(s => s.RecordId == recordId && ids.Contains(s.InstitutionId))
                .Select(s => s.InstitutionId)
                .ToListAsync(cancellationToken);
            owners.AddRange(units.Where(u => taking.Contains(u.Id) && !asked.Contains(u.Id) && owners.TrueForAll(o => o.Id != u.Id)));
        }

        return owners;
    }

    /// <summary>The sides that an institution belongs to: as a party itself, as a unit below one, or as the office above one.</summary>
    public async Task<IReadOnlySet<int>> SidesOfAsync(Guid recordId, Guid institutionId, CancellationToken cancellationToken)
    {
        var parties = await PartiesAsync(recordId, cancellationToken);
        var ids = parties.Select(p => p.InstitutionId).OfType<Guid>().ToList();
        var related = await db
            .ScopeEntries.Where(s =>
                (s.RecordId == institutionId && ids.Contains(s.InstitutionId))
                || (s.InstitutionId == institutionId && ids.Contains(s.RecordId))
            )
            .Select(s => s.RecordId == institutionId ? s.InstitutionId : s.RecordId)
            .ToListAsync(cancellationToken);
        return parties
            .Where(p => p.InstitutionId is { } id && (id == institutionId || related.Contains(id)))
            .Select(p => p.Side)
            .ToHashSet();
    }

    /// <summary>
    /// The sides that may not verify a piece of evidence: of whoever shows it and of whoever owes what it proves. Where that is everybody,
    /// because the only other party showed it, the side that owes confirms what the other says: then both have spoken.
    /// </summary>
    public async Task<IReadOnlySet<int>> InterestedAsync(
        Guid recordId,
        Guid uploaderId,
        IEnumerable<Guid> ownerIds,
        CancellationToken cancellationToken
    )
    {
        var showing = await SidesOfAsync(recordId, uploaderId, cancellationToken);
        HashSet<int> interested = [.. showing];
        foreach (var owner in ownerIds.Distinct())
        {
            interested.UnionWith(await SidesOfAsync(recordId, owner, cancellationToken));
        }

        return (await OthersAsync(recordId, interested, cancellationToken)).Count > 0 ? interested : showing;
    }

    /// <summary>The recognised parties on other sides than these: they verify evidence and are told.</summary>
    public async Task<IReadOnlyList<Guid>> OthersAsync(Guid recordId, IReadOnlySet<int> sides, CancellationToken cancellationToken) =>
        [
            .. (await PartiesAsync(recordId, cancellationToken))
                .Where(p => !sides.Contains(p.Side))
                .Select(p => p.InstitutionId)
                .OfType<Guid>()
                .Distinct(),
        ];
}
