using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Modules;

namespace Sinergi.Modules.Institutions.Roles;

public abstract record RoleOutcome
{
    private RoleOutcome() { }

    public sealed record Saved(Guid Id) : RoleOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : RoleOutcome;

    public sealed record NotFound : RoleOutcome;

    public sealed record Conflict(RoleInput Theirs) : RoleOutcome;

    public TResult Match<TResult>(
        Func<Saved, TResult> saved,
        Func<Invalid, TResult> invalid,
        Func<NotFound, TResult> notFound,
        Func<Conflict, TResult> conflict
    ) =>
        this switch
        {
            Saved s => saved(s),
            Invalid i => invalid(i),
            NotFound n => notFound(n),
            Conflict c => conflict(c),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>Roles hold for every office, so the central office alone changes them.</summary>
public sealed class RoleDesk(SinergiDb db, Processes processes, Remit remit, IEnumerable<IModule> modules)
{
    public IReadOnlyList<string> KnownPermissions => [.. modules.SelectMany(m => m.Permissions).Distinct(StringComparer.Ordinal)];

    /// <summary>The role, tracked, with its permissions.</summary>
    public async Task<Role?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await remit.IsCentralAsync(cancellationToken)
            ? await db.Set<Role>().Include(r => r.Permissions).SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            : null;

    public Task<RoleOutcome> CreateAsync(RoleInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<RoleOutcome>(
            InstitutionProcesses.CreateRole,
            input.Key,
            reason: null,
            async running =>
            {
                if (!await remit.IsCentralAsync(cancellationToken))
                {
                    return new RoleOutcome.NotFound();
                }

                List<FieldError> errors = [.. input.Errors(KnownPermissions.ToHashSet(StringComparer.Ordinal), withCode: true)];
                if (await db.Set<Role>().AnyAsync(r => r.Code == input.Code, cancellationToken))
                {
                    errors.Add(new FieldError("Input.Code", "roles.error.code_taken"));
                }

                if (errors.Count > 0)
                {
                    return new RoleOutcome.Invalid(errors);
                }

                var role = new Role
                {
                    Id = NewId.Next(),
                    Code = input.Code!,
                    Name = input.Name!.Trim(),
                    NameEnglish = input.NameEnglish!.Trim(),
                    ForPartners = input.ForPartners,
                    GrantableByUnit = input.GrantableByUnit,
                };
                SetPermissions(role, input.Permissions);
                db.Add(role);
                running.Record(
                    new RoleCreated(
                        role.Id,
                        role.Code,
                        role.Name,
                        role.NameEnglish,
                        role.ForPartners,
                        role.GrantableByUnit,
                        RoleInput.Of(role).Permissions
                    )
                );
                return new RoleOutcome.Saved(role.Id);
            },
            cancellationToken
        );

    public Task<RoleOutcome> EditAsync(Guid id, RoleInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<RoleOutcome>(
            InstitutionProcesses.EditRole,
            input.Key,
            reason: null,
            running => EditAsync(id, input, running, cancellationToken),
            cancellationToken
        );

    private async Task<RoleOutcome> EditAsync(Guid id, RoleInput input, RunningProcess running, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } role)
        {
            return new RoleOutcome.NotFound();
        }

        var before = RoleInput.Of(role);
        if (role.Revision != input.Revision)
        {
            return new RoleOutcome.Conflict(before);
        }

        List<FieldError> errors = [.. input.Errors(KnownPermissions.ToHashSet(StringComparer.Ordinal), withCode: false)];
        if (await WouldLockOutAsync(role, input, cancellationToken))
        {
            errors.Add(new FieldError("Input.Permissions", "roles.error.last_manager"));
        }

        if (errors.Count > 0)
        {
            return new RoleOutcome.Invalid(errors);
        }

        (role.Name, role.NameEnglish, role.GrantableByUnit) = (input.Name!.Trim(), input.NameEnglish!.Trim(), input.GrantableByUnit);
        SetPermissions(role, input.Permissions);
        var after = RoleInput.Of(role);
        FieldChange[] changes =
        [
            new("name", before.Name, after.Name),
            new("name_english", before.NameEnglish, after.NameEnglish),
            new("grantable_by_unit", before.GrantableByUnit.ToString(), after.GrantableByUnit.ToString()),
        ];
        changes = [.. changes.Where(c => c.Before != c.After)];
        if (changes.Length > 0 || !before.Permissions.SequenceEqual(after.Permissions, StringComparer.Ordinal))
        {
            // Permissions are rows of their own; the revision of the role stands for them too.
            role.Revision = NewId.Next();
            db.Entry(role).State = EntityState.Modified;
            running.Record(new RoleChanged(id, changes, before.Permissions, after.Permissions));
        }

        return new RoleOutcome.Saved(id);
    }

    private void SetPermissions(Role role, IEnumerable<string> permissions)
    {
        var wanted = permissions.ToHashSet(StringComparer.Ordinal);
        role.Permissions.RemoveAll(p => !wanted.Contains(p.Permission));
        role.Permissions.AddRange(
            wanted
                .Except(role.Permissions.Select(p => p.Permission))
                .Select(permission => new RolePermission { RoleId = role.Id, Permission = permission })
        );
    }

    /// <summary>Somebody must stay who can change roles, or a mistake could never be put right.</summary>
    private async Task<bool> WouldLockOutAsync(Role role, RoleInput input, CancellationToken cancellationToken)
    {
        var loses =
            role.Permissions.Any(p => p.Permission == InstitutionPermissions.Roles)
            && !input.Permissions.Contains(InstitutionPermissions.Roles);
        var today = remit.Today;
        return loses
            && !await db.Set<Post>()
                .AnyAsync(
                    p =>
                        p.RoleId != role.Id
                        && p.From <= today
                        && (p.Until == null || p.Until >= today)
                        && p.Institution!.Kind == InstitutionKind.CentralOffice
                        && p.Role!.Permissions.Any(x => x.Permission == InstitutionPermissions.Roles),
                    cancellationToken
                );
    }
}
