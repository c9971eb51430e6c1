using Microsoft.AspNetCore.Mvc;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Steps;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Close;

/// <summary>Ends an evaluation, or says what still stands against it.</summary>
[RequirePermission(EvaluationPermissions.Assess)]
public sealed class CloseModel(CloseHandler handler, Evaluations evaluations, Texts texts) : JudgeStepModel(evaluations, texts)
{
    private readonly Evaluations all = evaluations;

    [BindProperty]
    public CloseInput Input { get; set; } = new();

    public IReadOnlyList<FollowUpFact> Actions { get; private set; } = [];
    public IEnumerable<FollowUpFact> Open => Actions.Where(a => !a.Done);

    /// <summary>Actions were chosen before the result went out, and their follow-up has not begun.</summary>
    public bool NotBegun => Cycle.State is EvaluationState.Delivered && Actions.Count > 0;

    protected override EvaluationAction Step => EvaluationAction.Close;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        Actions = await all.ActionsAsync(Cycle, cancellationToken);
        Input.Revision = Cycle.Revision;
        return Possible ? Page() : Redirect(EvaluationLinks.Record(id));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        ChangeOutcome? outcome = ModelState.IsValid ? await handler.HandleAsync(id, Input, cancellationToken) : null;
        if (await LoadAsync(id, cancellationToken) is { } gone)
        {
            return gone;
        }

        Actions = await all.ActionsAsync(Cycle, cancellationToken);
        if (outcome is ChangeOutcome.Conflict)
        {
            Input.Revision = Cycle.Revision;
        }

        return Answer(outcome);
    }
}
