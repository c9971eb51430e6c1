using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Platform.Access;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Home.Fault;

/// <summary>Says what happened and what to do. It asks nothing of the database, which may be what failed.</summary>
[Anonymous]
public sealed class FaultModel : PageModel
{
    private static readonly int[] Told = [400, 403, 404, 409, 413, 429, 500, 503];

    /// <summary>The status that has words of its own; anything else is told as a bad request or as our fault.</summary>
    public int Kind { get; private set; }

    /// <summary>Stands in the log too, so that an administrator finds what happened.</summary>
    public string Number => HttpContext.TraceIdentifier;

    public void OnGet()
    {
        // Opened by hand, the page is as unknown as any other.
        var status = HttpContext.Items[FaultPages.FaultItem] as int? ?? StatusCodes.Status404NotFound;
        Kind =
            Told.Contains(status) ? status
            : status < StatusCodes.Status500InternalServerError ? StatusCodes.Status400BadRequest
            : StatusCodes.Status500InternalServerError;
        Response.StatusCode = status;
    }
}
