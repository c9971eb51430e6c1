using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Operations;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Activities.Attend;

/// <summary>Where a telephone gets by reading the code: three fields, no account.</summary>
[Anonymous]
[EnableRateLimiting(WebServices.GuestLimit)]
public sealed class AttendModel(GuestDesk desk, Texts texts) : PageModel
{
    private const string Cookie = "sinergi-hadir";
    private const int DeviceBytes = 16;

    [BindProperty]
    public GuestInput Input { get; set; } = new();

    public AttendanceDoor? Door { get; private set; }

    /// <summary>What the page says: "form", "closed", "stale" or "done".</summary>
    public string State { get; private set; } = "form";
    public bool AsksName { get; private set; }

    /// <param name="kode">Code of the minute.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, string? kode, CancellationToken cancellationToken) =>
        Show(await desk.LookAsync(id, kode, Device(), cancellationToken));

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        ModelState.AddProblems(texts, Input.Problems());
        if (ModelState.IsValid)
        {
            var outcome = await desk.EnterAsync(id, Input, Device(), cancellationToken);
            return outcome is GuestView.Done ? Redirect($"{ActivityLinks.GuestPath}/{id}") : Show(outcome);
        }

        // What was typed stays; the slip still says that the code was read in time.
        AsksName = true;
        return Page();
    }

    private IActionResult Show(GuestView view) =>
        view.Match<IActionResult>(
            _ => NotFound(),
            closed => Say(closed.Door, "closed", StatusCodes.Status410Gone),
            stale => Say(stale.Door, "stale", StatusCodes.Status403Forbidden),
            done => Say(done.Door, "done", StatusCodes.Status200OK),
            form =>
            {
                (Door, AsksName, Input.Slip) = (form.Door, true, form.Slip);
                return Page();
            }
        );

    private PageResult Say(AttendanceDoor door, string state, int status)
    {
        (Door, State, Response.StatusCode) = (door, state, status);
        return Page();
    }

    /// <summary>A number by which the same telephone is known again for a day; it says nothing about whose it is.</summary>
    private string Device()
    {
        if (Request.Cookies[Cookie] is { Length: DeviceBytes * 2 } known && known.All(char.IsAsciiHexDigit))
        {
            return known;
        }

        var device = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(DeviceBytes));
        Response.Cookies.Append(
            Cookie,
            device,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
                MaxAge = TimeSpan.FromDays(1),
                IsEssential = true,
            }
        );
        return device;
    }
}
