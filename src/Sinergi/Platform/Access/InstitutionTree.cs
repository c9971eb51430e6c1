using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access;

/// <summary>Questions about the tree of institutions, answered by the scope entries that every institution has for itself and those above.</summary>
public static class InstitutionTree
{
    /// <summary>Whether a unit is the institution itself or lies below it.</summary>
    public static async Task<bool> IsWithinAsync(this SinergiDb db, Guid unitId, Guid institutionId, CancellationToken cancellationToken) =>
        unitId == institutionId
        || await db.ScopeEntries.AnyAsync(s => s.InstitutionId == institutionId && s.RecordId == unitId, cancellationToken);
}
