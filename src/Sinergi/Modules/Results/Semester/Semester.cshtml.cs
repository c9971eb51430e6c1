using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Standing;
using Sinergi.Platform.Access;
using Sinergi.Platform.Export;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Semester;

/// <summary>The half-yearly report of an office: what will be in it, and the two files.</summary>
[RequirePermission(EvaluationPermissions.Standing)]
public sealed class SemesterModel(SemesterQuery query, SemesterTables tables, CurrentActor current, Texts texts) : PageModel
{
    /// <summary>Rows of a table that the page shows; all are in the files.</summary>
    public const int Shown = 10;

    [BindProperty(SupportsGet = true)]
    public Guid? Kantor { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Tahun { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Semester { get; set; }

    public SemesterAsk Ask { get; private set; } = null!;
    public Report Report { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public IEnumerable<SelectListItem> Years => StandingYears.UpTo(query.Today).Select(y => new SelectListItem($"{y}", $"{y}"));

    public IEnumerable<SelectListItem> Halves =>
        new[] { "1", "2" }.Select(half => new SelectListItem(texts[$"standing.semester.{half}"], half));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // Whoever works in an office of the service begins with its own; a partner with all that it is party to.
        if (Kantor is null && !current.Required.ForPartner)
        {
            Kantor = current.Required.InstitutionId;
        }

        Ask = SemesterAsk.Of(Kantor, Tahun, Semester, query.Today);
        if (await query.OfAsync(Ask, cancellationToken) is not { } figures)
        {
            return NotFound();
        }

        (Tahun, Semester) = (Ask.Tahun, Ask.Semester);
        Report = tables.Of(Ask, figures);
        Offices = [.. (await query.OfficesAsync(cancellationToken)).Select(o => new SelectListItem(o.Name, $"{o.Id}"))];
        return Page();
    }

    public static string Cell(object? cell) =>
        cell switch
        {
            null => "",
            DateOnly day => Show.ShortDay(day),
            int or long => Show.Number(Convert.ToInt64(cell, System.Globalization.CultureInfo.InvariantCulture)),
            _ => cell.ToString() ?? "",
        };
}
