using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Preparations.Open;

/// <summary>The first letter has come: a preparation begins.</summary>
[RequirePermission(PreparationPermissions.Keep)]
public sealed class OpenModel(OpenHandler handler, Texts t) : PageModel
{
    [BindProperty]
    public OpenInput Input { get; set; } = new();

    /// <summary>The agreement that is renewed, changed, or stands above.</summary>
    [BindProperty(SupportsGet = true, Name = "perjanjian")]
    public Guid? AgreementId { get; set; }

    public RecordRef? Agreement { get; private set; }
    public IReadOnlyList<SelectListItem> Instruments { get; private set; } = [];

    public IEnumerable<SelectListItem> Ties =>
        Enum.GetValues<PreparationTie>().Select(tie => new SelectListItem(t[$"preparations.tie.{tie}"], tie.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input.Title = Agreement?.Title;
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

        return (await handler.HandleAsync(Input, AgreementId, cancellationToken)).Match<IActionResult>(
            saved => Redirect(PreparationLinks.Record(saved.Id)),
            invalid =>
            {
                ModelState.AddProblems(t, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Instruments =
        [
            .. (await handler.InstrumentsAsync(cancellationToken)).Select(i => new SelectListItem($"{i.Code} · {i.Name}", i.Code)),
        ];
        Agreement = AgreementId is { } id ? await handler.FindAgreementAsync(id, cancellationToken) : null;
        return AgreementId is null || Agreement is not null;
    }
}
