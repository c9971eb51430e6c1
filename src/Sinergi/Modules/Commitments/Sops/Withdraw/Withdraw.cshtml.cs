using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Sops.Withdraw;

/// <summary>Takes a version back, with the reason.</summary>
[RequirePermission(SopPermissions.Write)]
public sealed class WithdrawModel(WithdrawHandler handler, SopBook book, Texts texts) : PageModel
{
    [BindProperty]
    public WithdrawInput Input { get; set; } = new();

    public Sop Sop { get; private set; } = null!;

    /// <summary>Versions that can be taken back.</summary>
    public IReadOnlyList<SelectListItem> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (Versions.Count == 0)
        {
            return Redirect(SopLinks.Record(id));
        }

        Input.VersionId = Versions.Count == 1 ? Guid.Parse(Versions[0].Value) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.HandleAsync(Sop, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(SopLinks.Record(id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Sop = found;
        Versions =
        [
            .. new[] { found.Pending, found.InForce }
                .OfType<SopVersion>()
                .Select(v => new SelectListItem(
                    texts["sops.version_state", v.Number, texts[SopTone.Key(v.State, overdue: false)]],
                    v.Id.ToString()
                )),
        ];
        return await book.IsOwnAsync(found, cancellationToken) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
