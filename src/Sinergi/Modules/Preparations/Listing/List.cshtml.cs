using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Listing;

/// <summary>What is being prepared, with the step at which it stands and for how long.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class ListModel(PreparationList list, CurrentActor actor, Texts t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PreparationFilter Query { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public PreparationRows Shown { get; private set; } = null!;
    public bool MayOpen => actor.Required.May(PreparationPermissions.Keep);

    public IEnumerable<SelectListItem> States =>
        Enum.GetValues<PreparationState>().Select(s => new SelectListItem(t.State(s), s.ToString()));

    public string CountText =>
        Shown.Count > PreparationList.CountedUpTo
            ? t["agreements.list.count_cut", Show.Number(PreparationList.CountedUpTo)]
            : t.Count("preparations.list.count", Shown.Count);

    public string? PreviousLink => Shown.Page.Previous is { } at ? Address(at) : null;

    public string? NextLink => Shown.Page.Next is { } at ? Address(at) : null;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Shown = await list.PageAsync(Query, At, cancellationToken);

    private string Address(string at) =>
        QueryHelpers.AddQueryString(
            PreparationLinks.List(),
            [
                .. HttpContext.Request.Query.Where(q => q.Key.StartsWith("Query.", StringComparison.OrdinalIgnoreCase) && q.Value != ""),
                KeyValuePair.Create("At", new Microsoft.Extensions.Primitives.StringValues(at)),
            ]
        );
}
