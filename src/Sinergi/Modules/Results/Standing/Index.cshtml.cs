using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Standing;

/// <summary>What was signed and what became of it: for the nation, an office, a unit, a party, a theme or one agreement, down to the proof.</summary>
[RequirePermission(EvaluationPermissions.Standing)]
public sealed class IndexModel(StandingQuery query, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Menurut { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Induk { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Tahun { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Semester { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Halaman { get; set; }

    public StandingTable Table { get; private set; } = null!;

    public StandingAsk Ask =>
        new StandingAsk(
            Enum.TryParse<StandingView>(Menurut, ignoreCase: true, out var view) && Enum.IsDefined(view) ? view : StandingView.Wilayah,
            Induk,
            Tahun is { } year && StandingYears.Known(year) ? year : null,
            Halaman,
            Semester
        ).Sound();

    public IEnumerable<SelectListItem> Halves =>
        new[] { "", "1", "2" }.Select(half => new SelectListItem(
            texts[half.Length == 0 ? "standing.whole_year" : $"standing.semester.{half}"],
            half
        ));

    public IEnumerable<SelectListItem> Years =>
        StandingYears
            .UpTo(query.Today)
            .Select(y => $"{y}")
            .Select(y => new SelectListItem(y, y))
            .Prepend(new SelectListItem(texts["standing.all_years"], ""));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // Whoever works in an office of the service begins with its own; a partner with all that it is party to.
        if (Induk is null && Menurut is null && !current.Required.ForPartner)
        {
            Induk = current.Required.InstitutionId;
        }

        if (await query.OfAsync(Ask, cancellationToken) is not { } table)
        {
            return NotFound();
        }

        Table = table;
        return Page();
    }

    /// <summary>A unit has nothing below it: its account is that of its agreements.</summary>
    public bool IsUnit => Table.Under.Count > 0 && Table.Under[^1].Kind is InstitutionKind.Upt;
}
