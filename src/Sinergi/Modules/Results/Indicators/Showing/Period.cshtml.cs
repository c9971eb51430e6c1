using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Definitions;
using Sinergi.Modules.Results.Indicators.Entry;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Indicators.Showing;

/// <summary>One period, institution by institution, down to the report of a unit.</summary>
[RequirePermission(IndicatorPermissions.View)]
public sealed class PeriodModel(
    SinergiDb db,
    IndicatorBook book,
    PeriodReader reader,
    FigureReader figures,
    PeriodHandler handler,
    GridReader grid,
    CurrentActor current,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Di { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public Indicator Indicator { get; private set; } = null!;
    public IndicatorPeriod Period { get; private set; } = null!;
    public IndicatorVersion Version { get; private set; } = null!;
    public PeriodView View { get; private set; } = null!;
    public int SmallNumber { get; private set; }
    public bool MayEnter { get; private set; }
    public bool MayLock { get; private set; }
    public DateOnly Today => book.Today;

    /// <summary>The categories with what was counted in them.</summary>
    public IReadOnlyList<(string Name, Figure Figure)> Parts =>
        [
            .. Version
                .Shape(Indicator.Measure)
                .Columns.Where(c => c is { Dimension: not null, IsDenominator: false })
                .Select(c => (Name: texts.Column(c, Version), Tally: View.Parts.GetValueOrDefault($"{c.Dimension}.{c.Category}")))
                .Select(p => (p.Name, new Figure(Indicator.Measure, p.Tally.Numerator, p.Tally.Denominator))),
        ];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid periodId, CancellationToken cancellationToken) =>
        await LoadAsync(id, periodId, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostLockAsync(Guid id, Guid periodId, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        if (!await book.MayManageAsync(found, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var outcome = await handler.LockAsync(id, periodId, Key, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(IndicatorLinks.Period(id, periodId)),
            _ => Redirect(IndicatorLinks.Record(id)),
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, Guid periodId, CancellationToken cancellationToken)
    {
        var period = await db.Set<IndicatorPeriod>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == periodId && p.IndicatorId == id, cancellationToken);
        if (period is null || await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return false;
        }

        (Indicator, Period) = (found, period);
        Version = (await book.VersionsAsync(id, cancellationToken)).Single(v => v.Id == period.VersionId);
        if (await reader.OfAsync(found, period, Version, Di, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        SmallNumber = (await figures.RulesAsync(cancellationToken))(period.Until).SmallNumber;
        MayEnter =
            current.Required.May(IndicatorPermissions.Report)
            // An office that has a sum has reports below it; only where it has none must they be looked for one by one.
            && (
                await reader.HasSumAsync(periodId, current.Required.InstitutionId, cancellationToken)
                || await grid.Own(id).AnyAsync(r => r.PeriodId == periodId, cancellationToken)
            );
        MayLock = !period.IsLockedOn(Today) && await book.MayManageAsync(found, cancellationToken);
        return true;
    }
}
