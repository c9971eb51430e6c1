using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Ceremonies;

/// <summary>One ceremony: when and where, and which texts are signed at it.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class CeremonyModel(CeremonyDesk desk, SinergiDb db, Signings signings, CurrentActor current, Texts texts)
    : CeremonyPage(desk, db, signings, current, texts)
{
    private readonly CeremonyDesk desk = desk;
    private readonly SinergiDb db = db;

    [BindProperty]
    public TieInput Input { get; set; } = new();

    /// <summary>Texts of the office that are ready to be signed and belong to no ceremony.</summary>
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public bool MayRecord => MayKeep && All.Any(t => t.IsAwaited);

    public static bool MayLeave(CeremonyText text) =>
        text.Preparation.State is PreparationState.Signing && text.Signing is not { State: SigningState.Signed };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostJoinAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(id, () => desk.JoinAsync(id, Input, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostLeaveAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(id, () => desk.LeaveAsync(id, Input, cancellationToken), cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (!MayKeep)
        {
            return;
        }

        var free = await db.Set<Preparation>()
            .Where(p => p.OfficeId == Ceremony.OfficeId && p.State == PreparationState.Signing && p.CeremonyId == null)
            .OrderBy(p => p.Title)
            .ThenBy(p => p.Id)
            .Take(Limits.PageRows)
            .Select(p => new { p.Id, p.Title })
            .ToListAsync(cancellationToken);
        Choices = [.. free.Select(p => new SelectListItem(p.Title, p.Id.ToString()))];
    }
}
