using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.People;

public sealed class AddPost(SinergiDb db, Processes processes, PostDesk desk)
{
    public Task<PersonOutcome> HandleAsync(Guid personId, Guid institutionId, PostInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<PersonOutcome>(
            InstitutionProcesses.AddPost,
            input.Key,
            reason: null,
            async running =>
            {
                var known = await db.Set<Person>().AnyAsync(p => p.Id == personId, cancellationToken);
                if (!known || await desk.InstitutionAsync(institutionId, cancellationToken) is not { } institution)
                {
                    return new PersonOutcome.NotFound();
                }

                var errors = await desk.ErrorsAsync(input, institution, cancellationToken);
                if (errors.Count > 0)
                {
                    return new PersonOutcome.Invalid(errors);
                }

                await desk.BeginAsync(personId, institution, input, running, cancellationToken);
                return new PersonOutcome.Done(personId);
            },
            cancellationToken
        );
}
