using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Showing;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Indicators.Definitions;

/// <summary>Changes what is measured, from a period on.</summary>
[RequirePermission(IndicatorPermissions.Define)]
public sealed class ReviseModel(ReviseHandler handler, IndicatorBook book, IndicatorCircle circle, ReportOpening opening, Texts texts)
    : PageModel
{
    [BindProperty]
    public ReviseInput Input { get; set; } = new();

    public Indicator Indicator { get; private set; } = null!;
    public IndicatorVersion Latest { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Periods { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Reporters { get; private set; } = [];
    public bool Conflicting { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var reporters = (await opening.ReportersAsync(id, cancellationToken)).Where(r => r.Until is null).Select(r => r.UnitId);
        Input = ReviseInput.Of(Indicator, Latest, reporters);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        ChangeOutcome? outcome = ModelState.IsValid ? await handler.HandleAsync(id, Input, cancellationToken) : null;
        if (outcome is ChangeOutcome.Saved)
        {
            return Redirect(IndicatorLinks.Record(id));
        }

        // What somebody else wrote meanwhile stands in the next answer.
        if (await LoadAsync(id, cancellationToken) is { } gone)
        {
            return gone;
        }

        if (outcome is ChangeOutcome.Invalid invalid)
        {
            ModelState.AddProblems(texts, invalid.Problems);
        }

        if (outcome is ChangeOutcome.Conflict)
        {
            Conflicting = true;
            Input.Revision = Indicator.Revision;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Indicator = found;
        Latest = (await book.VersionsAsync(id, cancellationToken))[^1];
        Periods =
        [
            .. (await handler.OpenToChangeAsync(id, cancellationToken)).Select(p => new SelectListItem(texts.Span(p), p.Id.ToString())),
        ];
        Reporters = TermsFields.ReporterChoices(await circle.TakersAsync(found.RecordId, cancellationToken));
        return await book.MayManageAsync(found, cancellationToken) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
