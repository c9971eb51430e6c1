using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Roles;

[RequirePermission(InstitutionPermissions.Roles)]
public sealed class EditModel(RoleDesk desk, Timeline timeline, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public RoleInput Input { get; set; } = new();

    public Role Role { get; private set; } = null!;

    /// <summary>What someone else saved while this form was open.</summary>
    public RoleInput? Theirs { get; private set; }
    public IReadOnlyList<string> Permissions => desk.KnownPermissions;
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];
    public UnitTimeZone Zone => current.Required.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = RoleInput.Of(Role);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var outcome = await desk.EditAsync(id, Input, cancellationToken);
        if (outcome is not RoleOutcome.Saved && !await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        return outcome.Match<IActionResult>(
            _ => Redirect(InstitutionLinks.Roles()),
            invalid => this.Refuse(texts, invalid.Errors),
            _ => NotFound(),
            conflict => ShowBoth(conflict.Theirs)
        );
    }

    public string Named(IEnumerable<string> permissions) => string.Join(", ", permissions.Select(p => texts[$"permission.{p}"]).Order());

    private PageResult ShowBoth(RoleInput theirs)
    {
        Theirs = theirs;
        Input.Revision = theirs.Revision;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } role)
        {
            return false;
        }

        Role = role;
        History = await timeline.OfRecordAsync(id, Limits.PageRows, cancellationToken);
        return true;
    }
}
