using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Agreements.Statistics;

/// <summary>The register over the years, by office and by field of cooperation; each figure opens the list that it counts, where a filter says it.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class TrendsModel(AgreementTrends trends) : PageModel
{
    public AgreementTrend Trend { get; private set; } = null!;
    public int MostInForce => Math.Max(1, Trend.Years.Max(y => y.InForce));

    public async Task OnGetAsync(CancellationToken cancellationToken) => Trend = await trends.CountAsync(cancellationToken);

    public static string SignedIn(YearCount year) => new AgreementFilter { Year = year.Year }.At(AgreementLinks.List());

    public static string InForceOn(YearCount year) => new AgreementFilter { On = year.On }.At(AgreementLinks.List());
}
