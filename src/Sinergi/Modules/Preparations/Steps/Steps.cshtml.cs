using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Steps;

/// <summary>Sends a preparation back to an earlier step, or cancels it; both with a reason.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class StepsModel(StepHandler handler, PreparationReader reader, PreparationActs acts, CurrentActor current, Texts texts)
    : PreparationPage(reader, acts, current, texts)
{
    [BindProperty]
    public StepInput Input { get; set; } = new();

    [BindProperty]
    public StepInput Cancel { get; set; } = new();

    public bool MayEnd => MayKeep || MayDecide;

    public IReadOnlyList<SelectListItem> Targets =>
        [.. PreparationStates.ReturnsFrom(Preparation.State, View.Used).Select(s => new SelectListItem(Texts.State(s), s.ToString()))];

    /// <summary>Either the one who leads it or its head ends it or sends it back.</summary>
    private string Needed =>
        Current.Required.May(PreparationPermissions.Keep) ? PreparationPermissions.Keep : PreparationPermissions.Approve;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostBackAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(id, Needed, () => handler.SendBackAsync(id, Input, cancellationToken), PreparationLinks.Record(id), cancellationToken);

    public Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(id, Needed, () => handler.CancelAsync(id, Cancel, cancellationToken), PreparationLinks.Record(id), cancellationToken);
}
