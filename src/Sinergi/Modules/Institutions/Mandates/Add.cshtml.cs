using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Mandates;

/// <summary>One question after the other: which body, which territory, then the mandate itself.</summary>
[RequirePermission(InstitutionPermissions.Mandates)]
public sealed class AddModel(MandateDesk desk, IInstitutionNames names, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "lembaga")]
    public Guid? BodyId { get; set; }

    [BindProperty(SupportsGet = true, Name = "wilayah")]
    public Guid? TerritoryId { get; set; }

    [BindProperty]
    public MandateInput Input { get; set; } = new();

    public Institution? Body { get; private set; }
    public Institution? Territory { get; private set; }
    public PickView? Pick { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || Body is null || Territory is null)
        {
            return NotFound();
        }

        if (ModelState.Unreadable())
        {
            return Page();
        }

        var outcome = await desk.CreateAsync(Body.Id, Territory.Id, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(InstitutionLinks.Mandates()),
            invalid => this.Refuse(texts, invalid.Errors),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await desk.OpenAsync(cancellationToken))
        {
            return false;
        }

        Body = await desk.BodyAsync(BodyId, cancellationToken);
        Territory = await desk.TerritoryAsync(TerritoryId, cancellationToken);
        Pick =
            Body is null ? await PickAsync("lembaga", "mandates.body", [], cancellationToken)
            : Territory is null
                ? await PickAsync("wilayah", "mandates.territory", new() { ["lembaga"] = Body.Id.ToString() }, cancellationToken)
            : null;
        return true;
    }

    private async Task<PickView> PickAsync(
        string parameter,
        string labelKey,
        Dictionary<string, string> kept,
        CancellationToken cancellationToken
    )
    {
        var found = string.IsNullOrWhiteSpace(Words) ? [] : await names.SuggestAsync(Words, Limits.PageRows, cancellationToken);
        // Only what fits the question: overseers are partners, territories are corrections offices.
        var fitting = found.Where(f => f.Corrections == (parameter == "wilayah")).ToList();
        return new PickView(InstitutionLinks.AddMandate(), parameter, texts[labelKey], Words, fitting, kept);
    }
}
