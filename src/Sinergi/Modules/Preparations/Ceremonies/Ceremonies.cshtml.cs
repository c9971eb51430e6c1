using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Preparations.Ceremonies;

/// <summary>The ceremonies of the office and of those below it, the latest first, and where one is announced.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class CeremoniesModel(CeremonyDesk desk, SinergiDb db, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public CeremonyInput Input { get; set; } = new();

    public IReadOnlyList<SigningCeremony> Rows { get; private set; } = [];
    public bool MayAnnounce => current.Required.May(PreparationPermissions.Keep);

    public static IEnumerable<SelectListItem> Zones =>
        Enum.GetValues<UnitTimeZone>().Select(z => new SelectListItem(z.Abbreviation, z.ToString()));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input.Zone = current.Required.Zone;
        await ReadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayAnnounce)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await ReadAsync(cancellationToken);
        return !ModelState.IsValid
            ? Page()
            : (await desk.AnnounceAsync(Input, cancellationToken)).Match<IActionResult>(
                saved => Redirect(PreparationLinks.Ceremony(saved.Id)),
                invalid =>
                {
                    ModelState.AddProblems(texts, invalid.Problems);
                    return Page();
                },
                _ => NotFound(),
                _ => StatusCode(StatusCodes.Status409Conflict)
            );
    }

    private async Task ReadAsync(CancellationToken cancellationToken) =>
        Rows = await db.Set<SigningCeremony>()
            .AsNoTracking()
            .OrderByDescending(c => c.On)
            .ThenByDescending(c => c.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
}
