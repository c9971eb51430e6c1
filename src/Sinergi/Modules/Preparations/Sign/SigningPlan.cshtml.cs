using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Sign;

/// <summary>Who signs for each party, in which group, and how many of a group are enough.</summary>
[RequirePermission(PreparationPermissions.Keep)]
public sealed class SigningPlanModel(
    SigningPlanHandler handler,
    Signings signings,
    PreparationSituations situations,
    PreparationReader reader,
    PreparationActs acts,
    CurrentActor current,
    Texts texts
) : PreparationPage(reader, acts, current, texts)
{
    private readonly PreparationReader reader = reader;

    [BindProperty]
    public SigningPlanInput Input { get; set; } = new();

    public bool Conflicting { get; private set; }
    public Signing? Signing { get; private set; }
    public SigningAdvice Advice { get; private set; } = null!;
    public IReadOnlyList<OfficerInPost> Officers { get; private set; } = [];

    public bool MayWrite =>
        MayKeep && Preparation.State is PreparationState.Signing && Signing is null or { State: SigningState.Planned or SigningState.Open };

    public IEnumerable<SelectListItem> PartyChoices => View.Parties.Select(p => new SelectListItem(p.PrintedName, p.Id.ToString()));

    public IEnumerable<SelectListItem> OfficerChoices => Officers.Select(o => new SelectListItem(o.Line, o.PostId.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = SigningPlanInput.Of(Preparation, Signing);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(
            id,
            PreparationPermissions.Keep,
            () => handler.HandleAsync(id, Input, cancellationToken),
            PreparationLinks.Sign(id),
            cancellationToken
        );

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Signing = await signings.StoredAsync(Preparation.Id, cancellationToken);
        Advice = await situations.AdviceAsync(View, cancellationToken);
        Officers = await reader.OfficersOfAsync([.. Preparation.Parties.Select(p => p.InstitutionId).OfType<Guid>()], cancellationToken);
    }

    protected override IActionResult ShowConflict()
    {
        Conflicting = true;
        Input.Revision = Signing?.PlanRevision ?? Guid.Empty;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
