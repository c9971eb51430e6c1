using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Institutions.Mandates;

[RequirePermission(InstitutionPermissions.Mandates)]
public sealed class EndModel(MandateDesk desk, Texts texts) : PageModel
{
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty, DateInput]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public MandateRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Until = Row.Mandate.Until;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (ModelState.Unreadable())
        {
            return Page();
        }

        var outcome = await desk.EndAsync(id, Until, Reason, Key, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(InstitutionLinks.Mandates()),
            invalid => this.Refuse(texts, invalid.Errors),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } row)
        {
            return false;
        }

        Row = row;
        return true;
    }
}
