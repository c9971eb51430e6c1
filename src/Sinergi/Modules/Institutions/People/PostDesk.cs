using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.People;

/// <summary>What beginning a first and a further post have in common.</summary>
public sealed class PostDesk(SinergiDb db, ScopeIndex scopeIndex, CurrentActor current, RoleGrants grants, Remit remit)
{
    /// <summary>The open institution, if the actor may appoint people there.</summary>
    public async Task<Institution?> InstitutionAsync(Guid institutionId, CancellationToken cancellationToken)
    {
        var institution = await db.Set<Institution>()
            .AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == institutionId && !i.Closed, cancellationToken);
        return institution is not null && await remit.ManagesAsync(institution, cancellationToken) ? institution : null;
    }

    public async Task<IReadOnlyList<FieldError>> ErrorsAsync(PostInput input, Institution institution, CancellationToken cancellationToken)
    {
        List<FieldError> errors = [.. input.Errors(institution, remit.Today)];
        var role = await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == input.RoleId, cancellationToken);
        if (role is null)
        {
            errors.Add(new FieldError("Post.RoleId", "institutions.error.choose"));
        }
        else if (await grants.RefusesAsync(institution, role, cancellationToken) is { } refusal)
        {
            errors.Add(new FieldError("Post.RoleId", $"people.error.grant.{refusal}"));
        }

        return errors;
    }

    /// <summary>Those above see the person from now on, and so does the office that appoints: a partner stands in no tree of ours.</summary>
    public async Task BeginAsync(
        Guid personId,
        Institution institution,
        PostInput input,
        RunningProcess running,
        CancellationToken cancellationToken
    )
    {
        var post = input.ToPost(personId, institution.Id);
        db.Add(post);
        await scopeIndex.ShareAsync(personId, [institution.Id, current.Required.InstitutionId], cancellationToken);
        running.Record(
            new PostBegun(personId, post.Id, institution.Id, post.RoleId, post.Title, post.Kind, post.Acting, post.From, post.Until)
        );
    }
}
