using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Family;

/// <summary>Takes back a tie to an elder agreement that was a mistake.</summary>
[RequirePermission(AgreementPermissions.Correct)]
public sealed class UntieModel(FamilyReader reader, FamilyHandler handler, Texts t) : PageModel
{
    [BindProperty]
    public UntieInput Input { get; set; } = new();

    public Agreement Agreement { get; private set; } = null!;
    public Agreement Elder { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, FamilyTie tie, CancellationToken cancellationToken) =>
        await LoadAsync(id, tie, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, FamilyTie tie, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, tie, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.UntieAsync(id, tie, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(AgreementLinks.Family(id)),
            invalid =>
            {
                ModelState.AddProblems(t, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, FamilyTie tie, CancellationToken cancellationToken)
    {
        var view = await reader.FindAsync(id, cancellationToken);
        var elders = tie is FamilyTie.Under ? view?.Above : view?.Before;
        if (elders is not { Count: > 0 })
        {
            return false;
        }

        (Agreement, Elder) = (view!.Agreement, elders[0].Agreement);
        return true;
    }
}
