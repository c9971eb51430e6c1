using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Publications.Public;

/// <summary>For anybody: how many agreements are public, and how many are on record and are not.</summary>
[Anonymous]
[PublicAnswer]
[EnableRateLimiting(WebServices.GuestLimit)]
public sealed class PublicFiguresModel(SinergiDb db, Texts t) : PageModel
{
    private const int MostRows = 1_000;

    /// <summary>How many anybody may read today.</summary>
    public int Published { get; private set; }
    public ILookup<FigureDimension, PublicFigure> Tables { get; private set; } = Array.Empty<PublicFigure>().ToLookup(f => f.Dimension);
    public PublicFigure? Any => Tables.SelectMany(table => table).FirstOrDefault();

    public string LabelOf(PublicFigure figure) =>
        figure.Dimension is FigureDimension.Kind ? t[$"agreements.kind.{figure.Label}"] : figure.Label!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Published = await db.Set<PublicAgreement>().CountAsync(cancellationToken);
        var rows = await db.Set<PublicFigure>()
            .AsNoTracking()
            .OrderBy(f => f.Dimension)
            .ThenBy(f => f.Position)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
        Tables = rows.ToLookup(f => f.Dimension);
    }
}
