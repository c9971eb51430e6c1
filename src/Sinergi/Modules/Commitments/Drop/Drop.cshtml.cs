using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Drop;

/// <summary>Takes a commitment off the account of what is owed; only all parties together can, in a signed addendum.</summary>
[RequirePermission(CommitmentPermissions.Formulate)]
public sealed class DropModel(SinergiDb db, DropHandler handler, Signatories signatories, Texts texts) : PageModel
{
    [BindProperty]
    public DropInput Input { get; set; } = new();

    public Commitment Commitment { get; private set; } = null!;

    /// <summary>All of them have to sign.</summary>
    public IReadOnlyList<RecordParty> Parties { get; private set; } = [];

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

        var outcome = await handler.HandleAsync(Commitment, Parties, Input, cancellationToken);
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

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Commitment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
        {
            return false;
        }

        Commitment = found;
        Parties = await signatories.PartiesAsync(found.RecordId, handler.Today, cancellationToken);
        Input.Follow(Parties);
        return true;
    }
}
