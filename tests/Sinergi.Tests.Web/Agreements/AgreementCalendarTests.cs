using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Home.Contracts;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>The last days of agreements and the days of notice stand in the calendar of the offices that they bind.</summary>
public sealed class AgreementCalendarTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Feed_OfAPartyOrKeeper_HoldsEndAndNoticeAndStaysTheSame(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(
            AgreementWorld.Told("Kalender kerja sama", AgreementWorld.Party(world.Kanwil, 1), AgreementWorld.Party(world.Bnnp, 2)) with
            {
                TermEnd = new DateOnly(2026, 12, 31),
            }
        );
        var over = await world.RegisterAsync(
            AgreementWorld.Told("Sudah usai", AgreementWorld.Party(world.Kanwil, 1)) with
            {
                TermEnd = new DateOnly(2026, 3, 1),
            }
        );
        foreach (var (officer, there) in new[] { (world.Clerk, true), (world.PartnerOfficer, true), (world.Stranger, false) })
        {
            using var client = await world.Host.SignedInAsync(officer);
            using var anyone = new SiteClient(world.Host);
            var made = await (await client.GetAsync(CalendarLinks.Page)).Form("form[action*='handler=make']").SubmitAsync();
            var address = made
                .Document.QuerySelectorAll("textarea")
                .Select(a => a.TextContent.Trim())
                .Single(a => a.EndsWith(".ics", StringComparison.Ordinal));

            var feed = (await anyone.GetAsync(new Uri(address).PathAndQuery)).Html.Replace("\r\n ", "", StringComparison.Ordinal);

            Assert.Equal(there, feed.Contains("Hari terakhir berlaku: Kalender kerja sama", StringComparison.Ordinal));
            // A PKS asks for sixty days.
            Assert.Equal(there, feed.Contains("DTSTART;VALUE=DATE:20261101", StringComparison.Ordinal));
            Assert.Equal(there, feed.Contains("DTSTART;VALUE=DATE:20261231", StringComparison.Ordinal));
            Assert.Equal(there ? 2 : 0, feed.Split(AgreementLinks.Record(id)).Length - 1);
            Assert.DoesNotContain(AgreementLinks.Record(over), feed, StringComparison.Ordinal);
            Assert.Equal(Ids(feed), Ids((await anyone.GetAsync(new Uri(address).PathAndQuery)).Html));
        }
    }

    private static List<string> Ids(string feed) =>
        [.. feed.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Order()];
}
