using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Statistics;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>Figures over the years, by office and by field: each is the length of the list that it leads to.</summary>
public sealed class TrendsTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Years_OfAgreementsOfEveryKind_AreTheListsOfTheirFilters(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var random = new Random(20_260_302);
        for (var i = 0; i < 40; i++)
        {
            var id = await world.RegisterAsync(AgreementWorld.Told($"Acak {i}", AgreementWorld.Party(world.Kanwil, 1)));
            await world.Host.UseAsync(async services =>
            {
                var agreement = await services.GetDb().Set<Agreement>().SingleAsync(a => a.Id == id);
                (agreement.SignedOn, agreement.TermStart, agreement.TermEnd) = (Day(), Day(), Day());
                agreement.TermUnlimited = random.Next(4) == 0;
                (agreement.SuspendedFrom, agreement.SuspensionLiftedFrom) = (Rarely(), Rarely());
                (agreement.TerminatedFrom, agreement.RenewedFrom, agreement.ClosedFrom) = (Rarely(), Rarely(), Rarely());
                await services.GetDb().SaveChangesAsync();
            });
        }

        await world.Host.ActAsync(
            world.Clerk,
            async services =>
            {
                var trend = await services.GetRequiredService<AgreementTrends>().CountAsync(CancellationToken.None);
                Assert.NotEmpty(trend.Years);
                foreach (var year in trend.Years)
                {
                    Assert.Equal(
                        (year.Year, year.Signed),
                        (year.Year, await CountAsync(services, new AgreementFilter { Year = year.Year }))
                    );
                    Assert.Equal((year.Year, year.InForce), (year.Year, await CountAsync(services, new AgreementFilter { On = year.On })));
                }

                return true;
            }
        );

        DateOnly? Rarely() => random.Next(5) == 0 ? Day() : null;

        DateOnly? Day() =>
            random.Next(6) switch
            {
                0 => null,
                1 => new DateOnly(random.Next(2018, 2028), 12, 31),
                2 => new DateOnly(random.Next(2018, 2028), 1, 1),
                _ => new DateOnly(2018, 1, 1).AddDays(random.Next(3_600)),
            };
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Groups_ThatDoNotAddUp_SayWhy(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var office = await world.Host.GivenInstitutionAsync("Kanwil Uji Tren", InstitutionKind.Kanwil);
        var first = await world.Host.GivenInstitutionAsync("Lapas Tren Satu", InstitutionKind.Upt, office);
        var second = await world.Host.GivenInstitutionAsync("Lapas Tren Dua", InstitutionKind.Upt, office);
        var clerk = await world.Host.GivenOfficerAsync(office, [.. AgreementPermissions.All]);
        await RegisterAsync("Keduanya", ["Pembinaan kepribadian", "Pelatihan kerja"], first, second);
        await RegisterAsync("Satu saja", ["PEMBINAAN  kepribadian"], first);
        await RegisterAsync("Kantor sendiri", []);

        var trend = await world.Host.ActAsync(
            clerk,
            services => services.GetRequiredService<AgreementTrends>().CountAsync(CancellationToken.None)
        );

        Assert.Equal(
            [("Lapas Tren Dua", 1), ("Lapas Tren Satu", 2)],
            trend.Regions.Rows.Select(r => (r.Name, r.Agreements)).OrderBy(r => r.Name, StringComparer.Ordinal)
        );
        Assert.Equal(new Reconciliation(3, 3, 2), trend.Regions.Sum);
        Assert.Equal((1, 1), (trend.Regions.Sum.Uncounted, trend.Regions.Sum.Again));
        Assert.Equal([2, 1], trend.Themes.Rows.Select(r => r.Agreements));
        Assert.Equal("Pelatihan kerja", trend.Themes.Rows[1].Name);
        Assert.Equal(new Reconciliation(3, 3, 2), trend.Themes.Sum);
        using var client = await world.Host.SignedInAsync(clerk);
        var page = await client.GetAsync(AgreementLinks.Trends);
        Assert.Contains("Jumlah baris 3, jumlah perjanjian 3: 1 tidak ada", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 perjanjian", (await page.FollowAsync("Lapas Tren Satu")).Text, StringComparison.Ordinal);

        Task<Guid> RegisterAsync(string subject, string[] fields, params Institution[] parties) =>
            world.RegisterAsync(
                AgreementWorld.Told(subject, [.. parties.Select((p, i) => AgreementWorld.Party(p, i + 1))]) with
                {
                    Scopes = [.. fields.Select(f => new NewScope(f, null))],
                },
                clerk
            );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Squares_OfRegionalOffices_LeadToTheirLists(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var centre = await world.Host.GivenInstitutionAsync("Pusat Uji Kotak", InstitutionKind.CentralOffice);
        var aceh = await world.Host.GivenInstitutionAsync("Kanwil Kotak Aceh", InstitutionKind.Kanwil, centre);
        var bali = await world.Host.GivenInstitutionAsync("Kanwil Kotak Bali", InstitutionKind.Kanwil, centre);
        await world.Host.GivenInstitutionAsync("Lapas Pusat Kotak", InstitutionKind.Upt, centre);
        await world.Host.UseAsync(services =>
            services
                .GetDb()
                .Set<Institution>()
                .Where(i => i.Id == aceh.Id || i.Id == bali.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.Province, i => i.Id == aceh.Id ? "Aceh" : "Bali"))
        );
        var clerk = await world.Host.GivenOfficerAsync(centre, [.. AgreementPermissions.All]);
        await world.RegisterAsync(AgreementWorld.Told("Hanya di Aceh", AgreementWorld.Party(aceh, 1)), clerk);

        using var client = await world.Host.SignedInAsync(clerk);
        var page = await client.GetAsync(AgreementLinks.Trends);

        Assert.Equal(["AC", "BA"], page.Document.QuerySelectorAll(".s-tiles a").Select(a => a.FirstChild!.TextContent.Trim()));
        var square = page.Document.QuerySelector(".s-tiles a")!;
        Assert.Contains(
            "Kanwil Kotak Aceh: 1 berlaku dari 1",
            square.GetAttribute("aria-label") ?? square.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("1 perjanjian", (await client.GetAsync(square.GetAttribute("href")!)).Text, StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(IServiceProvider services, AgreementFilter filter) =>
        await (await services.GetRequiredService<AgreementFinder>().FindAsync(filter, CancellationToken.None)).CountAsync();
}
