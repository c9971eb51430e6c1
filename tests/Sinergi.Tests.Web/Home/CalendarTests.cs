using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Home.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Commitments;

namespace Sinergi.Tests.Web.Home;

/// <summary>Due dates in the calendar of one's own telephone: a secret address that shows one post's tasks and ends when it should.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class CalendarTests(CommitmentSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Feed_OfAPost_ShowsItsDueTasksUntilTheyAreDone(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var commitment = (await site.CommitAsync(promise.Id)).Id();
        using var upt = await site.AsAsync("upt");
        var feed = await AddressAsync(upt);
        using var anyone = new SiteClient(site.Host);

        var calendar = await anyone.GetAsync(feed);
        Assert.Equal(HttpStatusCode.OK, calendar.Status);
        Assert.Contains("BEGIN:VCALENDAR", calendar.Html, StringComparison.Ordinal);
        Assert.Contains($"/komitmen/{commitment}", calendar.Html, StringComparison.Ordinal);
        Assert.Contains($"DTSTART;VALUE=DATE:{site.Today.AddDays(-10):yyyyMMdd}", calendar.Html, StringComparison.Ordinal);

        await site.Host.QueryAsync(db =>
            db.Set<WorkTask>()
                .Where(t => t.RecordId == commitment)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.DoneAt, site.Host.Clock.GetUtcNow().UtcDateTime))
        );
        Assert.DoesNotContain($"/komitmen/{commitment}", (await anyone.GetAsync(feed)).Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Feed_RenewedEndedOrOfALostPost_IsNotThere(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        using var colleague = await site.AsColleagueAsync("upt");
        using var anyone = new SiteClient(site.Host);
        var first = await AddressAsync(colleague);
        var second = await AddressAsync(colleague);

        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await anyone.GetAsync(second)).Status);
        await (await colleague.GetAsync(CalendarLinks.Page)).PressAsync("Akhiri alamat ini");
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync(second)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync(CalendarLinks.Feed("tidak-ada"))).Status);

        var third = await AddressAsync(colleague);
        var feed = await site.Host.QueryAsync(db =>
            db.Set<Modules.Home.Calendar.CalendarFeed>().OrderByDescending(f => f.Id).FirstAsync(f => f.EndedAt == null)
        );
        await site.Host.QueryAsync(db =>
            db.Set<Post>().Where(p => p.Id == feed.PostId).ExecuteUpdateAsync(set => set.SetProperty(p => p.Until, site.Today.AddDays(-3)))
        );
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync(third)).Status);
    }

    private static async Task<string> AddressAsync(SiteClient client)
    {
        var page = await client.GetAsync(CalendarLinks.Page);
        var made = await page.Form("form[action*='handler=make']").SubmitAsync();
        var address = made
            .Document.QuerySelectorAll("textarea")
            .Select(t => t.TextContent.Trim())
            .Single(t => t.Contains(".ics", StringComparison.Ordinal));
        return new Uri(address).PathAndQuery;
    }
}
