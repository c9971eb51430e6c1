using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Tree;

public abstract record AddOutcome
{
    private AddOutcome() { }

    public sealed record Added(Guid Id) : AddOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : AddOutcome;

    /// <summary>The place in the tree is none that the actor manages.</summary>
    public sealed record NotFound : AddOutcome;

    public TResult Match<TResult>(Func<Added, TResult> added, Func<Invalid, TResult> invalid, Func<NotFound, TResult> notFound) =>
        this switch
        {
            Added a => added(a),
            Invalid i => invalid(i),
            NotFound n => notFound(n),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

public sealed class AddInstitution(SinergiDb db, Processes processes, ScopeIndex scopeIndex, AliasBook aliases, Remit remit)
{
    /// <summary>Kinds that can be added at a place; empty when the actor may add nothing there.</summary>
    public async Task<IReadOnlyList<InstitutionKind>> KindsAsync(Institution? parent, CancellationToken cancellationToken)
    {
        var allowed = parent is null
            ? await remit.IsCentralAsync(cancellationToken)
            : !parent.Closed && await remit.ManagesAsync(parent, cancellationToken);
        return allowed ? [.. Enum.GetValues<InstitutionKind>().Where(kind => TreeRules.MayStandBelow(kind, parent?.Kind))] : [];
    }

    public Task<AddOutcome> HandleAsync(Guid? parentId, InstitutionInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<AddOutcome>(
            InstitutionProcesses.Add,
            input.Key,
            reason: null,
            running => AddAsync(parentId, input, running, cancellationToken),
            cancellationToken
        );

    private async Task<AddOutcome> AddAsync(
        Guid? parentId,
        InstitutionInput input,
        RunningProcess running,
        CancellationToken cancellationToken
    )
    {
        var parent = parentId is { } id ? await db.Set<Institution>().SingleOrDefaultAsync(i => i.Id == id, cancellationToken) : null;
        var kinds = parentId is not null && parent is null ? [] : await KindsAsync(parent, cancellationToken);
        if (kinds.Count == 0)
        {
            return new AddOutcome.NotFound();
        }

        List<FieldError> errors = [.. input.Errors(parent?.Simulated == true)];
        if (input.Kind is { } kind && !kinds.Contains(kind))
        {
            errors.Add(new FieldError("Input.Kind", "institutions.error.choose"));
        }

        if (Forms.Clean(input.Code) is { } code && await db.Set<Institution>().AnyAsync(i => i.Code == code, cancellationToken))
        {
            errors.Add(new FieldError("Input.Code", "institutions.error.code_taken"));
        }

        if (errors.Count > 0)
        {
            return new AddOutcome.Invalid(errors);
        }

        var institution = new Institution
        {
            Id = NewId.Next(),
            ParentId = parent?.Id,
            Kind = input.Kind!.Value,
            Name = "",
            ShortName = "",
            Simulated = parent?.Simulated ?? false,
        };
        input.Fill(institution);
        db.Add(institution);
        await scopeIndex.IndexInstitutionAsync(institution, cancellationToken);
        await aliases.FollowNamesAsync(institution, cancellationToken);
        await aliases.SetEnteredAsync(institution.Id, input.AliasList, cancellationToken);
        running.Record(
            new InstitutionAdded(
                institution.Id,
                institution.ParentId,
                institution.Code,
                institution.Name,
                institution.ShortName,
                institution.Kind,
                institution.Province,
                institution.Zone.ToString()
            )
        );
        return new AddOutcome.Added(institution.Id);
    }
}
