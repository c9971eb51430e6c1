using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Share;

/// <summary>Gives each unit that takes part its share of a commitment: its own duty, proof and score.</summary>
[RequirePermission(CommitmentPermissions.Formulate)]
public sealed class ShareModel(SinergiDb db, ShareHandler handler, Texts texts) : PageModel
{
    [BindProperty]
    public ShareInput Input { get; set; } = new();

    public Commitment Commitment { get; private set; } = null!;

    /// <summary>Units that take part and have no share yet.</summary>
    public IReadOnlyList<InstitutionName> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Shown() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var outcome = await handler.HandleAsync(Commitment, Units, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(CommitmentLinks.Record(id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private PageResult Shown()
    {
        Input.Each = WholeNumbers.Write(Commitment.ShareEach);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Commitment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
        {
            return false;
        }

        Commitment = found;
        Units = await handler.UnitsAsync(found, cancellationToken);
        // What was typed stays beside its unit, also when another one got its share in the meantime.
        Input.Rows = [.. Units.Select(u => Input.Rows.Find(r => r.OwnerId == u.Id) ?? new ShareRow { OwnerId = u.Id })];
        return true;
    }
}
