using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Home.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Export;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Tasks;
using Sinergi.Platform.Ui.Home;

namespace Sinergi.Modules.Home.Calendar;

/// <summary>
/// The tasks of a post with their days, and the days of its records, for the calendar program of its holder. What is done is not in it any more.
/// </summary>
internal static class CalendarEndpoint
{
    private const int MostEntries = 500;

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(CalendarLinks.Route, SendAsync).WithMetadata(new AnonymousAttribute());

    private static async Task<IResult> SendAsync(
        string token,
        HttpContext context,
        CalendarFeeds feeds,
        ActorLoader loader,
        CurrentActor current,
        SinergiDb db,
        [FromServices] IEnumerable<ICalendarDays> sources,
        Texts texts,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (
            await feeds.FindAsync(token, cancellationToken) is not { } feed
            || !await loader.LoadForAsync(feed.AccountId, feed.PostId, cancellationToken)
        )
        {
            return TypedResults.NotFound();
        }

        // A calendar program tells nothing of languages: its owner's account does.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(current.Account!.Language);
        var tasks = await db.Set<WorkTask>()
            .OpenFor(current.Required)
            .Where(t => t.DueOn != null)
            .OrderBy(t => t.DueOn)
            .ThenBy(t => t.Id)
            .Take(MostEntries)
            .ToListAsync(cancellationToken);
        var host = $"{context.Request.Scheme}://{context.Request.Host}";
        List<CalendarEntry> entries =
        [
            .. tasks.Select(t => new CalendarEntry(t.Id, t.DueOn!.Value, StoredLine.Of(texts, t.TextKey, t.TextArguments), host + t.Path)),
        ];
        foreach (var source in sources)
        {
            var days = await source.ForAsync(current.Required, cancellationToken);
            entries.AddRange(days.Select(d => new CalendarEntry(d.Id, d.Day, d.Title, host + d.Path)));
        }

        var name = texts["calendar.name", current.Required.PostTitle, current.Required.InstitutionName];
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Text(CalendarFile.Of(name, entries, clock.GetUtcNow().UtcDateTime), CalendarFile.Type);
    }
}
