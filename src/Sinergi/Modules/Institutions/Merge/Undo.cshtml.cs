using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Merge;

/// <summary>One merge: what it moved, what came afterwards and stays, and the way back.</summary>
[RequirePermission(InstitutionPermissions.Merge)]
public sealed class UndoModel(MergeQueries queries, MergeDesk desk, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public MergeView View { get; private set; } = null!;
    public InstitutionMerge Merge => View.Merge;
    public IReadOnlyList<MergeObstacle> Obstacles { get; private set; } = [];
    public UnitTimeZone Zone => current.Required.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        return (await desk.UndoAsync(id, Key, Reason, cancellationToken)).Match<IActionResult>(
            _ => Redirect(InstitutionLinks.Record(Merge.FromId)),
            invalid => this.Refuse(texts, invalid.Errors),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(id, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        Obstacles = Merge.UndoneAt is null ? await queries.ObstaclesAsync(Merge.IntoId, Merge.FromId, cancellationToken) : [];
        return true;
    }
}
