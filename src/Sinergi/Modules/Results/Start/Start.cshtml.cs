using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Start;

/// <summary>Begins the evaluation of an agreement or meeting over a period.</summary>
[RequirePermission(EvaluationPermissions.Assess)]
public sealed class StartModel(StartHandler handler, Evaluations evaluations, ProvisionBook provisions, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Catatan { get; set; }

    [BindProperty]
    public StartInput Input { get; set; } = new();

    public RecordRef Source { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<PeriodKind>().Select(k => new SelectListItem(texts[$"evaluations.period.{k}"], k.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        // The half-year that ended last is what is most often meant.
        var today = evaluations.Today;
        var until = today.Month > 6 ? new DateOnly(today.Year, 6, 30) : new DateOnly(today.Year - 1, 12, 31);
        Input = new StartInput
        {
            From = new DateOnly(until.Year, until.Month - 5, 1),
            Until = until,
            ReplyDays = $"{await provisions.ValueAsync(ResultProvisions.ReplyDays, today, cancellationToken)}",
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

        var outcome = await handler.HandleAsync(Source, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            saved => Redirect(EvaluationLinks.Record(saved.Id)),
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
        var found = Catatan is { } id ? await evaluations.SourceAsync(id, cancellationToken) : null;
        Source = found!;
        return found is not null;
    }
}
