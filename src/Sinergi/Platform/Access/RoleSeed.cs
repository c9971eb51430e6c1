using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Modules;

namespace Sinergi.Platform.Access;

/// <summary>Writes the default roles that are missing after a migration. One that exists is left alone, whatever it may do by now.</summary>
public sealed class RoleSeed(SinergiDb db, Processes processes, IEnumerable<IModule> modules, Texts texts)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var present = await db.Set<Role>().Select(r => r.Code).ToListAsync(cancellationToken);
        var missing = DefaultRoles.All.Where(role => !present.Contains(role.Code)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        await processes.RunAsync(
            AccessProcesses.SeedRoles,
            formKey: null,
            reason: null,
            process =>
            {
                foreach (var role in missing.Select(RoleOf))
                {
                    db.Add(role);
                    process.Record(new RoleSeeded(role.Id, role.Code, [.. role.Permissions.Select(p => p.Permission)]));
                }

                return Task.FromResult(missing.Count);
            },
            cancellationToken
        );
    }

    private Role RoleOf(DefaultRole wanted)
    {
        var role = new Role
        {
            Id = NewId.Next(),
            Code = wanted.Code,
            Name = texts.In("id", $"role.{wanted.Code}"),
            NameEnglish = texts.In("en", $"role.{wanted.Code}"),
            ForPartners = wanted.ForPartners,
            GrantableByUnit = wanted.GrantableByUnit,
        };
        var permissions = modules.SelectMany(m => m.DefaultGrants.GetValueOrDefault(role.Code, [])).Distinct(StringComparer.Ordinal);
        role.Permissions.AddRange(permissions.Select(p => new RolePermission { RoleId = role.Id, Permission = p }));
        return role;
    }
}

public static class AccessProcesses
{
    public static readonly ProcessKind SeedRoles = ProcessKind.Of("access.seedRoles", typeof(RoleSeeded));
}

public sealed record RoleSeeded(Guid RoleId, string Code, IReadOnlyList<string> Permissions) : ProcessEvent
{
    public override Guid RecordId => RoleId;
}
