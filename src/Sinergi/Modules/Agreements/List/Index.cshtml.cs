using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Keep;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Lists;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.List;

/// <summary>The register: one line for each agreement, newest signature first.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class IndexModel(AgreementList list, UnitChoices units, FilterWords words, RegisterViews views, CurrentActor actor, Texts t)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AgreementFilter Query { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public AgreementPage Shown { get; private set; } = null!;
    public IReadOnlyList<FilterPart> Chosen { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SavedView> Views { get; private set; } = [];
    public bool MayRegister => actor.Required.May(AgreementPermissions.Register);

    public IEnumerable<SelectListItem> Kinds => Choices<AgreementKind>(t.Kind);
    public IEnumerable<SelectListItem> Validities => Choices<ValidityChoice>(t.Choice).OrderByDescending(c => c.Value == Binding);
    public IEnumerable<SelectListItem> Partners => Choices<PartnerKind>(k => t[$"agreements.partner.{k}"]);
    public IEnumerable<SelectListItem> Sides => Choices<PartnerSide>(s => t[$"agreements.filter.side.{s}"]);
    public IEnumerable<SelectListItem> Gaps => Choices<SourceGap>(g => t[$"agreements.filter.gap.{g}"]);

    public string CountText =>
        Shown.CountIsCut
            ? t["agreements.list.count_cut", Show.Number(AgreementList.CountedUpTo)]
            : t.Count("agreements.list.count", Shown.Count);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Units = await units.ToNarrowAsync(cancellationToken);
        Views = await views.StoredAsync(cancellationToken);
        Chosen = await words.OfAsync(Query, cancellationToken);
        Shown = await list.PageAsync(Query, At, cancellationToken);
    }

    public bool IsShown(SavedView view) => view.Query == Query.Query();

    /// <summary>A filter that is not kept under a name yet can be.</summary>
    public bool MaySave => Query.Any && !Views.Any(IsShown);

    public string? PageLink(string? at) => at is null ? null : Query.At(AgreementLinks.List(), at);

    private const string Binding = nameof(ValidityChoice.Binding);

    private static IEnumerable<SelectListItem> Choices<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => new SelectListItem(name(value), value.ToString()));
}
