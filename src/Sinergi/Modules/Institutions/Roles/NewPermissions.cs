using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Modules;

namespace Sinergi.Modules.Institutions.Roles;

/// <summary>What one role that came with the product would be given.</summary>
public sealed record ProposedGrant(Role Role, IReadOnlyList<string> Permissions);

/// <summary>
/// A newer version brings permissions along that nobody holds in an installation whose roles are older, so that its new pages open for nobody.
/// They are proposed for the roles that a new installation would give them to; a person decides.
/// </summary>
public sealed class NewPermissions(SinergiDb db, Processes processes, Remit remit, IEnumerable<IModule> modules)
{
    /// <summary>Permissions that none of the roles that came with the product holds, by role; empty where there are none.</summary>
    public async Task<IReadOnlyList<ProposedGrant>> ProposedAsync(CancellationToken cancellationToken)
    {
        List<string> codes = [.. DefaultRoles.All.Select(r => r.Code)];
        var roles = await db.Set<Role>()
            .AsNoTracking()
            .Include(r => r.Permissions)
            .Where(r => codes.Contains(r.Code))
            .OrderBy(r => r.Name)
            .ToListAsync(cancellationToken);
        var held = roles.SelectMany(r => r.Permissions).Select(p => p.Permission).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. roles
                .Select(role => new ProposedGrant(
                    role,
                    [
                        .. modules
                            .SelectMany(m => m.DefaultGrants.GetValueOrDefault(role.Code, []))
                            .Distinct(StringComparer.Ordinal)
                            .Where(p => !held.Contains(p)),
                    ]
                ))
                .Where(grant => grant.Permissions.Count > 0),
        ];
    }

    /// <returns>False where the one who asks does not keep the roles.</returns>
    public async Task<bool> GrantAsync(Guid formKey, CancellationToken cancellationToken)
    {
        if (!await remit.IsCentralAsync(cancellationToken))
        {
            return false;
        }

        foreach (var (proposed, permissions) in await ProposedAsync(cancellationToken))
        {
            await processes.RunAsync(
                InstitutionProcesses.EditRole,
                DerivedKey.Of(formKey, proposed.Code),
                reason: null,
                async process =>
                {
                    var role = await db.Set<Role>().Include(r => r.Permissions).SingleAsync(r => r.Id == proposed.Id, cancellationToken);
                    var before = RoleInput.Of(role).Permissions;
                    role.Permissions.AddRange(permissions.Select(p => new RolePermission { RoleId = role.Id, Permission = p }));
                    role.Revision = NewId.Next();
                    process.Record(new RoleChanged(role.Id, [], before, RoleInput.Of(role).Permissions));
                    return true;
                },
                cancellationToken
            );
        }

        return true;
    }
}
