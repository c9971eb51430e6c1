using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Indicators.Comparing;

/// <summary>The units of an indicator beside each other over the latest periods, each figure leading to its report.</summary>
[RequirePermission(IndicatorPermissions.View)]
public sealed class ComparisonModel(ComparisonReader reader, Data.Indicators.IndicatorBook book, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Wilayah { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Urut { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Halaman { get; set; }

    public ComparisonAsk Ask { get; private set; } = null!;
    public Comparison? Table { get; private set; }
    public Domain.Indicators.Indicator Indicator { get; private set; } = null!;
    public string? Previous => LinkTo(Table?.Previous);
    public string? Next => LinkTo(Table?.Next);

    public IEnumerable<SelectListItem> Regions => Table?.Regions.Select(r => new SelectListItem(r.Name, r.Id.ToString())) ?? [];

    /// <summary>Words have no order of size.</summary>
    public IEnumerable<SelectListItem> Orders =>
        Enum.GetValues<ComparisonOrder>()
            .Where(o => o is ComparisonOrder.Nama || Indicator.Measure is not IndicatorMeasure.Qualitative)
            .Select(o => new SelectListItem(texts[$"indicators.compare.order.{o}"], o.ToString().ToLowerInvariant()));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Indicator = found;
        Ask = ComparisonAsk.Of(id, Wilayah, Urut, Halaman);
        Table = await reader.OfAsync(Ask, cancellationToken);
        // A region that is not there is an address that leads nowhere; an indicator that nobody was asked for yet is only young.
        return Table is null && Ask.Wilayah is not null ? NotFound() : Page();
    }

    private string? LinkTo(string? page) => page is null ? null : (Ask with { Halaman = page }).Path();
}
