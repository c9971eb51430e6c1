using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Tree;

[RequirePermission(InstitutionPermissions.Manage)]
public sealed class MoveModel(MoveInstitution move, EditInstitution edit, IInstitutionNames names, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke")]
    public Guid? To { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Institution Institution { get; private set; } = null!;
    public Institution? Target { get; private set; }
    public PickView Pick { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken) || Target is null)
        {
            return NotFound();
        }

        var outcome = await move.HandleAsync(id, Target.Id, Key, Reason, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(InstitutionLinks.Record(id)),
            invalid => this.Refuse(texts, invalid.Errors),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await edit.FindAsync(id, cancellationToken) is not { } institution)
        {
            return false;
        }

        Institution = institution;
        Target = To is { } to ? await edit.FindAsync(to, cancellationToken) : null;
        Pick = new PickView(
            InstitutionLinks.Move(id),
            "ke",
            texts["institutions.move.to"],
            Words,
            string.IsNullOrWhiteSpace(Words) ? [] : await names.SuggestAsync(Words, Limits.PageRows, cancellationToken),
            new Dictionary<string, string>()
        );
        return To is null || Target is not null;
    }
}
