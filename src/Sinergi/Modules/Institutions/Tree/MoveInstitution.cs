using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Tree;

public abstract record MoveOutcome
{
    private MoveOutcome() { }

    public sealed record Moved : MoveOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : MoveOutcome;

    public sealed record NotFound : MoveOutcome;

    public TResult Match<TResult>(Func<Moved, TResult> moved, Func<Invalid, TResult> invalid, Func<NotFound, TResult> notFound) =>
        this switch
        {
            Moved m => moved(m),
            Invalid i => invalid(i),
            NotFound n => notFound(n),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>
/// Puts an institution, with all below it, under another one. The new superiors see its records from now on; the former ones keep what
/// they could see. Only whoever manages both places may do it.
/// </summary>
public sealed class MoveInstitution(SinergiDb db, Processes processes, EditInstitution edit, ScopeMove scopes)
{
    public Task<MoveOutcome> HandleAsync(Guid id, Guid toId, Guid key, string? reason, CancellationToken cancellationToken) =>
        processes.RunAsync<MoveOutcome>(
            InstitutionProcesses.Move,
            key,
            reason,
            async running =>
            {
                var institution = await edit.FindAsync(id, cancellationToken);
                var to = await edit.FindAsync(toId, cancellationToken);
                if (institution is null || to is null)
                {
                    return new MoveOutcome.NotFound();
                }

                var errors = await ErrorsAsync(institution, to, reason, cancellationToken);
                if (errors.Count > 0)
                {
                    return new MoveOutcome.Invalid(errors);
                }

                running.Record(new InstitutionMoved(id, institution.ParentId, toId));
                institution.ParentId = toId;
                await db.SaveChangesAsync(cancellationToken);
                await scopes.RebuildAsync(id, cancellationToken);
                return new MoveOutcome.Moved();
            },
            cancellationToken
        );

    private async Task<List<FieldError>> ErrorsAsync(
        Institution institution,
        Institution to,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        List<FieldError> errors = [.. Forms.Line(reason, "Reason", Limits.Sentence, required: true)];
        if (institution.ParentId == to.Id)
        {
            errors.Add(new FieldError("", "institutions.error.already_there"));
        }
        else if (!TreeRules.MayStandBelow(institution.Kind, to.Kind))
        {
            errors.Add(new FieldError("", "institutions.error.cannot_stand_there"));
        }
        else if (await db.ScopeEntries.AnyAsync(s => s.InstitutionId == institution.Id && s.RecordId == to.Id, cancellationToken))
        {
            errors.Add(new FieldError("", "institutions.error.below_itself"));
        }

        return errors;
    }
}
