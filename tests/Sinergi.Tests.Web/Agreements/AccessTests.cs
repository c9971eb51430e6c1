using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Search;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

public sealed class AccessTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Agreement_OfOthers_IsNowhereToBeSeen(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Rahasia tetangga", world.ThreeParties));
        foreach (var outsider in new[] { world.OtherClerk, world.Stranger })
        {
            using var client = await world.Host.SignedInAsync(outsider);
            string[] paths =
            [
                AgreementLinks.Record(id),
                AgreementLinks.Contacts(id),
                AgreementLinks.Correct(id),
                AgreementLinks.Grants(id),
                AgreementLinks.ChooseSource(id, FactFields.SignedOn),
            ];
            foreach (var path in paths)
            {
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).Status);
                // The record page itself takes no form, for nobody.
                var refused = path == AgreementLinks.Record(id) ? HttpStatusCode.MethodNotAllowed : HttpStatusCode.NotFound;
                Assert.Equal(refused, await PostAsync(client, path));
            }

            Assert.DoesNotContain("Rahasia tetangga", (await client.GetAsync(AgreementLinks.List())).Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Rahasia tetangga", (await client.GetAsync(AgreementLinks.File("csv"))).Html, StringComparison.Ordinal);
            Assert.Contains("0 perjanjian", (await client.GetAsync(AgreementLinks.Statistics())).Text, StringComparison.Ordinal);
            var hits = await world.Host.ActAsync(
                outsider,
                s => s.GetRequiredService<SearchIndex>().FindAsync("rahasia tetangga", 10, default)
            );
            Assert.Empty(hits);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Agreement_OfAPartner_IsSeenByThePartner(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Terlihat oleh mitra", world.ThreeParties));
        using var client = await world.Host.SignedInAsync(world.PartnerOfficer);

        Assert.Equal("Terlihat oleh mitra", (await client.GetAsync(AgreementLinks.Record(id))).Title);
        var list = await client.GetAsync($"{AgreementLinks.List()}?Query.Words=terlihat+mitra&Query.Validity=InForce");
        Assert.Contains("Terlihat oleh mitra", list.Text, StringComparison.Ordinal);
        Assert.False(list.Has($"main a[href='{AgreementLinks.Register()}']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(AgreementLinks.Correct(id))).Status);
        var csv = (await client.GetAsync($"{AgreementLinks.File("csv")}?Query.Words=terlihat+mitra")).Html;
        Assert.Contains("Terlihat oleh mitra", csv, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Contacts_ByDutyGrantOrMandate_AreShownAndEachReadIsRecorded(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Narahubung", world.ThreeParties));
        using var clerk = await world.Host.SignedInAsync(world.Clerk);
        var book = await (await clerk.GetAsync(AgreementLinks.Contacts(id)))
            .Form("main form:not([action])")
            .Fill("Input.Name", "Sari Simulasi")
            .Fill("Input.Phone", "0800-111-222")
            .Choose("Input.Institution", world.Kanwil.Id.ToString())
            .SubmitAsync();
        book = await book.Form("main form:not([action])")
            .Fill("Input.Name", "Budi Simulasi")
            .Fill("Input.Phone", "0800-333-444")
            .SubmitAsync();
        Assert.Contains("0800-111-222", book.Text, StringComparison.Ordinal);
        Assert.Contains("Karena tugas", book.Text, StringComparison.Ordinal);

        using var partner = await world.Host.SignedInAsync(world.PartnerOfficer);
        var refused = await partner.GetAsync(AgreementLinks.Contacts(id));
        Assert.DoesNotContain("0800-111-222", refused.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Sari Simulasi", refused.Html, StringComparison.Ordinal);
        Assert.Contains("Belum ada akses data untuk lembaga Anda", refused.Text, StringComparison.Ordinal);

        var granted = await (await clerk.GetAsync(AgreementLinks.Grants(id)))
            .Form("main form:not([action])")
            .Choose("Input.Grantee", world.Bnnp.Id.ToString())
            .Fill("Input.Purpose", "Koordinasi skrining")
            .Fill("Input.LegalBasis", "Pasal 5")
            .Tick("Input.Units", world.Kanwil.Id.ToString())
            .FillDate("Input.Until", AgreementWorld.Today.AddMonths(6))
            .SubmitAsync();
        Assert.Contains("Berjalan", granted.Text, StringComparison.Ordinal);
        var open = await partner.GetAsync(AgreementLinks.Contacts(id));
        Assert.Contains("0800-111-222", open.Text, StringComparison.Ordinal);
        // Nobody said that he belongs to the unit that the grant names.
        Assert.DoesNotContain("0800-333-444", open.Html, StringComparison.Ordinal);
        Assert.Contains("Pasal 5", open.Text, StringComparison.Ordinal);

        await SetTermEndAsync(world, id, AgreementWorld.Today.AddDays(-1));
        Assert.Contains(
            "Kerja sama ini tidak sedang berlaku",
            (await partner.GetAsync(AgreementLinks.Contacts(id))).Text,
            StringComparison.Ordinal
        );

        await world.Host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            db.Add(
                new StatutoryMandate
                {
                    Id = NewId.Next(),
                    BodyId = world.Bnnp.Id,
                    TerritoryId = world.Kanwil.Id,
                    Category = DataCategory.AgreementContacts,
                    Law = "UU Uji 1/2000",
                    From = AgreementWorld.Today,
                }
            );
            await db.SaveChangesAsync();
        });
        var mandated = await partner.GetAsync(AgreementLinks.Contacts(id));
        Assert.Contains("UU Uji 1/2000", mandated.Text, StringComparison.Ordinal);
        Assert.Contains("0800-111-222", mandated.Text, StringComparison.Ordinal);
        await world.Host.UseAsync(services =>
            services.GetRequiredService<SinergiDb>().Set<StatutoryMandate>().Where(m => m.BodyId == world.Bnnp.Id).ExecuteDeleteAsync()
        );

        var subject = await world.Host.QueryAsync(db =>
            db.Set<ContactPerson>().Where(c => c.AgreementId == id && c.Name == "Sari Simulasi").Select(c => c.SubjectId).SingleAsync()
        );
        var reads = await world.Host.QueryAsync(db =>
            db.Set<PersonalRead>()
                .Where(r => r.Subjects.Any(s => s.SubjectId == subject))
                .OrderBy(r => r.Id)
                .Select(r => r.Basis)
                .ToListAsync()
        );
        Assert.Equal(["duty", "duty", "grant", "mandate"], reads);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Grant_BeyondAYearOrWithoutTerm_IsRefused(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Akses terlalu lama", world.ThreeParties));
        using var clerk = await world.Host.SignedInAsync(world.Clerk);

        var page = await (await clerk.GetAsync(AgreementLinks.Grants(id)))
            .Form("main form:not([action])")
            .Choose("Input.Grantee", world.Bnnp.Id.ToString())
            .Fill("Input.Purpose", "Uji")
            .Fill("Input.LegalBasis", "Pasal 5")
            .Tick("Input.Units", world.Kanwil.Id.ToString())
            .FillDate("Input.Until", AgreementWorld.Today.AddYears(1))
            .SubmitAsync();

        Assert.Equal(["Pilih tanggal dari hari ini sampai 1 Mar 2027."], page.Errors);
        var unstated = await world.RegisterAsync(
            AgreementWorld.Told("Tanpa jangka waktu", world.ThreeParties) with
            {
                TermStart = null,
                TermEnd = null,
            }
        );
        Assert.False((await clerk.GetAsync(AgreementLinks.Grants(unstated))).Has("main form[method=post]"));
    }

    private static async Task<HttpStatusCode> PostAsync(SiteClient client, string path)
    {
        // Any form of the product carries a token that this request may use.
        var token = (await client.GetAsync(AgreementLinks.List())).Document.QuerySelector("input[name=__RequestVerificationToken]");
        var fields = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token?.GetAttribute("value") ?? "",
            ["Input.Name"] = "x",
            ["Input.Phone"] = "1",
        };
        return (await client.PostAsync(path, fields, follow: false)).Status;
    }

    private static Task SetTermEndAsync(AgreementWorld world, Guid id, DateOnly end) =>
        world.Host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            (await db.Set<Agreement>().SingleAsync(a => a.Id == id)).TermEnd = end;
            await db.SaveChangesAsync();
        });
}
