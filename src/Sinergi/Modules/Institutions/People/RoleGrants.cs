using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.People;

/// <summary>Which roles the present actor may give, and therefore take away, at an institution.</summary>
public sealed class RoleGrants(SinergiDb db, Remit remit)
{
    private const int MostRoles = 100;

    public async Task<GrantRefusal?> RefusesAsync(Institution institution, Role role, CancellationToken cancellationToken) =>
        GrantRules.Refuses(
            new RoleGrant(
                await remit.IsCentralAsync(cancellationToken),
                await remit.CoversAsync(institution.Id, cancellationToken),
                AtPartner: !institution.IsCorrections,
                role.ForPartners,
                role.GrantableByUnit
            )
        );

    public async Task<IReadOnlyList<Role>> OfferedAsync(Institution institution, CancellationToken cancellationToken)
    {
        var roles = await db.Set<Role>()
            .AsNoTracking()
            .OrderBy(r => r.Name)
            .ThenBy(r => r.Id)
            .Take(MostRoles)
            .ToListAsync(cancellationToken);
        var offered = new List<Role>(roles.Count);
        foreach (var role in roles)
        {
            if (await RefusesAsync(institution, role, cancellationToken) is null)
            {
                offered.Add(role);
            }
        }

        return offered;
    }

    /// <summary>
    /// Whether the actor could have given every role that the person holds today. Only then may the actor handle the account: a reset link
    /// is as good as the roles behind it.
    /// </summary>
    public async Task<bool> CoverAllPostsAsync(Guid personId, CancellationToken cancellationToken)
    {
        var today = remit.Today;
        var posts = await db.Set<Post>()
            .AsNoTracking()
            .Include(p => p.Institution)
            .Include(p => p.Role)
            .Where(p => p.PersonId == personId && (p.Until == null || p.Until >= today))
            .ToListAsync(cancellationToken);
        foreach (var post in posts)
        {
            if (await RefusesAsync(post.Institution!, post.Role!, cancellationToken) is not null)
            {
                return false;
            }
        }

        return posts.Count > 0;
    }
}
