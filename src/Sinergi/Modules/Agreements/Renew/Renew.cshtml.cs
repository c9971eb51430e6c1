using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Renew;

/// <summary>Records the signed renewal of an agreement.</summary>
[RequirePermission(AgreementPermissions.Register)]
public sealed class RenewModel(Renewal renewal, CurrentActor current, TimeProvider clock, Texts t) : PageModel
{
    [BindProperty]
    public RenewInput Input { get; set; } = new();

    public Renewable Seen { get; private set; } = null!;
    public Agreement Old => Seen.Old;
    public DateOnly Start => RenewalRules.StartAfter(Old);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = RenewInput.Of(Old, Seen.Fields);
        SignerInput.Label(Input.Parties, Old);
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
        var outcome = await renewal.HandleAsync(Seen, Input, today, cancellationToken);
        return outcome.Match<IActionResult>(
            saved => Redirect(AgreementLinks.Record(saved.Id)),
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
        if (await renewal.FindAsync(id, cancellationToken) is not { } seen)
        {
            return false;
        }

        Seen = seen;
        SignerInput.Label(Input.Parties, Old);
        return true;
    }
}
