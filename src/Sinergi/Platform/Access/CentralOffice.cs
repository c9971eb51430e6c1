using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access;

/// <summary>Whether the present actor acts for the central office, whose territory is everything.</summary>
public sealed class CentralOffice(SinergiDb db, CurrentActor actor)
{
    public Task<bool> ActsAsync(CancellationToken cancellationToken)
    {
        var acting = actor.Required.InstitutionId;
        return db.Set<Institution>().AnyAsync(i => i.Id == acting && i.Kind == InstitutionKind.CentralOffice, cancellationToken);
    }
}
