using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Import;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Tree;

public abstract record EditOutcome
{
    private EditOutcome() { }

    public sealed record Saved : EditOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : EditOutcome;

    public sealed record NotFound : EditOutcome;

    /// <summary>Someone else saved in the meantime; this is what they wrote.</summary>
    public sealed record Conflict(InstitutionInput Theirs) : EditOutcome;

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

public sealed class EditInstitution(SinergiDb db, Processes processes, AliasBook aliases, Remit remit)
{
    /// <summary>The institution, tracked, if the actor manages it and it is open.</summary>
    public async Task<Institution?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var institution = await db.Set<Institution>().SingleOrDefaultAsync(i => i.Id == id && !i.Closed, cancellationToken);
        return institution is not null && await remit.ManagesAsync(institution, cancellationToken) ? institution : null;
    }

    public async Task<InstitutionInput> InputAsync(Institution institution, CancellationToken cancellationToken)
    {
        var names = await db.Set<InstitutionAlias>()
            .AsNoTracking()
            .Where(a => a.InstitutionId == institution.Id)
            .ToListAsync(cancellationToken);
        return InstitutionInput.Of(institution, names);
    }

    public Task<EditOutcome> HandleAsync(Guid id, InstitutionInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<EditOutcome>(
            InstitutionProcesses.Edit,
            input.Key,
            reason: null,
            running => EditAsync(id, input, running, cancellationToken),
            cancellationToken
        );

    private async Task<EditOutcome> EditAsync(Guid id, InstitutionInput input, RunningProcess running, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } institution)
        {
            return new EditOutcome.NotFound();
        }

        var before = await InputAsync(institution, cancellationToken);
        if (institution.Revision != input.Revision)
        {
            return new EditOutcome.Conflict(before);
        }

        input.Kind = institution.Kind;
        List<FieldError> errors = [.. input.Errors(institution.Simulated)];
        if (
            Forms.Clean(input.Code) is { } code
            && await db.Set<Institution>().AnyAsync(i => i.Code == code && i.Id != id, cancellationToken)
        )
        {
            errors.Add(new FieldError("Input.Code", "institutions.error.code_taken"));
        }

        if (errors.Count > 0)
        {
            return new EditOutcome.Invalid(errors);
        }

        input.Fill(institution);
        await aliases.FollowNamesAsync(institution, cancellationToken);
        await aliases.SetEnteredAsync(id, input.AliasList, cancellationToken);
        var changes = Changes(before, institution, input);
        if (changes.Count > 0)
        {
            // A new revision also when only names beside the row changed: the form holds them too.
            institution.Revision = Kernel.NewId.Next();
            running.Record(new InstitutionChanged(id, changes));
        }

        return new EditOutcome.Saved();
    }

    private static List<FieldChange> Changes(InstitutionInput before, Institution after, InstitutionInput input)
    {
        FieldChange[] fields =
        [
            new(ImportColumns.Name, before.Name, after.Name),
            new(ImportColumns.ShortName, before.ShortName, after.ShortName),
            new(ImportColumns.Code, before.Code, after.Code),
            new(ImportColumns.UptKind, before.UptKind?.ToString(), after.UptKind?.ToString()),
            new(ImportColumns.PartnerKind, before.PartnerKind?.ToString(), after.PartnerKind?.ToString()),
            new(ImportColumns.Province, before.Province, after.Province),
            new(ImportColumns.Zone, before.Zone.ToString(), after.Zone.ToString()),
            new(ImportColumns.Internal, before.Internal.ToString(), after.Internal.ToString()),
            new(ImportColumns.Aliases, Joined(before), Joined(input)),
        ];
        return [.. fields.Where(f => f.Before != f.After)];
    }

    private static string Joined(InstitutionInput input) => string.Join("; ", input.AliasList.Order(StringComparer.Ordinal));
}
