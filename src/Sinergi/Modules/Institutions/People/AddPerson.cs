using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.People;

/// <summary>Adds a person together with a first post: nobody is kept who has no function.</summary>
public sealed class AddPerson(SinergiDb db, Processes processes, PostDesk desk)
{
    public Task<PersonOutcome> HandleAsync(Guid institutionId, PersonInput input, PostInput post, CancellationToken cancellationToken) =>
        processes.RunAsync<PersonOutcome>(
            InstitutionProcesses.AddPerson,
            input.Key,
            reason: null,
            async running =>
            {
                if (await desk.InstitutionAsync(institutionId, cancellationToken) is not { } institution)
                {
                    return new PersonOutcome.NotFound();
                }

                List<FieldError> errors = [.. input.Errors(), .. await desk.ErrorsAsync(post, institution, cancellationToken)];
                if (await KnownThereAsync(institutionId, input, cancellationToken))
                {
                    errors.Add(new FieldError("Input.FullName", "people.error.known_there"));
                }

                if (errors.Count > 0)
                {
                    return new PersonOutcome.Invalid(errors);
                }

                var person = new Person
                {
                    Id = NewId.Next(),
                    FullName = input.FullName!.Trim(),
                    FoldedName = Folded(input.FullName),
                    Phone = Forms.Clean(input.Phone),
                };
                db.Add(person);
                running.Record(
                    new PersonAdded(
                        person.Id,
                        new Sealed(person.Id, person.FullName),
                        person.Phone is null ? null : new Sealed(person.Id, person.Phone)
                    )
                );
                await desk.BeginAsync(person.Id, institution, post, running, cancellationToken);
                return new PersonOutcome.Done(person.Id);
            },
            cancellationToken
        );

    public static string Folded(string fullName)
    {
        var folded = TextFold.Fold(fullName);
        return folded.Length <= Limits.Name ? folded : folded[..Limits.Name];
    }

    // The same name in the same office is nearly always the same person, who then needs a post and not a second record.
    private Task<bool> KnownThereAsync(Guid institutionId, PersonInput input, CancellationToken cancellationToken)
    {
        var folded = Folded(input.FullName ?? "");
        return db.Set<Person>()
            .AnyAsync(p => p.FoldedName == folded && p.Posts.Any(post => post.InstitutionId == institutionId), cancellationToken);
    }
}
