using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Reuse;

/// <summary>Shows a piece that is there already for this commitment too.</summary>
[RequirePermission(EvidencePermissions.Upload)]
public sealed class ReuseModel(ReuseHandler handler, UploadHandler uploads, SinergiDb db, Texts texts) : PageModel
{
    [BindProperty]
    public ReuseInput Input { get; set; } = new();

    public Commitment Commitment { get; private set; } = null!;
    public IReadOnlyList<Evidence> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.HandleAsync(Commitment, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            saved => Redirect(CommitmentLinks.Evidence(saved.Id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Commitment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Commitment = found;
        Choices = await handler.ChoicesAsync(found, cancellationToken);
        return await uploads.IsOwnAsync(found, cancellationToken) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
