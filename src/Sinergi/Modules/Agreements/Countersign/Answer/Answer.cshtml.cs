using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Countersign.Answer;

/// <summary>A unit answers for itself: what it would owe, who is asked about it there, and its signed sheet or why it declines.</summary>
[RequirePermission(AgreementPermissions.Answer)]
public sealed class AnswerModel(AnswerReader reader, AnswerHandler answers, CountersignHandler sheets, Texts texts) : PageModel
{
    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public AnswerView View { get; private set; } = null!;
    public Agreement Agreement => View.Agreement;

    public bool MayReview => View.Unit.State is CountersignState.Invited or CountersignState.Declined;
    public bool MayNameContact => View.Unit.State is CountersignState.Reviewing or CountersignState.Ready;
    public bool MaySign => View.Unit.State is CountersignState.Ready or CountersignState.Recorded;
    public bool MayDecline => CountersignStates.IsWaiting(View.Unit.State);

    public string? SheetFile => View.Unit.DocumentId is { } id ? DocumentLinks.Page(id) : null;

    public IEnumerable<SelectListItem> Posts => View.Posts.Select(p => new SelectListItem($"{p.Name}, {p.Title}", p.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input.PostId = View.Unit.ContactPostId;
        return Page();
    }

    public Task<IActionResult> OnPostReviewAsync(Guid id, CancellationToken cancellationToken) =>
        AnswerAsync(id, () => answers.ReviewAsync(id, Input.Key, View.Duties.Count, View.Today, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostContactAsync(Guid id, CancellationToken cancellationToken) =>
        AnswerAsync(id, () => answers.NameContactAsync(id, Input, View.Today, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken cancellationToken) =>
        AnswerAsync(id, () => answers.DeclineAsync(id, Input, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostSignAsync(Guid id, CancellationToken cancellationToken) =>
        AnswerAsync(
            id,
            () =>
            {
                Input.UnitId = View.Unit.InstitutionId;
                return sheets.HandleAsync(
                    View.Agreement,
                    View.Joining is { } joining ? [joining] : [],
                    Input,
                    View.Today,
                    CountersignRole.Unit,
                    cancellationToken
                );
            },
            cancellationToken
        );

    private async Task<IActionResult> AnswerAsync(Guid id, Func<Task<ChangeOutcome>> answer, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        return (await answer()).Match<IActionResult>(
            _ => Redirect(AgreementLinks.Answer(id)),
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
        if (await reader.FindAsync(id, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
