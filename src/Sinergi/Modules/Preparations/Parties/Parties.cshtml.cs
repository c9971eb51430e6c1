using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Parties;

/// <summary>The parties on their sides, with one named contact each.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class PartiesModel(PartyDesk desk, PreparationReader reader, PreparationActs acts, CurrentActor current, Texts texts)
    : PreparationPage(reader, acts, current, texts)
{
    private readonly PreparationReader reader = reader;

    protected override bool ForPartners => true;

    [BindProperty]
    public PartyInput Input { get; set; } = new();

    [BindProperty]
    public ContactInput Contact { get; set; } = new();

    [BindProperty]
    public InvolveInput Involve { get; set; } = new();

    public IReadOnlyList<OfficerInPost> Officers { get; private set; } = [];

    public IEnumerable<SelectListItem> PartyChoices => View.Parties.Select(p => new SelectListItem(p.PrintedName, p.Id.ToString()));

    public IEnumerable<SelectListItem> OfficerChoices => Officers.Select(o => new SelectListItem(o.Line, o.PostId.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(
            id,
            PreparationPermissions.Keep,
            () => desk.AddAsync(id, Input, cancellationToken),
            PreparationLinks.Parties(id),
            cancellationToken
        );

    public Task<IActionResult> OnPostContactAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(
            id,
            PreparationPermissions.Keep,
            () => desk.NameContactAsync(id, Contact, cancellationToken),
            PreparationLinks.Parties(id),
            cancellationToken
        );

    public Task<IActionResult> OnPostInvolveAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(
            id,
            PreparationPermissions.Keep,
            () => desk.InvolveAsync(id, Involve, cancellationToken),
            PreparationLinks.Parties(id),
            cancellationToken
        );

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Officers = MayKeep
            ? await reader.OfficersOfAsync([.. Preparation.Parties.Select(p => p.InstitutionId).OfType<Guid>()], cancellationToken)
            : [];
}
