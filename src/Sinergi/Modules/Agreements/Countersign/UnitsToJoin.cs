using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Countersign;

/// <param name="Party">The party below which it stands, and with which it is bound.</param>
public sealed record UnitToJoin(InstitutionName Unit, AgreementParty Party);

/// <summary>Open units below an office of the service that is a party, and below whoever looks.</summary>
public sealed class UnitsToJoin(SinergiDb db, IInstitutionNames names, CurrentActor current)
{
    /// <summary>Those whose sheet is not on file yet.</summary>
    public async Task<IReadOnlyList<UnitToJoin>> OfAsync(Agreement agreement, CancellationToken cancellationToken)
    {
        var settled = await db.Set<CountersigningUnit>()
            .Where(u => u.AgreementId == agreement.Id)
            .Where(u => u.State == CountersignState.Signed || u.State == CountersignState.Replaced)
            .Select(u => u.InstitutionId)
            .ToListAsync(cancellationToken);
        return await BelowAsync(agreement, settled, cancellationToken);
    }

    /// <summary>Those that can stand in the place of a unit: any other that has not been replaced itself.</summary>
    public async Task<IReadOnlyList<UnitToJoin>> InPlaceOfAsync(Agreement agreement, Guid unitId, CancellationToken cancellationToken)
    {
        var replaced = await db.Set<CountersigningUnit>()
            .Where(u => u.AgreementId == agreement.Id && u.State == CountersignState.Replaced)
            .Select(u => u.InstitutionId)
            .ToListAsync(cancellationToken);
        return await BelowAsync(agreement, [unitId, .. replaced], cancellationToken);
    }

    private async Task<IReadOnlyList<UnitToJoin>> BelowAsync(
        Agreement agreement,
        IReadOnlyList<Guid> without,
        CancellationToken cancellationToken
    )
    {
        var parties = agreement.Parties.Where(p => p.LeftFrom is null && p.InstitutionId is not null).OrderBy(p => p.Position).ToList();
        var known = await names.FindAsync([.. parties.Select(p => p.InstitutionId!.Value)], cancellationToken);
        HashSet<Guid> taken = [.. without, .. known.Keys];
        List<UnitToJoin> found = [];
        foreach (var party in parties.Where(p => known[p.InstitutionId!.Value].Corrections))
        {
            var units = await names.UnitsBelowAsync(party.InstitutionId!.Value, cancellationToken);
            found.AddRange(units.Where(u => taken.Add(u.Id)).Select(u => new UnitToJoin(u, party)));
        }

        var own = current.Required.InstitutionId;
        var ids = found.ConvertAll(f => f.Unit.Id);
        var within = await db
            .ScopeEntries.Where(s => s.InstitutionId == own && ids.Contains(s.RecordId))
            .Select(s => s.RecordId)
            .ToListAsync(cancellationToken);
        return [.. found.Where(f => within.Contains(f.Unit.Id)).OrderBy(f => f.Unit.Name, StringComparer.CurrentCulture)];
    }
}
