using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Statistics;

/// <summary>Counts with numerator, denominator, cut-off and definition; compares like with like and says why not otherwise.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class IndexModel(AgreementStatistics statistics, Texts t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CompareInput Compare { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ClaimInput Claim { get; set; } = new();

    /// <summary>Null until somebody asks.</summary>
    public IReadOnlyList<ClaimFinding>? Findings => Claim.Complete ? ClaimCheck.Of(Claim) : null;

    public AgreementCounts Counts { get; private set; } = null!;
    public IReadOnlyList<ClaimRow> Claims { get; private set; } = [];
    public Comparison? Result { get; private set; }

    public IReadOnlyList<SelectListItem> Kinds =>
        [
            new(t["agreements.statistics.any_kind"], CompareInput.AnyKind),
            .. Enum.GetValues<AgreementKind>().Select(k => new SelectListItem(t.Kind(k), k.ToString())),
        ];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Counts = await statistics.CountAsync(cancellationToken);
        Claims = await statistics.ClaimsAsync(cancellationToken);
        if (Compare.EarlierYear is { } earlier && Compare.LaterYear is { } later)
        {
            Result = Comparison.Of(Of(Compare.EarlierKind, earlier), Of(Compare.LaterKind, later));
        }
    }

    public string Told(Counted counted) =>
        t[
            "agreements.statistics.counted",
            counted.Count,
            counted.Kind is { } kind ? t.Kind(kind) : t["agreements.statistics.any_kind"],
            counted.Year
        ];

    private Counted Of(string? kind, int year)
    {
        AgreementKind? one = Enum.TryParse<AgreementKind>(kind, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;
        return new Counted(one, year, Counts.Signed(one, year));
    }
}

/// <summary>Two counts to compare: a kind and a year each.</summary>
public sealed class CompareInput
{
    public const string AnyKind = "any";

    public string? EarlierKind { get; set; }
    public int? EarlierYear { get; set; }
    public string? LaterKind { get; set; }
    public int? LaterYear { get; set; }
}
