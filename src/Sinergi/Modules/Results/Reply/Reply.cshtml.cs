using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Reply;

/// <summary>The right of reply: an evaluated party agrees, or says what is wrong.</summary>
[RequirePermission(EvaluationPermissions.Reply)]
public sealed class ReplyModel(ReplyHandler handler, Evaluations evaluations, Texts texts) : PageModel
{
    [BindProperty]
    public ReplyInput Input { get; set; } = new();

    public EvaluationCycle Cycle { get; private set; } = null!;

    /// <summary>Parties for which the reader may reply.</summary>
    public IReadOnlyList<PartyReply> Own { get; private set; } = [];
    public IEnumerable<SelectListItem> Parties => Own.Select(r => new SelectListItem(r.PartyName, r.PartyId.ToString()));
    public IEnumerable<EvaluationVerdict> Verdicts => Cycle.Verdicts.Where(v => Own.Any(r => r.PartyId == v.OwnerId));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        Input.PartyId = Own[0].PartyId;
        return Page();
    }

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

        var outcome = await handler.HandleAsync(id, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(EvaluationLinks.Record(id)),
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
        if (await evaluations.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Cycle = found;
        Own = await evaluations.OwnRepliesAsync(found, cancellationToken);
        return Own.Count > 0 ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
