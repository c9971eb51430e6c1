using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Record;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Grants;

/// <summary>How often a grant was used by one institution.</summary>
public sealed record GrantUse(Guid GrantId, string Institution, int Reads, DateTime First, DateTime Last);

/// <summary>A grant with what became of it.</summary>
public sealed record GrantHistory(GrantView Grant, DataCategory Category, IReadOnlyList<GrantUse> Uses);

/// <summary>Who had access to what because of an agreement, from when until when, under which clause, and whether they used it.</summary>
public sealed class AccessHistory(SinergiDb db, AgreementReader reader, IEnumerable<IAccessHold> holds)
{
    public async Task<IReadOnlyList<GrantHistory>> OfAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var grants = await reader.GrantsAsync(agreementId, cancellationToken);
        var ids = grants.Select(g => g.Id).ToList();
        var categories = await db.Set<DataGrant>()
            .Where(g => ids.Contains(g.Id))
            .ToDictionaryAsync(g => g.Id, g => g.Category, cancellationToken);
        var uses = await db.Set<PersonalRead>()
            .Where(r => r.BasisId != null && ids.Contains(r.BasisId.Value))
            .GroupBy(r => new { r.BasisId, r.InstitutionId })
            .Select(g => new
            {
                GrantId = g.Key.BasisId!.Value,
                g.Key.InstitutionId,
                Reads = g.Count(),
                First = g.Min(r => r.At),
                Last = g.Max(r => r.At),
            })
            .Join(
                db.Set<Institution>(),
                u => u.InstitutionId,
                i => i.Id,
                (u, i) => new GrantUse(u.GrantId, i.ShortName, u.Reads, u.First, u.Last)
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. grants.Select(g => new GrantHistory(
                g,
                categories[g.Id],
                [.. uses.Where(u => u.GrantId == g.Id).OrderBy(u => u.Institution)]
            )),
        ];
    }

    /// <summary>Partners whose access rests although the agreement is in force, and why.</summary>
    public async Task<IReadOnlyDictionary<Guid, DataRefusal>> RestingAsync(
        Guid agreementId,
        IEnumerable<GrantView> grants,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        Dictionary<Guid, DataRefusal> resting = [];
        foreach (var grantee in grants.Where(g => g.HoldsOn(day)).Select(g => g.GranteeId).Distinct())
        {
            foreach (var hold in holds)
            {
                if (await hold.WhyRestsAsync(agreementId, grantee, day, cancellationToken) is { } why)
                {
                    resting[grantee] = why;
                }
            }
        }

        return resting;
    }

    /// <summary>How a grant stands, as a text key.</summary>
    public static string StateKey(GrantView grant, DateOnly day, bool inForce, IReadOnlyDictionary<Guid, DataRefusal> resting) =>
        grant.RevokedAt is not null ? "agreements.grant.revoked"
        : !grant.HoldsOn(day) ? "agreements.grant.ended"
        : !inForce ? "agreements.grant.resting"
        : resting.TryGetValue(grant.GranteeId, out var why)
            ? why is DataRefusal.PartyLeft ? "agreements.grant.left"
                : "agreements.grant.held"
        : "agreements.grant.active";
}
