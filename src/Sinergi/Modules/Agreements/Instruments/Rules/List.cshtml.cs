using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Agreements.Instruments.Rules;

/// <summary>The rows of the decision table of signing authority; for the central office.</summary>
[RequirePermission(InstrumentPermissions.Manage)]
public sealed class ListModel(InstrumentBook book, CentralOffice office, CurrentActor current, TimeProvider clock) : PageModel
{
    /// <summary>Each as it reads today, or as it was written last when it does not hold today.</summary>
    public IReadOnlyList<(SigningRule Rule, bool Holds)> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await office.ActsAsync(cancellationToken))
        {
            return NotFound();
        }

        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        Rows = [.. (await book.RulesAsync(cancellationToken)).Listed(today)];
        return Page();
    }
}
