using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.People;

[RequirePermission(InstitutionPermissions.People)]
public sealed class EditModel(EditPerson edit, ReadLog reads, Texts texts) : PageModel
{
    private const string Journey = "people.edit";

    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public Person Person { get; private set; } = null!;

    /// <summary>Someone else saved while this form was open; their version stands in <see cref="Person"/>.</summary>
    public bool Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = new PersonInput
        {
            Revision = Person.Revision,
            FullName = Person.FullName,
            Phone = Person.Phone,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await edit.HandleAsync(id, Input, cancellationToken);
        if (outcome is not PersonOutcome.Done && !await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        return outcome.Match<IActionResult>(
            done => Redirect(InstitutionLinks.Person(done.PersonId)),
            invalid => this.Refuse(texts, invalid.Errors),
            _ => NotFound(),
            _ => ShowBoth()
        );
    }

    private PageResult ShowBoth()
    {
        Conflict = true;
        Input.Revision = Person.Revision;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await edit.FindAsync(id, cancellationToken) is not { } person)
        {
            return false;
        }

        Person = person;
        if (person.Phone is not null)
        {
            await reads.RecordAsync(Journey, "duty", null, [id], cancellationToken);
        }

        return true;
    }
}
