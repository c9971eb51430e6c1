using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Open;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Plan;

/// <summary>Why, in which form, on what and for how long; and what that means for who signs.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class PlanModel(
    PlanHandler handler,
    OpenHandler opening,
    PreparationSituations situations,
    PreparationReader reader,
    PreparationActs acts,
    CurrentActor current,
    Texts texts
) : PreparationPage(reader, acts, current, texts)
{
    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public bool Conflicting { get; private set; }
    public SigningAdvice Advice { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Instruments { get; private set; } = [];
    public bool MayWrite => MayKeep && PlanRules.Objection(Preparation.State) is null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = PlanInput.Of(Preparation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        await TakeAsync(
            id,
            PreparationPermissions.Keep,
            () => handler.HandleAsync(id, Input, cancellationToken),
            PreparationLinks.Record(id),
            cancellationToken
        );

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Advice = await situations.AdviceAsync(View, cancellationToken);
        Instruments = MayWrite
            ? [.. (await opening.InstrumentsAsync(cancellationToken)).Select(i => new SelectListItem($"{i.Code} · {i.Name}", i.Code))]
            : [];
    }

    protected override IActionResult ShowConflict()
    {
        Conflicting = true;
        Input.Revision = Preparation.PlanRevision;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
