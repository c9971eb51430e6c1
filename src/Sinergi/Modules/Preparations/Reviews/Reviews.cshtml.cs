using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Reviews;

/// <summary>Who was asked to look at the text, what they said, and how long the others have been waited for.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class ReviewsModel(ReviewDesk desk, PreparationReader reader, PreparationActs acts, CurrentActor current, Texts texts)
    : PreparationPage(reader, acts, current, texts)
{
    [BindProperty]
    public AskInput Input { get; set; } = new();

    public IReadOnlyList<OfficerInPost> Reviewers { get; private set; } = [];

    public string? Objection => ReviewRules.AskObjection(Preparation.State, View.Drafts.Count, View.Reviews.Count);

    public IEnumerable<SelectListItem> ReviewerChoices => Reviewers.Select(o => new SelectListItem(o.Line, o.PostId.ToString()));

    public IEnumerable<SelectListItem> Aspects =>
        Enum.GetValues<ReviewAspect>().Select(a => new SelectListItem(Texts[$"preparations.aspect.{a}"], a.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(
            id,
            PreparationPermissions.Keep,
            () => desk.AskAsync(id, Input, cancellationToken),
            PreparationLinks.Reviews(id),
            cancellationToken
        );

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Reviewers = MayKeep ? await desk.ReviewersAsync(Preparation, cancellationToken) : [];
}
