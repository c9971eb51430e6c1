using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Showing;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Indicators.Targets;

/// <summary>What is to be reached in each period, and where things stood before.</summary>
[RequirePermission(IndicatorPermissions.Define)]
public sealed class TargetsModel(TargetHandler handler, IndicatorBook book, FigureReader figures, SinergiDb db, Texts texts) : PageModel
{
    [BindProperty]
    public TargetInput Target { get; set; } = new();

    [BindProperty]
    public BaselineInput Baseline { get; set; } = new();

    public Indicator Indicator { get; private set; } = null!;
    public string Unit { get; private set; } = "";
    public IReadOnlyList<IndicatorTarget> Targets { get; private set; } = [];
    public IReadOnlyList<IndicatorBaseline> Baselines { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Periods { get; private set; } = [];
    public bool Conflicting { get; private set; }

    public string ValueHint =>
        Indicator.Measure switch
        {
            IndicatorMeasure.Qualitative => "indicators.target.words_hint",
            IndicatorMeasure.Percentage or IndicatorMeasure.YesNo => "indicators.target.percent_hint",
            _ => "indicators.target.value_hint",
        };

    public string SpanOf(IndicatorTarget target) => Periods.First(p => p.Value == target.PeriodId.ToString()).Text;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        Target = new TargetInput { Revision = Indicator.Revision };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        AnswerAsync(id, () => handler.SetTargetAsync(id, Target, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostBaselineAsync(Guid id, CancellationToken cancellationToken) =>
        AnswerAsync(id, () => handler.SetBaselineAsync(id, Baseline, cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(Guid id, Func<Task<ChangeOutcome>> set, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        ChangeOutcome? outcome = ModelState.IsValid ? await set() : null;
        if (outcome is ChangeOutcome.Saved)
        {
            return Redirect(IndicatorLinks.Targets(id));
        }

        // What somebody else set meanwhile stands in the next answer.
        if (await LoadAsync(id, cancellationToken) is { } gone)
        {
            return gone;
        }

        if (outcome is ChangeOutcome.Invalid invalid)
        {
            ModelState.AddProblems(texts, invalid.Problems);
        }

        Target.Revision = Indicator.Revision;
        if (outcome is ChangeOutcome.Conflict)
        {
            Conflicting = true;
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
        Unit = (await book.VersionsAsync(id, cancellationToken))[^1].Unit;
        Targets = await figures.TargetsAsync(id, cancellationToken);
        Periods = [.. (await book.PeriodsAsync(id, cancellationToken)).Select(p => new SelectListItem(texts.Span(p), p.Id.ToString()))];
        Baselines = await db.Set<IndicatorBaseline>()
            .AsNoTracking()
            .Where(b => b.IndicatorId == id)
            .OrderByDescending(b => b.SetAt)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        return await book.MayManageAsync(found, cancellationToken) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
