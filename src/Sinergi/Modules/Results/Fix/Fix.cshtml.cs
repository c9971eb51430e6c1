using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Results.Assess;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Fix;

/// <summary>The evaluator answers what was disputed and fixes the result.</summary>
[RequirePermission(EvaluationPermissions.Assess)]
public sealed class FixModel(FixHandler handler, Evaluations evaluations, Texts texts) : PageModel
{
    [BindProperty]
    public FixInput Input { get; set; } = new();

    public EvaluationCycle Cycle { get; private set; } = null!;
    public bool Conflicting { get; private set; }

    /// <summary>The reply period still runs and somebody has not replied.</summary>
    public bool TooEarly => !EvaluationStates.NoScoreIsFixedBeforeReplyPeriodEndsOrReplyGiven.Holds(Cycle.Situation(evaluations.Today));

    public PartyReply? ReplyOf(Guid partyId) => Cycle.Replies.Find(r => r.PartyId == partyId);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (Cycle.State is not EvaluationState.AwaitingReply)
        {
            return Redirect(EvaluationLinks.Record(id));
        }

        Input = new FixInput
        {
            Revision = Cycle.Revision,
            Rows = VerdictSheet.Of(Cycle),
            Answers = [.. Cycle.Replies.Where(r => r.Disputes).Select(r => new AnswerInput { PartyId = r.PartyId })],
        };
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
            var answered = Input.Answers.Select(a => a.PartyId).ToList();
            // A dispute that came in meanwhile needs an answer of its own.
            Input.Answers.AddRange(
                Cycle.Replies.Where(r => r.Disputes && !answered.Contains(r.PartyId)).Select(r => new AnswerInput { PartyId = r.PartyId })
            );
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
