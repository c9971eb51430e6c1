using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Activities.Kinds;

/// <summary>Which kinds of activities there are: add one, end one.</summary>
[RequirePermission(ActivityPermissions.Kinds)]
public sealed class KindsModel(KindDesk desk, ActivityBook book, CentralOffice office, Texts texts) : PageModel
{
    [BindProperty]
    public KindInput Input { get; set; } = new();

    [BindProperty]
    public EndingInput Ending { get; set; } = new();

    public IReadOnlyList<ActivityKind> All { get; private set; } = [];

    public IEnumerable<SelectListItem> Running =>
        All.Where(k => k.Until is null).Select(k => new SelectListItem(ActivityBook.NameOf(k), k.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await office.ActsAsync(cancellationToken) ? await ShowAsync(cancellationToken) : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ChangeAsync(() => desk.AddAsync(Input, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken) =>
        ChangeAsync(() => desk.EndAsync(Ending, cancellationToken), cancellationToken);

    private async Task<IActionResult> ChangeAsync(Func<Task<ChangeOutcome>> change, CancellationToken cancellationToken)
    {
        if (!await office.ActsAsync(cancellationToken))
        {
            return NotFound();
        }

        switch (ModelState.IsValid ? await change() : null)
        {
            case ChangeOutcome.Saved:
                return Redirect(ActivityLinks.Kinds);
            case ChangeOutcome.NotFound:
                return NotFound();
            case ChangeOutcome.Invalid invalid:
                ModelState.AddProblems(texts, invalid.Problems);
                break;
        }

        return await ShowAsync(cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        All = await book.KindsAsync(on: null, cancellationToken);
        return Page();
    }
}
