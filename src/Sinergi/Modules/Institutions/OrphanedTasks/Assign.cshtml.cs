using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.People;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.OrphanedTasks;

[RequirePermission(InstitutionPermissions.People)]
public sealed class AssignModel(AssignTask assign, OrphanedTaskQueries queries, EndPost posts, SinergiDb db, Texts texts) : PageModel
{
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public Guid? PersonId { get; set; }

    public OrphanedTask Orphan { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await assign.HandleAsync(id, PersonId, Key, cancellationToken);
        if (outcome is PersonOutcome.Done)
        {
            return Redirect(InstitutionLinks.OrphanedTasks());
        }

        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        return outcome.Match<IActionResult>(_ => Page(), invalid => this.Refuse(texts, invalid.Errors), _ => NotFound(), _ => NotFound());
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(id, cancellationToken) is not { } task)
        {
            return false;
        }

        var institution = await db.Set<Institution>().AsNoTracking().SingleAsync(i => i.Id == task.InstitutionId, cancellationToken);
        Orphan = new OrphanedTask(task, institution.Name, task.PersonId is not null);
        var candidates = await posts.SuccessorsAsync(task.InstitutionId, exceptId: Guid.Empty, task.Permission, cancellationToken);
        Choices = [.. candidates.Select(c => new SelectListItem($"{c.FullName} ({c.Title})", c.PersonId.ToString()))];
        return true;
    }
}
