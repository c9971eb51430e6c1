using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Configuration;

namespace Sinergi.Modules.Commitments.Activities.Door;

/// <summary>
/// What the host shows to those who come: the code of this minute. The page asks the browser to come back when the next one begins, which
/// works without scripts.
/// </summary>
[RequirePermission(ActivityPermissions.Report)]
public sealed class DoorModel(ActivityBook book, AttendanceCount count, AttendanceCodes codes, SinergiOptions options) : PageModel
{
    public Activity Activity { get; private set; } = null!;
    public string Picture { get; private set; } = "";
    public int Present { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        if (!await book.IsOwnAsync(found, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Activity = found;
        if (
            await count.DoorAsync(id, cancellationToken) is not { Open: true }
            || await codes.PresentAsync(id, cancellationToken) is not { } code
        )
        {
            return Redirect(ActivityLinks.Attendance(id));
        }

        var site = string.IsNullOrEmpty(options.PublicUrl) ? $"{Request.Scheme}://{Request.Host}" : options.PublicUrl.TrimEnd('/');
        Picture = AttendanceCodes.Picture(site + ActivityLinks.Guest(id, code));
        Present = await count.Standing(id).CountAsync(cancellationToken);
        Response.Headers["Refresh"] = $"{codes.SecondsToNext}";
        return Page();
    }
}
