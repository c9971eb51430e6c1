using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Edit;

/// <summary>Changes an open commitment. When two people do so at once, the second sees what the first wrote and loses nothing.</summary>
[RequirePermission(CommitmentPermissions.Formulate)]
public sealed class EditModel(FormulateHandler handler, CommitmentChoicesQuery choices, SinergiDb db, Texts texts) : PageModel
{
    [BindProperty]
    public CommitmentInput Input { get; set; } = new();

    public Commitment Stored { get; private set; } = null!;
    public CommitmentFields Fields { get; private set; } = null!;
    public bool Conflicting { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!Stored.Open)
        {
            return Redirect(CommitmentLinks.Record(id));
        }

        Input = CommitmentInput.Of(Stored);
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        ChangeOutcome? outcome = ModelState.IsValid ? await handler.ReviseAsync(id, Input, cancellationToken) : null;
        if (outcome is ChangeOutcome.Saved)
        {
            return Redirect(CommitmentLinks.Record(id));
        }

        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (outcome is ChangeOutcome.Invalid invalid)
        {
            ModelState.AddProblems(texts, invalid.Problems);
        }

        if (outcome is ChangeOutcome.Conflict)
        {
            Conflicting = true;
            Input.Revision = Stored.Revision;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return await ShowAsync(cancellationToken);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<Commitment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        Stored = found!;
        return found is not null;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Fields = new CommitmentFields(Input, await choices.ForAsync(Stored.RecordId, cancellationToken), null);
        return Page();
    }
}
