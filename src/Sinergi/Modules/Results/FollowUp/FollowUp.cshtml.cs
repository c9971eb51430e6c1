using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Steps;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.FollowUp;

/// <summary>Which commitments follow from the result, each with its owner and day.</summary>
[RequirePermission(EvaluationPermissions.Assess)]
public sealed class FollowUpModel(FollowUpHandler handler, Evaluations evaluations, Texts texts) : JudgeStepModel(evaluations, texts)
{
    private readonly Evaluations all = evaluations;
    private readonly Texts words = texts;

    [BindProperty]
    public FollowUpInput Input { get; set; } = new();

    public IReadOnlyList<FollowUpFact> Choices { get; private set; } = [];

    public IEnumerable<SelectListItem> Items =>
        Choices.Select(c => new SelectListItem(
            words["evaluations.follow_up.choice", c.Title, c.OwnerName, Show.ShortDay(c.DueOn)],
            $"{c.Id}"
        ));

    /// <summary>What is stored now, where somebody else was faster.</summary>
    public IEnumerable<FollowUpFact> Stored => Choices.Where(c => Cycle.FollowUps.Exists(f => f.CommitmentId == c.Id));

    protected override EvaluationAction Step => EvaluationAction.Plan;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!Possible)
        {
            return Redirect(EvaluationLinks.Record(id));
        }

        Choices = await all.ChoicesAsync(Cycle, cancellationToken);
        Input = new FollowUpInput
        {
            Revision = Cycle.Revision,
            Chosen = Cycle.FollowUps.ConvertAll(f => f.CommitmentId),
            Note = Cycle.FollowUpNote,
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
        if (await LoadAsync(id, cancellationToken) is { } gone)
        {
            return gone;
        }

        Choices = await all.ChoicesAsync(Cycle, cancellationToken);
        if (outcome is ChangeOutcome.Conflict)
        {
            Input.Revision = Cycle.Revision;
        }

        return Answer(outcome);
    }
}
