using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Institutions.Split;

/// <summary>Chooses which agreements, meetings and posts of a partner are really another one's.</summary>
[RequirePermission(InstitutionPermissions.Merge)]
public sealed class SplitModel(SplitQueries queries, SplitDesk desk, Texts t) : PageModel
{
    [BindProperty]
    public SplitInput Input { get; set; } = new();

    public Institution Partner { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Records { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Posts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        return (await desk.SplitAsync(id, Input, cancellationToken)).Match<IActionResult>(
            saved => Redirect(InstitutionLinks.Record(saved.Id)),
            invalid =>
            {
                ModelState.AddProblems(t, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => StatusCode(StatusCodes.Status409Conflict)
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await queries.PartnerAsync(id, cancellationToken) is not { } partner)
        {
            return false;
        }

        Partner = partner;
        Records =
        [
            .. (await queries.RecordsAsync(id, cancellationToken)).Select(r => new SelectListItem(
                $"{t[$"institutions.merge.kind.{r.Kind}"]}: {r.Title}",
                $"{r.Id}"
            )),
        ];
        Posts = [.. (await queries.PostsAsync(id, cancellationToken)).Select(p => new SelectListItem(p.Title, $"{p.Id}"))];
        return true;
    }
}
