using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Assess;

/// <summary>Gives each commitment of an evaluation its verdict, beside what the facts propose.</summary>
[RequirePermission(EvaluationPermissions.Assess)]
public sealed class AssessModel(AssessHandler handler, Evaluations evaluations, Texts texts) : PageModel
{
    [BindProperty]
    public AssessInput Input { get; set; } = new();

    public EvaluationCycle Cycle { get; private set; } = null!;
    public bool Conflicting { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (Cycle.State is not (EvaluationState.Filling or EvaluationState.Assessed))
        {
            return Redirect(EvaluationLinks.Record(id));
        }

        Input = new AssessInput { Revision = Cycle.Revision, Rows = VerdictSheet.Of(Cycle) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        ChangeOutcome? outcome = ModelState.IsValid ? await handler.HandleAsync(id, Input, cancellationToken) : null;
        if (outcome is ChangeOutcome.Saved)
        {
            return Redirect(EvaluationLinks.Record(id));
        }

        // What was judged meanwhile stands in the next answer.
        if (await LoadAsync(id, cancellationToken) is { } gone)
        {
            return gone;
        }

        if (outcome is ChangeOutcome.Invalid invalid)
        {
            ModelState.AddProblems(texts, invalid.Problems);
        }

        if (outcome is ChangeOutcome.Conflict)
        {
            Conflicting = true;
            Input.Revision = Cycle.Revision;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await evaluations.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Cycle = found;
        await evaluations.RecountAsync(found, cancellationToken);
        return await evaluations.MayJudgeAsync(found, cancellationToken) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
