using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Tasks;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Institutions.People;

public sealed class EndPostInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }

    /// <summary>Last day in the post.</summary>
    [DateInput]
    public DateOnly? Until { get; set; }
    public string? Reason { get; set; }

    /// <summary>Who takes over the open tasks; null: whoever of the institution finds them.</summary>
    public Guid? SuccessorId { get; set; }
}

/// <param name="Title">Of the post held there.</param>
public sealed record Successor(Guid PersonId, string FullName, string Title);

/// <summary>Ends a post and hands its open tasks over, so that none is left with someone who is gone.</summary>
public sealed class EndPost(SinergiDb db, Processes processes, RoleGrants grants, WorkTasks workTasks, Remit remit)
{
    private static readonly TimeSpan FarthestAhead = TimeSpan.FromDays(366);

    /// <summary>The post, tracked, if the person is in scope, the actor could have given it, and it is not over.</summary>
    public async Task<Post?> FindAsync(Guid personId, Guid postId, CancellationToken cancellationToken)
    {
        var today = remit.Today;
        var post = await db.Set<Post>()
            .Include(p => p.Institution)
            .Include(p => p.Role)
            .Include(p => p.Person)
            .SingleOrDefaultAsync(
                p => p.Id == postId && p.PersonId == personId && (p.Until == null || p.Until >= today),
                cancellationToken
            );
        return post?.Person is not null && await grants.RefusesAsync(post.Institution!, post.Role!, cancellationToken) is null
            ? post
            : null;
    }

    /// <summary>The others in post at the institution.</summary>
    /// <param name="permission">What the successor must be allowed to do; null: nothing in particular.</param>
    public async Task<IReadOnlyList<Successor>> SuccessorsAsync(
        Guid institutionId,
        Guid exceptId,
        string? permission,
        CancellationToken cancellationToken
    )
    {
        var today = remit.Today;
        var held = await db.Set<Post>()
            .AsNoTracking()
            .Where(p => p.InstitutionId == institutionId && p.PersonId != exceptId)
            .Where(p => p.From <= today && (p.Until == null || p.Until >= today))
            .Where(p => permission == null || p.Role!.Permissions.Any(r => r.Permission == permission))
            .Join(
                db.Set<Person>(),
                p => p.PersonId,
                x => x.Id,
                (p, x) => new { x.FoldedName, Held = new Successor(x.Id, x.FullName, p.Title) }
            )
            .OrderBy(s => s.FoldedName)
            .Take(Limits.PageRows)
            .Select(s => s.Held)
            .ToListAsync(cancellationToken);
        return [.. held.DistinctBy(s => s.PersonId)];
    }

    public Task<PersonOutcome> HandleAsync(Guid personId, Guid postId, EndPostInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<PersonOutcome>(
            InstitutionProcesses.EndPost,
            input.Key,
            input.Reason,
            running => EndAsync(personId, postId, input, running, cancellationToken),
            cancellationToken
        );

    private async Task<PersonOutcome> EndAsync(
        Guid personId,
        Guid postId,
        EndPostInput input,
        RunningProcess running,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(personId, postId, cancellationToken) is not { } post)
        {
            return new PersonOutcome.NotFound();
        }

        if (post.Revision != input.Revision)
        {
            return new PersonOutcome.Conflict();
        }

        var successors = await SuccessorsAsync(post.InstitutionId, personId, permission: null, cancellationToken);
        var errors = Errors(post, input, successors).ToList();
        if (errors.Count > 0)
        {
            return new PersonOutcome.Invalid(errors);
        }

        var before = post.Until;
        post.Until = input.Until;
        running.Record(new PostEnded(personId, postId, post.InstitutionId, before, input.Until!.Value));
        if (!await StaysThereAsync(post, cancellationToken))
        {
            var tasks = await workTasks.HandOverAsync(post.InstitutionId, personId, input.SuccessorId, cancellationToken);
            if (tasks.Count > 0)
            {
                running.Record(new TasksHandedOver(post.InstitutionId, personId, input.SuccessorId, tasks));
            }
        }

        return new PersonOutcome.Done(personId);
    }

    private IEnumerable<FieldError> Errors(Post post, EndPostInput input, IReadOnlyList<Successor> successors)
    {
        if (input.Until is not { } until)
        {
            yield return new FieldError("Input.Until", "people.error.until_missing");
        }
        else if (until < post.From)
        {
            yield return new FieldError("Input.Until", "people.error.until_before_from");
        }
        else if (until > remit.Today.AddDays(FarthestAhead.Days))
        {
            yield return new FieldError("Input.Until", "people.error.until_far");
        }

        foreach (var error in Forms.Line(input.Reason, "Input.Reason", Limits.Sentence, required: true))
        {
            yield return error;
        }

        if (input.SuccessorId is { } successor && successors.All(s => s.PersonId != successor))
        {
            yield return new FieldError("Input.SuccessorId", "institutions.error.choose");
        }
    }

    /// <summary>Someone with a further post at the same institution keeps the tasks.</summary>
    private Task<bool> StaysThereAsync(Post ended, CancellationToken cancellationToken)
    {
        var after = ended.Until;
        return db.Set<Post>()
            .AnyAsync(
                p =>
                    p.PersonId == ended.PersonId
                    && p.InstitutionId == ended.InstitutionId
                    && p.Id != ended.Id
                    && (p.Until == null || p.Until > after),
                cancellationToken
            );
    }
}
