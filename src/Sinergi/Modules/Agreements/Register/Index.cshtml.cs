using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Instruments.Numbers;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Register;

/// <summary>Registers by hand an agreement that was made elsewhere. Looks for the same one first.</summary>
[RequirePermission(AgreementPermissions.Register)]
public sealed class IndexModel(RegisterByHand handler, IAgreementRegister register, NumberCheck numbers, Texts t) : PageModel
{
    [BindProperty]
    public RegisterInput Input { get; set; } = new();

    /// <summary>Agreements that may be the same one; shown once, before anything is registered.</summary>
    public IReadOnlyList<SimilarAgreement> Similar { get; private set; } = [];

    /// <summary>What is said about the numbers before anything is registered.</summary>
    public IReadOnlyList<NumberWarning> Numbers { get; private set; } = [];

    public IEnumerable<SelectListItem> SimilarChoices =>
        [
            .. Similar.Select(s => new SelectListItem(
                t["agreements.similar.add_to", s.Record.Title, s.SignedOn is { } day ? Show.ShortDay(day) : t["ui.unknown"], t[s.Why]],
                s.Record.Id.ToString()
            )),
            new SelectListItem(t["agreements.similar.new"], RegisterInput.AsNew),
        ];

    public void OnGet() => Input.Parties = [new PartyInput { Side = 1 }, new PartyInput { Side = 2 }];

    public async Task<IActionResult> OnPostAsync(string? add, CancellationToken cancellationToken)
    {
        if (add is FormRows.AddParty or FormRows.AddPromise)
        {
            FormRows.Forgive(ModelState);
            Input.Grow(add);
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var told = await handler.ToldAsync(Input, cancellationToken);
        Similar = Input.SameAs is null ? await handler.SimilarAsync(told, cancellationToken) : [];
        Numbers = await numbers.UnsaidAsync(Input, told, null, cancellationToken);
        if (Similar.Count > 0 || Numbers.Count > 0)
        {
            return Page();
        }

        var outcome = Guid.TryParse(Input.SameAs, out var known)
            ? await register.AddSourceAsync(known, told, cancellationToken)
            : await register.RegisterAsync(told, cancellationToken);
        return outcome.Match<IActionResult>(
            registered => Redirect(AgreementLinks.Record(registered.AgreementId)),
            invalid =>
            {
                RegisterByHand.Show(ModelState, Input, invalid, t);
                return Page();
            },
            _ => NotFound()
        );
    }
}
