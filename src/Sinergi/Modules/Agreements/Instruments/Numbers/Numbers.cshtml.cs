using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Instruments.Numbers;

/// <summary>How the letter system of one's own office, and of those below it, prints numbers.</summary>
[RequirePermission(InstrumentPermissions.Numbers)]
public sealed class NumbersModel(NumberDesk desk, UnitChoices units, CurrentActor current, TimeProvider clock, Texts texts) : PageModel
{
    [BindProperty]
    public NumberInput Input { get; set; } = new();

    public IReadOnlyList<NumberRow> Rows { get; private set; } = [];

    /// <summary>Below the own office, which is the empty choice.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];
    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        switch (ModelState.IsValid ? await desk.SetAsync(Input, cancellationToken) : null)
        {
            case ChangeOutcome.Saved:
                return Redirect(InstrumentLinks.Numbers);
            case ChangeOutcome.NotFound:
                return NotFound();
            case ChangeOutcome.Invalid invalid:
                ModelState.AddProblems(texts, invalid.Problems);
                break;
        }

        return await ShowAsync(cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Rows = await desk.HistoryAsync(cancellationToken);
        Offices = await units.OfActorAsync(cancellationToken);
        return Page();
    }
}
