using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Data;

/// <summary>How far the administration of the present actor reaches (wewenang).</summary>
public sealed class Remit(SinergiDb db, CurrentActor current, TimeProvider clock)
{
    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    public Task<bool> IsCentralAsync(CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        return db.Set<Institution>().AnyAsync(i => i.Id == own && i.Kind == InstitutionKind.CentralOffice, cancellationToken);
    }

    /// <summary>The institution is the actor's own or stands below it.</summary>
    public Task<bool> CoversAsync(Guid institutionId, CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        return db.ScopeEntries.AnyAsync(s => s.InstitutionId == own && s.RecordId == institutionId, cancellationToken);
    }

    /// <summary>All that <see cref="ManagesAsync"/> says yes to, as a question to the database.</summary>
    public async Task<IQueryable<Institution>> ManagedAsync(CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        var central = await IsCentralAsync(cancellationToken);
        return db.Set<Institution>()
            .Where(i =>
                db.ScopeEntries.Any(s => s.InstitutionId == own && s.RecordId == i.Id)
                || (central && (i.Kind == InstitutionKind.Partner || i.Kind == InstitutionKind.PartnerBranch))
            );
    }

    /// <summary>Everyone manages the own subtree; the central office manages partners besides, which stand in no tree of ours.</summary>
    public async Task<bool> ManagesAsync(Institution institution, CancellationToken cancellationToken) =>
        await CoversAsync(institution.Id, cancellationToken) || (!institution.IsCorrections && await IsCentralAsync(cancellationToken));
}
