using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Sops.PutForward;

/// <summary>Puts the draft before the parties.</summary>
[RequirePermission(SopPermissions.Write)]
public sealed class PutForwardModel(PutForwardHandler handler, SopBook book, RecordSides sides, Texts texts) : PageModel
{
    [BindProperty]
    public PutForwardInput Input { get; set; } = new();

    public Sop Sop { get; private set; } = null!;
    public SopVersion Draft => Sop.Pending ?? Sop.Latest;
    public IReadOnlyList<string> Parties { get; private set; } = [];

    /// <summary>Parties named in the record that are no institution here: nobody can say yes for them.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];
    public bool Conflicting { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        return Sop.Pending is { State: SopState.Draft } ? Page() : Redirect(SopLinks.Record(id));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var seen = Input.Seen;
        Input.Seen = Sop.Revision;
        ChangeOutcome? outcome = ModelState.IsValid
            ? await handler.HandleAsync(id, new PutForwardInput { Key = Input.Key, Seen = seen }, cancellationToken)
            : null;
        switch (outcome)
        {
            case ChangeOutcome.Saved:
                return Redirect(SopLinks.Record(id));
            case ChangeOutcome.Invalid invalid:
                ModelState.AddProblems(texts, invalid.Problems);
                break;
            case ChangeOutcome.Conflict:
                Conflicting = true;
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

        Input.Seen = Input.Seen == Guid.Empty ? found.Revision : Input.Seen;
        var parties = await handler.PartiesAsync(found.RecordId, cancellationToken);
        var names = await book.NamesAsync(parties, cancellationToken);
        Parties = [.. parties.Select(p => names[p])];
        Unknown =
        [
            .. (await sides.PartiesAsync(found.RecordId, cancellationToken)).Where(p => p.InstitutionId is null).Select(p => p.Name),
        ];
        return null;
    }
}
