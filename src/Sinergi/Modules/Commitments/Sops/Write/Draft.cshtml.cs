using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Sops.Write;

/// <summary>Writes the next version of an SOP, or goes on with the draft that was begun or sent back.</summary>
[RequirePermission(SopPermissions.Write)]
public sealed class DraftModel(WriteHandler handler, SopBook book, RecordSides sides, IDocumentDesk documents, Texts texts)
    : PageModel,
        IVersionForm
{
    [BindProperty]
    public DraftInput Input { get; set; } = new();

    public Sop Sop { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public int Number => Sop.Pending?.Number ?? Sop.Latest.Number + 1;
    public string? FileName { get; private set; }
    public bool Conflicting { get; private set; }

    /// <summary>The answer that sent the draft back.</summary>
    public SopApproval? Returned => Sop.Pending?.ThisRound.FirstOrDefault(a => a.Answer is SopAnswer.Returned);
    public string? ReturnedBy { get; private set; }
    VersionInput IVersionForm.Input => Input;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (Sop.Pending is { State: SopState.UnderApproval })
        {
            return Redirect(SopLinks.Record(id));
        }

        Input = DraftInput.Of(Sop, await book.ReadersAsync((Sop.Pending ?? Sop.Leading).Id, cancellationToken), book.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        ChangeOutcome? outcome = ModelState.IsValid ? await handler.DraftAsync(Sop, Input, cancellationToken) : null;
        switch (outcome)
        {
            case ChangeOutcome.Saved:
                return Redirect(SopLinks.Record(id));
            case ChangeOutcome.Invalid invalid:
                ModelState.AddProblems(texts, invalid.Problems);
                break;
            case ChangeOutcome.Conflict:
                Conflicting = true;
                await LoadAsync(id, cancellationToken);
                Input.Revision = Sop.Revision;
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
        }

        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Sop = found;
        if (!await book.IsOwnAsync(found, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        FileName = found.Pending?.DocumentId is { } document ? (await documents.FindAsync(document, cancellationToken))?.FileName : null;
        ReturnedBy = Returned is { } returned
            ? (await book.NamesAsync([returned.InstitutionId], cancellationToken)).GetValueOrDefault(returned.InstitutionId)
            : null;
        var units = await sides.OwnersAsync(found.RecordId, cancellationToken);
        Units = [.. units.Select(u => new SelectListItem(u.ShortName, u.Id.ToString()))];
        return null;
    }
}
