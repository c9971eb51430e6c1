using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Reviews;

/// <summary>One review: what was asked, what was answered, and how the office goes on when nothing comes.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class ReviewModel(ReviewDesk desk, PreparationReader reader, PreparationActs acts, CurrentActor current, Texts texts)
    : PreparationPage(reader, acts, current, texts)
{
    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    [BindProperty]
    public EscalateInput Escalate { get; set; } = new();

    public PreparationReview Review { get; private set; } = null!;

    public bool MayAnswer =>
        Current.Required.May(PreparationPermissions.Answer)
        && desk.IsAsked(View, Review)
        && ReviewRules.AnswerObjection(Preparation.State) is null;

    public bool MayEscalate => MayKeep && ReviewRules.EscalateObjection(Preparation.State, Review, View.Today) is null;

    public string? FileOf => Review.DocumentId is { } document ? DocumentLinks.Page(document) : null;

    public IEnumerable<SelectListItem> Answers =>
        Enum.GetValues<ReviewAnswer>().Select(a => new SelectListItem(Texts[$"preparations.answer.{a}"], a.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid review, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, review, cancellationToken))
        {
            return NotFound();
        }

        (Input.Answer, Input.Text) = (Review.Answer, Review.AnswerText);
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid id, Guid review, CancellationToken cancellationToken) =>
        await FindAsync(id, review, cancellationToken)
            ? await TakeAsync(
                id,
                PreparationPermissions.Answer,
                () => desk.AnswerAsync(id, review, Input, cancellationToken),
                PreparationLinks.Review(id, review),
                cancellationToken
            )
            : NotFound();

    public async Task<IActionResult> OnPostEscalateAsync(Guid id, Guid review, CancellationToken cancellationToken) =>
        await FindAsync(id, review, cancellationToken)
            ? await TakeAsync(
                id,
                PreparationPermissions.Keep,
                () => desk.EscalateAsync(id, review, Escalate, cancellationToken),
                PreparationLinks.Reviews(id),
                cancellationToken
            )
            : NotFound();

    private async Task<bool> FindAsync(Guid id, Guid reviewId, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken) ? View.Reviews.FirstOrDefault(r => r.Id == reviewId) : null;
        Review = found!;
        return found is not null;
    }
}
