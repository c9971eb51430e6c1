using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Upload;

/// <summary>Uploads proof of a commitment: a file, a link, or both.</summary>
[RequirePermission(EvidencePermissions.Upload)]
public sealed class UploadModel(UploadHandler handler, SinergiDb db, Texts texts) : PageModel
{
    [BindProperty]
    public EvidenceInput Input { get; set; } = new();

    public Commitment Commitment { get; private set; } = null!;
    public IReadOnlyList<Commitment> Others { get; private set; } = [];

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
        if (!await handler.IsOwnAsync(found, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Others = await handler.OthersAsync(found, cancellationToken);

        // One that was judged while the form was open has gone; the others stay beside what was typed for them.
        Input.Also = [.. Others.Select(o => Input.Also.Find(a => a.CommitmentId == o.Id) ?? new AlsoProves { CommitmentId = o.Id })];
        return null;
    }
}
