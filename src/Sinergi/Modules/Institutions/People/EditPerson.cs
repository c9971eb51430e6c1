using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.People;

public sealed class EditPerson(SinergiDb db, Processes processes, RoleGrants grants)
{
    /// <summary>The person, if in scope and in no post beyond the actor's reach.</summary>
    public async Task<Person?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        return person is not null && await grants.CoverAllPostsAsync(id, cancellationToken) ? person : null;
    }

    public Task<PersonOutcome> HandleAsync(Guid id, PersonInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<PersonOutcome>(
            InstitutionProcesses.EditPerson,
            input.Key,
            reason: null,
            async running =>
            {
                if (await FindAsync(id, cancellationToken) is not { } person)
                {
                    return new PersonOutcome.NotFound();
                }

                if (person.Revision != input.Revision)
                {
                    return new PersonOutcome.Conflict();
                }

                var errors = input.Errors().ToList();
                if (errors.Count > 0)
                {
                    return new PersonOutcome.Invalid(errors);
                }

                var (nameBefore, phoneBefore) = (person.FullName, person.Phone);
                (person.FullName, person.Phone) = (input.FullName!.Trim(), Forms.Clean(input.Phone));
                person.FoldedName = AddPerson.Folded(person.FullName);
                if ((person.FullName, person.Phone) != (nameBefore, phoneBefore))
                {
                    running.Record(
                        new PersonChanged(
                            id,
                            new Sealed(id, nameBefore),
                            new Sealed(id, person.FullName),
                            phoneBefore is null ? null : new Sealed(id, phoneBefore),
                            person.Phone is null ? null : new Sealed(id, person.Phone)
                        )
                    );
                }

                return new PersonOutcome.Done(id);
            },
            cancellationToken
        );
}
