using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.People;

[RequirePermission(InstitutionPermissions.People)]
public sealed class AddPostModel(AddPost add, PeopleQueries queries, PostPlaces places, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "di")]
    public Guid? InstitutionId { get; set; }

    [BindProperty]
    public PostInput Post { get; set; } = new();

    public Person Person { get; private set; } = null!;
    public PostPlace Place { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken) || Place.Institution is not { } institution)
        {
            return NotFound();
        }

        if (ModelState.Unreadable())
        {
            return Page();
        }

        var outcome = await add.HandleAsync(id, institution.Id, Post, cancellationToken);
        return outcome.Match<IActionResult>(
            done => Redirect(InstitutionLinks.Person(done.PersonId)),
            invalid => this.Refuse(texts, invalid.Errors),
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var person = await queries.FindAsync(id, cancellationToken);
        var place = await places.FindAsync(InstitutionId, InstitutionLinks.AddPost(id), Words, cancellationToken);
        if (person is null || place is null)
        {
            return false;
        }

        (Person, Place) = (person, place);
        return true;
    }
}
