using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Data;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Publications.Decide;

/// <summary>Declines an edition that was proposed, or withdraws one that is public.</summary>
[RequirePermission(PublicationPermissions.Publish)]
public sealed class EndModel(IAgreementSheets sheets, PublicationDesk desk, DecideHandler handler, Texts texts) : PageModel
{
    [BindProperty]
    public DecisionInput Decision { get; set; } = new();

    public AgreementSheet Sheet { get; private set; } = null!;
    public Publication Edition { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid publicationId, CancellationToken cancellationToken) =>
        await LoadAsync(id, publicationId, cancellationToken) ?? Page();

    public Task<IActionResult> OnPostDeclineAsync(Guid id, Guid publicationId, CancellationToken cancellationToken) =>
        EndAsync(id, publicationId, PublicationAction.Decline, cancellationToken);

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid publicationId, CancellationToken cancellationToken) =>
        EndAsync(id, publicationId, PublicationAction.Withdraw, cancellationToken);

    private async Task<IActionResult> EndAsync(Guid id, Guid publicationId, PublicationAction action, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, publicationId, cancellationToken) is { } refused)
        {
            return refused;
        }

        Decision.PublicationId = publicationId;
        var outcome = await handler.HandleAsync(id, action, Decision, cancellationToken);
        if (outcome is ChangeOutcome.Invalid invalid)
        {
            ModelState.AddProblems(texts, invalid.Problems);
            return Page();
        }

        return outcome is ChangeOutcome.Saved ? Redirect(PublicationLinks.Of(id)) : NotFound();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, Guid publicationId, CancellationToken cancellationToken)
    {
        if (
            await sheets.FindAsync(id, cancellationToken) is not { } sheet
            || (await desk.OfAsync(id, cancellationToken)).Find(p => p.Id == publicationId) is not { } edition
        )
        {
            return NotFound();
        }

        (Sheet, Edition) = (sheet, edition);
        return await desk.IsKeeperAsync(sheet.KeeperId, cancellationToken) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
