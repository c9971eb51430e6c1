using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Api;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Clients;

/// <summary>First the institution for which the program acts, then the program itself.</summary>
[RequirePermission(InstitutionPermissions.Clients)]
public sealed class AddModel(ClientDesk desk, Remit remit, IInstitutionNames names, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "lembaga")]
    public Guid? InstitutionId { get; set; }

    [BindProperty]
    public ClientInput Input { get; set; } = new();

    public Institution? Institution { get; private set; }
    public PickView? Pick { get; private set; }

    public IEnumerable<SelectListItem> Scopes =>
        ApiScopes.For(Institution!.IsCorrections).Select(scope => new SelectListItem(texts[$"clients.scope.{scope}"], scope));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || Institution is null)
        {
            return NotFound();
        }

        if (ModelState.Unreadable())
        {
            return Page();
        }

        return (await desk.AddAsync(Institution.Id, Input, cancellationToken)).Match<IActionResult>(
            saved => Redirect(InstitutionLinks.Client(saved.Id)),
            invalid => this.Refuse(texts, invalid.Errors),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Institution = await desk.InstitutionAsync(InstitutionId, cancellationToken);
        if (Institution is null && InstitutionId is not null)
        {
            return false;
        }

        if (Institution is null)
        {
            var found = string.IsNullOrWhiteSpace(Words) ? [] : await names.SuggestAsync(Words, Limits.PageRows, cancellationToken);
            var ids = found.Select(f => f.Id).ToList();
            var managed = await (await remit.ManagedAsync(cancellationToken))
                .Where(i => ids.Contains(i.Id))
                .Select(i => i.Id)
                .ToListAsync(cancellationToken);
            Pick = new PickView(
                InstitutionLinks.AddClient(),
                "lembaga",
                texts["clients.institution"],
                Words,
                [.. found.Where(f => managed.Contains(f.Id))],
                new Dictionary<string, string>()
            );
        }

        return true;
    }
}
