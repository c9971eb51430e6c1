using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Steps;

/// <summary>One step that the office which evaluates takes once the result is fixed.</summary>
public abstract class JudgeStepModel(Evaluations evaluations, Texts texts) : PageModel
{
    public EvaluationCycle Cycle { get; private set; } = null!;

    /// <summary>Somebody else changed the evaluation since the form was opened; what is stored now is shown beside it.</summary>
    public bool Conflicting { get; private set; }

    /// <summary>The step, where the state of the evaluation has it.</summary>
    protected abstract EvaluationAction Step { get; }

    protected bool Possible => EvaluationStates.Table.From(Cycle.State).Any(row => row.Action == Step);

    /// <summary>Loads the evaluation; the answer for whoever may not see it or not judge in it, else null.</summary>
    protected async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await evaluations.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Cycle = found;
        return await evaluations.MayJudgeAsync(found, cancellationToken) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>What is answered to what the handler said; the page has been loaded anew before.</summary>
    protected IActionResult Answer(ChangeOutcome? outcome)
    {
        if (outcome is ChangeOutcome.Saved saved)
        {
            return Redirect(EvaluationLinks.Record(saved.Id));
        }

        if (outcome is ChangeOutcome.Invalid invalid)
        {
            ModelState.AddProblems(texts, invalid.Problems);
        }

        if (outcome is ChangeOutcome.Conflict)
        {
            Conflicting = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return outcome is ChangeOutcome.NotFound ? NotFound() : Page();
    }
}
