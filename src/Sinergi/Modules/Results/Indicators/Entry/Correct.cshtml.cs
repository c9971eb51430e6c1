using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Showing;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Indicators.Entry;

/// <summary>A correction of an approved value: a value of its own, with its reason, that takes the place of the old one once it is approved.</summary>
[RequirePermission(IndicatorPermissions.Report)]
public sealed class CorrectModel(CorrectHandler handler, IndicatorBook book, SinergiDb db, Texts texts) : PageModel
{
    [BindProperty]
    public CorrectInput Input { get; set; } = new();

    public ReportFile Dossier { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public bool Conflicting { get; private set; }
    public DateOnly Today => book.Today;

    public string FiguresOf(IndicatorValue value) => texts.Figures(value, Dossier);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!Dossier.TakesCorrection)
        {
            return Redirect(IndicatorLinks.Report(id));
        }

        Input = new CorrectInput
        {
            Revision = Dossier.Report.Revision,
            Reason = Dossier.Latest is { State: not ValueState.Approved } open ? open.CorrectionReason : null,
            Row = RowInput.Of(Dossier.Report, Dossier.Shape, Dossier.Latest),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        ChangeOutcome? outcome = ModelState.IsValid ? await handler.HandleAsync(id, Input, cancellationToken) : null;
        switch (outcome)
        {
            case ChangeOutcome.Saved:
                return Redirect(IndicatorLinks.Report(id));
            case ChangeOutcome.NotFound:
                return NotFound();
            case ChangeOutcome.Invalid invalid:
                ModelState.AddProblems(texts, invalid.Problems);
                break;
            case ChangeOutcome.Conflict:
                Conflicting = true;
                Input.Revision = Dossier.Report.Revision;
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
        }

        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (
            await book.ReportAsync(id, cancellationToken) is not { } found
            || !await book.MayEnterForAsync(found.Report.UnitId, cancellationToken)
        )
        {
            return false;
        }

        Dossier = found;
        UnitName = await db.Set<Institution>()
            .Where(i => i.Id == found.Report.UnitId)
            .Select(i => i.ShortName)
            .SingleAsync(cancellationToken);
        return true;
    }
}
