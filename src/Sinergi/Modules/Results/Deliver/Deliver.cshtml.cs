using Microsoft.AspNetCore.Mvc;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Steps;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Deliver;

/// <summary>The covering letter with which the result goes to the director-general or the minister.</summary>
[RequirePermission(EvaluationPermissions.Assess)]
public sealed class DeliverModel(DeliverHandler handler, Evaluations evaluations, Texts texts) : JudgeStepModel(evaluations, texts)
{
    [BindProperty]
    public DeliverInput Input { get; set; } = new();

    protected override EvaluationAction Step => EvaluationAction.Deliver;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

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

        if (outcome is ChangeOutcome.Conflict)
        {
            Input.Revision = Cycle.Revision;
        }

        return Answer(outcome);
    }
}
