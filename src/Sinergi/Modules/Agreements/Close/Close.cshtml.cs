using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Close;

/// <summary>What must be over before an agreement is closed for good, and closing it.</summary>
[RequirePermission(AgreementPermissions.Halt)]
public sealed class CloseModel(SinergiDb db, CloseHandler handler, CurrentActor current, TimeProvider clock, Texts t) : PageModel
{
    [BindProperty]
    public CloseInput Input { get; set; } = new();

    public Agreement Agreement { get; private set; } = null!;
    public IReadOnlyList<ClosureConditionView> Conditions { get; private set; } = [];
    public bool MayClose => Agreement.ClosedFrom is null && Conditions.All(c => c.Met);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

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
        var outcome = await handler.HandleAsync(id, Input, today, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(AgreementLinks.Record(id)),
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
        if (await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } agreement)
        {
            return false;
        }

        Agreement = agreement;
        Conditions = agreement.ClosedFrom is null ? await handler.ConditionsAsync(id, cancellationToken) : [];
        return true;
    }
}
