using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Renew;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Addenda;

/// <summary>Records the addendum that was being prepared as signed.</summary>
[RequirePermission(AgreementPermissions.Halt)]
public sealed class SignModel(SinergiDb db, AddendumHandler handler, CurrentActor current, TimeProvider clock, Texts t) : PageModel
{
    [BindProperty]
    public SignAddendumInput Input { get; set; } = new();

    public Agreement Agreement { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = SignAddendumInput.Of(Agreement);
        SignerInput.Label(Input.Parties, Agreement);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var outcome = await handler.SignAsync(Agreement, Input, today, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(AgreementLinks.Addenda(id)),
            invalid =>
            {
                ModelState.AddProblems(t, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<Agreement>()
            .AsNoTracking()
            .Include(a => a.Parties)
            .SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (found is null)
        {
            return false;
        }

        Agreement = found;
        SignerInput.Label(Input.Parties, found);
        return true;
    }
}
