using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Minutes;

/// <summary>The official record of an evaluation: to be printed, and to be kept once the parties have signed it.</summary>
[RequirePermission(EvaluationPermissions.View)]
public sealed class MinutesModel(
    MinutesReader reader,
    SignedHandler handler,
    Evaluations evaluations,
    IDocumentDesk documents,
    CurrentActor current,
    Texts texts
) : PageModel
{
    [BindProperty]
    public SignedInput Input { get; set; } = new();

    public MinutesPaper Paper { get; private set; } = null!;

    /// <summary>The signed copy, for whoever may see documents.</summary>
    public DocumentView? Signed { get; private set; }
    public bool MayKeep { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!await evaluations.MayJudgeAsync(Paper.Cycle, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.HandleAsync(id, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(EvaluationLinks.Minutes(id)),
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
        if (await reader.OfAsync(id, cancellationToken) is not { } paper)
        {
            return false;
        }

        Paper = paper;
        MayKeep =
            EvaluationStates.Table.From(paper.Cycle.State).Any(row => row.Action is EvaluationAction.Sign)
            && await evaluations.MayJudgeAsync(paper.Cycle, cancellationToken);
        Signed =
            paper.Cycle.SignedMinutesId is { } signed && current.Required.May(DocumentPermissions.View)
                ? await documents.FindAsync(signed, cancellationToken)
                : null;
        return true;
    }
}
