using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Merge;

public abstract record MergeOutcome
{
    private MergeOutcome() { }

    public sealed record Done(Guid IntoId) : MergeOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : MergeOutcome;

    public sealed record NotFound : MergeOutcome;

    public TResult Match<TResult>(Func<Done, TResult> done, Func<Invalid, TResult> invalid, Func<NotFound, TResult> notFound) =>
        this switch
        {
            Done d => done(d),
            Invalid i => invalid(i),
            NotFound n => notFound(n),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>
/// Makes one partner out of two records of it, and takes that back. The merged record stays, closed, and points to the other; each keeps its
/// own history.
/// </summary>
public sealed class MergeDesk(SinergiDb db, Processes processes, MergeQueries queries, InstitutionMerger merger, MergedScopes scopes)
{
    public Task<MergeOutcome> MergeAsync(Guid fromId, Guid intoId, Guid key, string? reason, CancellationToken cancellationToken) =>
        processes.RunAsync<MergeOutcome>(
            InstitutionProcesses.Merge,
            key,
            reason,
            async running =>
            {
                if (
                    await queries.PartnerAsync(fromId, cancellationToken) is not { } from
                    || await queries.PartnerAsync(intoId, cancellationToken) is not { } into
                )
                {
                    return new MergeOutcome.NotFound();
                }

                List<FieldError> errors = [.. Forms.Line(reason, "Reason", Limits.Sentence, required: true)];
                errors.AddRange(await queries.ObjectionsAsync(from, into, cancellationToken));
                if (errors.Count == 0 && (await queries.ObstaclesAsync(fromId, intoId, cancellationToken)).Count > 0)
                {
                    errors.Add(new FieldError("", "institutions.merge.not_yet"));
                }

                if (errors.Count > 0)
                {
                    return new MergeOutcome.Invalid(errors);
                }

                var merge = new InstitutionMerge
                {
                    Id = NewId.Next(),
                    FromId = fromId,
                    IntoId = intoId,
                    FromName = from.Name,
                    IntoName = into.Name,
                    MergedAt = running.At,
                };
                db.Add(merge);
                await PointAsync(fromId, intoId, cancellationToken);
                var rows = await merger.MoveAsync(merge, cancellationToken);
                await scopes.MoveAsync(merge, cancellationToken);
                running.Record(new InstitutionsMerged(merge.Id, fromId, intoId, from.Name, into.Name, rows));
                return new MergeOutcome.Done(intoId);
            },
            cancellationToken
        );

    public Task<MergeOutcome> UndoAsync(Guid mergeId, Guid key, string? reason, CancellationToken cancellationToken) =>
        processes.RunAsync<MergeOutcome>(
            InstitutionProcesses.UndoMerge,
            key,
            reason,
            async running =>
            {
                var merge = await db.Set<InstitutionMerge>().SingleOrDefaultAsync(m => m.Id == mergeId, cancellationToken);
                if (merge is null || await queries.PartnerAsync(merge.IntoId, cancellationToken) is null)
                {
                    return new MergeOutcome.NotFound();
                }

                List<FieldError> errors = [.. Forms.Line(reason, "Reason", Limits.Sentence, required: true)];
                if (merge.UndoneAt is not null)
                {
                    errors.Add(new FieldError("", "institutions.merge.undone_already"));
                }
                else if ((await queries.ObstaclesAsync(merge.IntoId, merge.FromId, cancellationToken)).Count > 0)
                {
                    errors.Add(new FieldError("", "institutions.merge.not_yet"));
                }

                if (errors.Count > 0)
                {
                    return new MergeOutcome.Invalid(errors);
                }

                merge.UndoneAt = running.At;
                await PointAsync(merge.FromId, null, cancellationToken);
                var rows = await merger.MoveBackAsync(merge, cancellationToken);
                await scopes.MoveBackAsync(merge, cancellationToken);
                running.Record(new MergeUndone(merge.Id, merge.FromId, merge.IntoId, merge.FromName, merge.IntoName, rows));
                return new MergeOutcome.Done(merge.IntoId);
            },
            cancellationToken
        );

    /// <summary>Saved first: of two who merge the same partner at once, the second begins anew and finds it merged.</summary>
    private async Task PointAsync(Guid fromId, Guid? intoId, CancellationToken cancellationToken)
    {
        var from = await db.Set<Institution>().SingleAsync(i => i.Id == fromId, cancellationToken);
        (from.MergedIntoId, from.Closed) = (intoId, intoId is not null);
        await db.SaveChangesAsync(cancellationToken);
    }
}
