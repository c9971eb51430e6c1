using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Meetings.List;

/// <summary>Audiences and visits, newest first, with how much was promised in each.</summary>
[RequirePermission(MeetingPermissions.View)]
public sealed class IndexModel(MeetingList list, CurrentActor actor, Texts t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MeetingFilter Query { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public MeetingPage Shown { get; private set; } = null!;
    public bool MayRegister => actor.Required.May(MeetingPermissions.Register);

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<MeetingKind>().Select(k => new SelectListItem(t.Kind(k), k.ToString()));

    public string CountText =>
        Shown.Count > MeetingList.CountedUpTo
            ? t["agreements.list.count_cut", Show.Number(MeetingList.CountedUpTo)]
            : t.Count("meetings.list.count", Shown.Count);

    public string? PreviousLink => Shown.Page.Previous is null ? null : Address(Shown.Page.Previous);

    public string? NextLink => Shown.Page.Next is null ? null : Address(Shown.Page.Next);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Shown = await list.PageAsync(Query, At, cancellationToken);

    private string Address(string at) =>
        QueryHelpers.AddQueryString(
            MeetingLinks.List(),
            [
                .. HttpContext.Request.Query.Where(q => q.Key.StartsWith("Query.", StringComparison.OrdinalIgnoreCase) && q.Value != ""),
                KeyValuePair.Create("At", new Microsoft.Extensions.Primitives.StringValues(at)),
            ]
        );
}
