using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Home.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Home.Calendar;

/// <summary>The address under which one's calendar program fetches one's tasks.</summary>
[SignedIn]
public sealed class CalendarModel(CalendarFeeds feeds, CurrentActor current) : PageModel
{
    [BindProperty]
    public CalendarInput Input { get; set; } = new();

    /// <summary>Told once, right after it was made.</summary>
    public string? Address { get; private set; }

    public string? Since { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task OnPostMakeAsync(CancellationToken cancellationToken)
    {
        var token = await feeds.MakeAsync(Input.Key, cancellationToken);
        Address = token is null ? null : $"{Request.Scheme}://{Request.Host}{CalendarLinks.Feed(token)}";
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken)
    {
        await feeds.EndAsync(Input.Key, cancellationToken);
        return Redirect(CalendarLinks.Page);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Since = await feeds.OwnAsync(cancellationToken) is { } feed ? Show.Instant(feed.CreatedAt, current.Required.Zone) : null;
}

public sealed class CalendarInput
{
    public Guid Key { get; set; }
}
