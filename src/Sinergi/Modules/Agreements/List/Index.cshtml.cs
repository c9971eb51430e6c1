using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.List;

/// <summary>The register: one line for each agreement, newest signature first.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class IndexModel(AgreementList list, UnitChoices units, CurrentActor actor, Texts t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AgreementFilter Query { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public AgreementPage Shown { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public bool MayRegister => actor.Required.May(AgreementPermissions.Register);

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<AgreementKind>().Select(k => new SelectListItem(t.Kind(k), k.ToString()));

    public IEnumerable<SelectListItem> Validities => ListedValidities.Select(v => new SelectListItem(t.Validity(v), v.ToString()));

    public IEnumerable<SelectListItem> Partners =>
        Enum.GetValues<PartnerKind>().Select(k => new SelectListItem(t[$"agreements.partner.{k}"], k.ToString()));

    public string CountText =>
        Shown.CountIsCut
            ? t["agreements.list.count_cut", Show.Number(AgreementList.CountedUpTo)]
            : t.Count("agreements.list.count", Shown.Count);

    public string CsvLink => Address(AgreementLinks.Csv, null);

    public string? PreviousLink => Shown.Page.Previous is null ? null : Address(AgreementLinks.List(), Shown.Page.Previous);

    public string? NextLink => Shown.Page.Next is null ? null : Address(AgreementLinks.List(), Shown.Page.Next);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Units = await units.OfActorAsync(cancellationToken);
        Shown = await list.PageAsync(Query, At, cancellationToken);
    }

    internal static readonly Validity[] ListedValidities =
    [
        Validity.InForce,
        Validity.EndingSoon,
        Validity.NotYetInForce,
        Validity.Expired,
        Validity.NotStated,
    ];

    /// <summary>The same filter at another place; only what is filled in is written into the address.</summary>
    private string Address(string path, string? at) =>
        QueryHelpers.AddQueryString(
            path,
            [
                .. HttpContext.Request.Query.Where(q => q.Key.StartsWith("Query.", StringComparison.OrdinalIgnoreCase) && q.Value != ""),
                .. at is null ? [] : new[] { KeyValuePair.Create("At", new Microsoft.Extensions.Primitives.StringValues(at)) },
            ]
        );
}
