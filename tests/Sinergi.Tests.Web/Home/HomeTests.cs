using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Search;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Home;

public sealed partial class HomeTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Start_ShowsOwnAndUnitTasks_MostUrgentFirst(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var unit = await host.GivenInstitutionAsync();
        var officer = await host.GivenOfficerAsync(unit, EvidencePermissions.Verify);
        var (colleague, outsider) = (await host.GivenOfficerAsync(unit, EvidencePermissions.Verify), await host.GivenOfficerAsync(unit));
        var other = await host.GivenInstitutionAsync();
        var today = DateOnly.FromDateTime(host.Clock.UtcNow.UtcDateTime);
        await host.UseAsync(async services =>
        {
            var tasks = services.GetRequiredService<WorkTasks>();
            Task Open(string text, Guid institution, Guid? person, DateOnly? due) =>
                tasks.OpenAsync(
                    new NewTask(text, NewId.Next(), institution, person, "role.ADMIN", [], $"/uji/{text}", EvidencePermissions.Verify, due),
                    host.Clock.UtcNow.UtcDateTime,
                    CancellationToken.None
                );
            await Open("tanpa-batas", unit.Id, null, null);
            await Open("pekan-depan", unit.Id, officer.PersonId, today.AddDays(9));
            await Open("terlambat", unit.Id, null, today.AddDays(-2));
            await Open("besok", unit.Id, null, today.AddDays(1));
            await Open("rekan", unit.Id, colleague.PersonId, today);
            await Open("unit-lain", other.Id, null, today);
            await services.GetDb().SaveChangesAsync();
        });
        using var client = await host.SignedInAsync(officer);
        using var without = await host.SignedInAsync(outsider);

        var page = await client.GetAsync("/");

        var links = page.Document.QuerySelectorAll(".s-work a").Select(a => a.GetAttribute("href"));
        Assert.Equal(["/uji/terlambat", "/uji/besok", "/uji/pekan-depan", "/uji/tanpa-batas"], links);
        Assert.Contains("4 pekerjaan menunggu Anda, 1 di antaranya terlambat.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Terlambat 2 hari", page.Text, StringComparison.Ordinal);
        // A colleague who may not do the work does not learn what it is about.
        Assert.Empty((await without.GetAsync("/")).Document.QuerySelectorAll(".s-work a"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Start_AfterAnAgreementWasRegistered_TellsItAndCountsItForItsPartiesOnly(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        string[] permissions = [AgreementPermissions.View, AgreementPermissions.Register, CommitmentPermissions.View];
        var kanwil = await host.GivenOfficerAsync(await host.GivenInstitutionAsync(kind: InstitutionKind.Kanwil), permissions);
        var stranger = await host.GivenOfficerAsync(await host.GivenInstitutionAsync(kind: InstitutionKind.Kanwil), permissions);
        var told = new RegisterAgreement
        {
            FormKey = NewId.Next(),
            SourceTitle = "Naskah simulasi",
            Subject = "Pelayanan simulasi",
            TermStart = new DateOnly(2025, 1, 1),
            TermEnd = new DateOnly(2030, 1, 1),
            Parties = [new NewParty(kanwil.InstitutionId, kanwil.Institution.Name, 1, null, null, null, true, null)],
        };
        await host.ActAsync(kanwil, services => services.GetRequiredService<IAgreementRegister>().RegisterAsync(told, default));
        using var inside = await host.SignedInAsync(kanwil);
        using var outside = await host.SignedInAsync(stranger);
        using var without = await host.SignedInAsync(await host.GivenOfficerAsync(kanwil.Institution));

        var start = await inside.GetAsync("/");
        var other = await outside.GetAsync("/");

        Assert.Equal("Daftarkan kerja sama", start.TextOf($"a.s-button[href='{AgreementLinks.Register()}']"));
        Assert.Equal(["1", "0"], start.TextsOf(".s-figure dd"));
        Assert.Contains("mendaftarkan kerja sama", start.Text, StringComparison.Ordinal);
        Assert.Equal("Pelayanan simulasi", (await start.FollowAsync("Pelayanan simulasi")).Title);
        Assert.Equal(["0", "0"], other.TextsOf(".s-figure dd"));
        Assert.DoesNotContain("Pelayanan simulasi", other.Text, StringComparison.Ordinal);
        Assert.Contains("Pelayanan simulasi", (await inside.GetAsync("/cari?q=pelayanan")).Text, StringComparison.Ordinal);
        // A colleague in the same office who may not open agreements learns nothing of them either.
        Assert.DoesNotContain("Pelayanan simulasi", (await without.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pelayanan simulasi", (await without.GetAsync("/cari?q=pelayanan")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Start_OfAnEmptyProduct_OffersTheFirstStepsToThoseWhoMayTakeThem(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var central = await host.GivenInstitutionAsync(kind: InstitutionKind.CentralOffice);
        var admin = await host.GivenOfficerAsync(
            central,
            InstitutionPermissions.Manage,
            InstitutionPermissions.People,
            AdministrationPermissions.ViewSystem
        );
        using var client = await host.SignedInAsync(admin);
        const string Steps = "#langkah-pertama";

        var empty = await client.GetAsync("/");
        await host.GivenInstitutionAsync();
        var clerk = await host.GivenOfficerAsync(central, InstitutionPermissions.People);
        using var colleague = await host.SignedInAsync(clerk);
        var begun = await client.GetAsync("/");
        var permitted = await colleague.GetAsync("/");
        await host.UseAsync(async services =>
        {
            var id = NewId.Next();
            await services.GetRequiredService<ScopeIndex>().ShareAsync(id, [central.Id], CancellationToken.None);
            await services
                .GetRequiredService<SearchIndex>()
                .PutAsync(new Searchable(id, id, "agreement", "Kerja sama pertama", "", $"/uji/{id}", ""), CancellationToken.None);
            await services.GetDb().SaveChangesAsync();
        });

        Assert.Equal(
            [InstitutionLinks.Import(), InstitutionLinks.AddPerson(), AdministrationLinks.State],
            empty.Document.QuerySelectorAll($"{Steps} a").Select(a => a.GetAttribute("href"))
        );
        Assert.DoesNotContain("Selesai", empty.TextOf(Steps), StringComparison.Ordinal);
        Assert.Equal(2, begun.TextsOf($"{Steps} b").Count(word => word == "Selesai"));
        Assert.Equal([InstitutionLinks.AddPerson()], permitted.Document.QuerySelectorAll($"{Steps} a").Select(a => a.GetAttribute("href")));
        Assert.False((await client.GetAsync("/")).Has(Steps));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Notices_OpenedAndMarked_BelongToThePersonAlone(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var unit = await host.GivenInstitutionAsync();
        var officer = await host.GivenOfficerAsync(unit, CommitmentPermissions.View);
        var (colleague, outsider) = (await host.GivenOfficerAsync(unit, CommitmentPermissions.View), await host.GivenOfficerAsync(unit));
        await host.UseAsync(async services =>
        {
            for (var i = 0; i < 52; i++)
            {
                await services
                    .GetRequiredService<Notices>()
                    .TellAsync(
                        new NewNotice(unit.Id, null, NewId.Next(), "role.ADMIN", [], "/akun", CommitmentPermissions.View),
                        host.Clock.UtcNow.UtcDateTime,
                        CancellationToken.None
                    );
            }

            await services.GetDb().SaveChangesAsync();
        });
        using var client = await host.SignedInAsync(officer);

        var page = await client.GetAsync("/pemberitahuan");
        Assert.Contains("52 belum dibaca", page.Text, StringComparison.Ordinal);
        Assert.Equal(50, page.TextsOf("tbody tr").Count);
        Assert.Equal(2, (await page.FollowAsync(".s-pager a[rel=next]")).TextsOf("tbody tr").Count);
        var opened = await page.Form("tbody form").SubmitAsync();
        Assert.Equal("/akun", opened.Path);
        Assert.Contains("51 pemberitahuan", opened.TextOf(".s-tools"), StringComparison.Ordinal);
        var all = await (await client.GetAsync("/pemberitahuan")).Form("form[data-all]").SubmitAsync();
        Assert.Contains("0 belum dibaca", all.Text, StringComparison.Ordinal);
        using var other = await host.SignedInAsync(colleague);
        Assert.Contains("52 pemberitahuan", (await other.GetAsync("/")).TextOf(".s-tools"), StringComparison.Ordinal);
        var foreign = await page.Form("tbody form").SubmitAsync();
        Assert.Equal("/akun", foreign.Path);
        using var without = await host.SignedInAsync(outsider);
        Assert.Contains("0 belum dibaca", (await without.GetAsync("/pemberitahuan")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Notices_OfAPersonWhoMayNoLongerKnow_AreNotShown(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync(), CommitmentPermissions.View);
        await host.UseAsync(async services =>
        {
            var notice = new NewNotice(
                officer.InstitutionId,
                officer.PersonId,
                NewId.Next(),
                "role.ADMIN",
                [],
                "/akun",
                CommitmentPermissions.View
            );
            await services.GetRequiredService<Notices>().TellAsync(notice, host.Clock.UtcNow.UtcDateTime, CancellationToken.None);
            await services.GetDb().SaveChangesAsync();
        });
        using var client = await host.SignedInAsync(officer);
        Assert.Contains("1 belum dibaca", (await client.GetAsync("/pemberitahuan")).Text, StringComparison.Ordinal);

        await host.UseAsync(async services =>
        {
            var db = services.GetDb();
            var role = await db.Set<Role>()
                .Include(r => r.Permissions)
                .SingleAsync(r => db.Set<Post>().Any(p => p.RoleId == r.Id && p.PersonId == officer.PersonId));
            role.Permissions.Clear();
            role.Revision = NewId.Next();
            await db.SaveChangesAsync();
        });

        Assert.Contains("0 belum dibaca", (await client.GetAsync("/pemberitahuan")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Search_FindsByStemWithinScope_AndSaysHowItWasUnderstood(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var (unit, other) = (await host.GivenInstitutionAsync(), await host.GivenInstitutionAsync());
        var officer = await host.GivenOfficerAsync(unit, AgreementPermissions.View);
        await host.UseAsync(async services =>
        {
            foreach (var (institution, title) in new[] { (unit, "Pelayanan kesehatan"), (other, "Pelayanan hukum") })
            {
                var id = NewId.Next();
                await services.GetRequiredService<ScopeIndex>().ShareAsync(id, [institution.Id], CancellationToken.None);
                await services
                    .GetRequiredService<SearchIndex>()
                    .PutAsync(new Searchable(id, id, "agreement", title, "PKS simulasi", $"/uji/{id}", ""), CancellationToken.None);
            }

            await services.GetDb().SaveChangesAsync();
        });
        using var client = await host.SignedInAsync(officer);

        var page = await (await client.GetAsync("/")).Form("form.s-search").Fill("q", "melayani").SubmitAsync();

        Assert.Equal("/cari?q=melayani", page.Path);
        Assert.Contains("Pelayanan kesehatan", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pelayanan hukum", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 ditemukan.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Dicari sebagai: layan.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tidak ada yang cocok", (await client.GetAsync("/cari?q=gajah")).Text, StringComparison.Ordinal);
        Assert.Contains("terlalu umum", (await client.GetAsync("/cari?q=yang")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Page_CarriesHeadersNonceAndGuardedCookies(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var visitor = host.Visitor();

        var page = await visitor.GetAsync("/masuk");
        var answer = await page.Form("form[data-sign-in]")
            .Fill("Input.Email", officer.Email)
            .Fill("Input.Password", officer.Password)
            .SubmitAsync(follow: false);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        var nonce = NonceOf().Match(policy).Groups["nonce"].Value;
        Assert.All(page.Document.QuerySelectorAll("script"), script => Assert.Equal(nonce, script.GetAttribute("nonce")));
        Assert.NotEmpty(page.Document.QuerySelectorAll("script"));
        Assert.NotEqual(policy, Assert.Single((await visitor.GetAsync("/masuk")).Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        var cookies = page.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("sinergi=", StringComparison.Ordinal));
        Assert.All(
            cookies,
            cookie =>
            {
                Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("samesite=none", cookie, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Fault_UnknownAddress_SaysWhatToDo(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        using var client = await host.SignedInAsync(await host.GivenOfficerAsync(await host.GivenInstitutionAsync()));

        foreach (var path in new[] { "/tidak-ada", "/kesalahan" })
        {
            var page = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Equal("Halaman tidak ditemukan", page.Title);
            Assert.Contains("Nomor permintaan:", page.Text, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NonceOf();
}
