using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.People;

[RequirePermission(InstitutionPermissions.People)]
public sealed class AddModel(AddPerson add, PostPlaces places, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "di")]
    public Guid? InstitutionId { get; set; }

    [BindProperty]
    public PersonInput Input { get; set; } = new();

    [BindProperty]
    public PostInput Post { get; set; } = new();

    public PostPlace Place { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || Place.Institution is not { } institution)
        {
            return NotFound();
        }

        if (ModelState.Unreadable())
        {
            return Page();
        }

        var outcome = await add.HandleAsync(institution.Id, Input, Post, cancellationToken);
        return outcome.Match<IActionResult>(
            done => Redirect(InstitutionLinks.Person(done.PersonId)),
            invalid => this.Refuse(texts, invalid.Errors),
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await places.FindAsync(InstitutionId, InstitutionLinks.AddPerson(), Words, cancellationToken) is not { } place)
        {
            return false;
        }

        Place = place;
        return true;
    }
}
