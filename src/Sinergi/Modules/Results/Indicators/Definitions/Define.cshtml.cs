using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Indicators.Definitions;

/// <summary>Says what is measured of an agreement or meeting, how, how often and by whom.</summary>
[RequirePermission(IndicatorPermissions.Define)]
public sealed class DefineModel(
    DefineHandler handler,
    IndicatorBook book,
    IndicatorCircle circle,
    RecordCommitmentChoices commitments,
    IEnumerable<IRecordTerm> terms,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Catatan { get; set; }

    [BindProperty]
    public DefineInput Input { get; set; } = new();

    public RecordRef Record { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Reporters { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Commitments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var (from, until) = await TermAsync(cancellationToken);
        Input = new DefineInput
        {
            From = from,
            Until = until,
            Reporters = [.. Reporters.Select(r => Guid.Parse(r.Value))],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.HandleAsync(Record, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            saved => Redirect(IndicatorLinks.Record(saved.Id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Catatan is not { } id || await circle.RecordAsync(id, cancellationToken) is not { } found)
        {
            return false;
        }

        Record = found;
        Reporters = TermsFields.ReporterChoices(await circle.TakersAsync(id, cancellationToken));
        Commitments = [.. (await commitments.OfAsync(id, cancellationToken)).Select(c => new SelectListItem(c.Title, c.Id.ToString()))];
        return true;
    }

    /// <summary>The term of the agreement, as far as it is stated; otherwise the present year.</summary>
    private async Task<(DateOnly From, DateOnly Until)> TermAsync(CancellationToken cancellationToken)
    {
        RecordTerm? stated = null;
        foreach (var term in terms)
        {
            stated ??= await term.OfAsync(Record.Id, cancellationToken);
        }

        var from = stated?.Start ?? new DateOnly(book.Today.Year, 1, 1);
        return (from, stated?.End ?? new DateOnly(from.Year, 12, 31));
    }
}
