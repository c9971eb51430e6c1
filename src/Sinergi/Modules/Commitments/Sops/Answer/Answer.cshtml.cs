using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Modules.Commitments.Sops.Sheet;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Sops.Answer;

/// <summary>A party says yes to a version, or sends it back with the reason.</summary>
[RequirePermission(SopPermissions.Approve)]
public sealed class AnswerModel(AnswerHandler handler, SopBook book, SopSheetReader reader, Texts texts) : PageModel
{
    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public Sop Sop { get; private set; } = null!;

    /// <summary>The one that waits for approval; once it does not, the one that was answered for.</summary>
    public SopVersion Version => Sop.Pending ?? Sop.VersionOf(Input.VersionId) ?? Sop.Leading;
    public VersionContent Asked { get; private set; } = null!;

    /// <summary>Parties for which the reader can speak and that have not answered.</summary>
    public IReadOnlyList<SelectListItem> Parties { get; private set; } = [];
    public bool Conflicting { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (Parties.Count == 0)
        {
            return Redirect(SopLinks.Record(id));
        }

        Input = new AnswerInput
        {
            VersionId = Version.Id,
            Round = Version.Round,
            PartyId = Parties.Count == 1 ? Guid.Parse(Parties[0].Value) : null,
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
        switch (outcome)
        {
            case ChangeOutcome.Saved:
                return Redirect(SopLinks.Record(id));
            case ChangeOutcome.Invalid invalid:
                ModelState.AddProblems(texts, invalid.Problems);
                break;
            case ChangeOutcome.Conflict:
                Conflicting = true;
                (Input.VersionId, Input.Round) = (Version.Id, Version.Round);
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
        }

        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Sop = found;
        var version = Version;
        var asked = version.ThisRound.Select(a => a.InstitutionId).ToList();
        var mine = await book.OwnAsync(asked, cancellationToken);
        if (asked.Count > 0 && mine.Count == 0)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var names = await book.NamesAsync(asked, cancellationToken);
        Parties =
        [
            .. version
                .Awaited.Where(a => mine.Contains(a.InstitutionId))
                .Select(a => new SelectListItem(names[a.InstitutionId], a.InstitutionId.ToString())),
        ];
        Asked = await reader.ContentAsync(version, cancellationToken);
        return null;
    }
}
