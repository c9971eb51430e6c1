using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Institutions.Tree;

/// <summary>What keeps an institution open: it must be settled first.</summary>
/// <param name="Posts">Titles of posts that are not ended; at most a page of them.</param>
/// <param name="Below">Short names of open institutions below.</param>
/// <param name="Tasks">How many tasks wait there.</param>
public sealed record StillOpen(IReadOnlyList<OpenPost> Posts, IReadOnlyList<OpenBelow> Below, int Tasks)
{
    public bool Nothing => Posts.Count == 0 && Below.Count == 0 && Tasks == 0;
}

public sealed record OpenPost(Guid PersonId, string Title);

public sealed record OpenBelow(Guid Id, string ShortName);

public abstract record CloseOutcome
{
    private CloseOutcome() { }

    public sealed record Closed : CloseOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : CloseOutcome;

    public sealed record NotFound : CloseOutcome;

    public sealed record Refused(StillOpen Open) : CloseOutcome;

    public TResult Match<TResult>(
        Func<Closed, TResult> closed,
        Func<Invalid, TResult> invalid,
        Func<NotFound, TResult> notFound,
        Func<Refused, TResult> refused
    ) =>
        this switch
        {
            Closed c => closed(c),
            Invalid i => invalid(i),
            NotFound n => notFound(n),
            Refused r => refused(r),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>Closes an institution for good. Its records stay; nobody can act for it any more.</summary>
public sealed class CloseInstitution(SinergiDb db, Processes processes, EditInstitution edit, WorkTasks workTasks, Remit remit)
{
    public async Task<StillOpen> StillOpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var today = remit.Today;
        var posts = await db.Set<Post>()
            .AsNoTracking()
            .Where(p => p.InstitutionId == id && (p.Until == null || p.Until >= today))
            .OrderBy(p => p.Title)
            .ThenBy(p => p.Id)
            .Take(Limits.PageRows)
            .Select(p => new OpenPost(p.PersonId, p.Title))
            .ToListAsync(cancellationToken);
        var below = await db.Set<Institution>()
            .AsNoTracking()
            .Where(i => i.ParentId == id && !i.Closed)
            .OrderBy(i => i.FoldedName)
            .Take(Limits.PageRows)
            .Select(i => new OpenBelow(i.Id, i.ShortName))
            .ToListAsync(cancellationToken);
        var tasks = await workTasks.CountOpenAsync(id, cancellationToken);
        return new StillOpen(posts, below, tasks);
    }

    public Task<CloseOutcome> HandleAsync(Guid id, Guid key, string? reason, CancellationToken cancellationToken) =>
        processes.RunAsync<CloseOutcome>(
            InstitutionProcesses.Close,
            key,
            reason,
            async running =>
            {
                if (await edit.FindAsync(id, cancellationToken) is not { } institution)
                {
                    return new CloseOutcome.NotFound();
                }

                var errors = Forms.Line(reason, "Reason", Limits.Sentence, required: true).ToList();
                if (errors.Count > 0)
                {
                    return new CloseOutcome.Invalid(errors);
                }

                var open = await StillOpenAsync(id, cancellationToken);
                if (!open.Nothing)
                {
                    return new CloseOutcome.Refused(open);
                }

                institution.Closed = true;
                running.Record(new InstitutionClosed(id));
                return new CloseOutcome.Closed();
            },
            cancellationToken
        );
}
