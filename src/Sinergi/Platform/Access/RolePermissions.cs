using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access;

/// <summary>
/// What roles permit, kept by the revision of the role: every request asks which revision holds, and only one that was not seen yet is read. A hundred
/// permissions for each request would cost more than all else that it asks about its reader.
/// </summary>
public sealed class RolePermissions
{
    /// <summary>More than an installation has; it bounds what many revisions leave behind.</summary>
    private const int MostKept = 1_000;

    private readonly ConcurrentDictionary<(Guid Role, Guid Revision), FrozenSet<string>> kept = [];

    /// <summary>Whoever changes the permissions of a role gives it a new revision in the same transaction.</summary>
    internal async ValueTask<FrozenSet<string>> OfAsync(SinergiDb db, Guid roleId, Guid revision, CancellationToken cancellationToken)
    {
        if (kept.TryGetValue((roleId, revision), out var known))
        {
            return known;
        }

        var read = await db.Set<RolePermission>().Where(p => p.RoleId == roleId).Select(p => p.Permission).ToListAsync(cancellationToken);
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        return kept[(roleId, revision)] = read.ToFrozenSet(StringComparer.Ordinal);
    }
}
