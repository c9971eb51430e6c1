using System.Net;
using Sinergi.Modules.Accounts.Domain;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Accounts;

public sealed class SignInTests
{
    private const string Refused = "Alamat surel atau kata sandi tidak cocok.";
    private const string Locked = "Terlalu banyak percobaan yang gagal. Anda dapat mencoba lagi setelah 2 Mar 2026 09.15 WIB.";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_RightPassword_ShowsTheWorkListOfTheUnit(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync("Lapas Simulasi Satu"));
        using var visitor = host.Visitor();

        var page = await visitor.SignInByFormAsync(officer.Email.ToUpperInvariant(), officer.Password);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("/", page.Path);
        Assert.Equal("Beranda", page.Title);
        Assert.Contains("Lapas Simulasi Satu", page.TextOf(".s-post"), StringComparison.Ordinal);
        Assert.Contains(officer.Name, page.TextOf(".s-account"), StringComparison.Ordinal);

        var left = await page.Form("form[action='/keluar']").SubmitAsync();

        Assert.Equal("/masuk", left.Path);
        Assert.Equal("/masuk?kembali=%2F", (await visitor.GetAsync("/")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_WrongFiveTimes_LocksForAQuarterOfAnHour(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var visitor = host.Visitor();

        for (var attempt = 1; attempt < Lockout.MostFailures; attempt++)
        {
            Assert.Contains(
                Refused,
                Assert.Single((await visitor.SignInByFormAsync(officer.Email, "salah")).Errors),
                StringComparison.Ordinal
            );
        }

        Assert.Equal([Locked], (await visitor.SignInByFormAsync(officer.Email, "salah")).Errors);
        Assert.Equal([Locked], (await visitor.SignInByFormAsync(officer.Email, officer.Password)).Errors);
        host.Clock.Advance(Lockout.Duration);
        Assert.Equal("/", (await visitor.SignInByFormAsync(officer.Email, officer.Password)).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_UnknownOrDisabledAccount_AnswersAsForAWrongPassword(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        await host.UseAsync(async services =>
        {
            var db = services.GetDb();
            (await db.Users.FindAsync(officer.AccountId))!.Disabled = true;
            await db.SaveChangesAsync();
        });
        using var visitor = host.Visitor();

        Assert.Contains(
            Refused,
            Assert.Single((await visitor.SignInByFormAsync(officer.Email, officer.Password)).Errors),
            StringComparison.Ordinal
        );
        for (var attempt = 1; attempt < Lockout.MostFailures; attempt++)
        {
            var page = await visitor.SignInByFormAsync("tidak.ada@contoh.example", "apa saja");
            Assert.Contains(Refused, Assert.Single(page.Errors), StringComparison.Ordinal);
        }

        Assert.Equal([Locked], (await visitor.SignInByFormAsync("tidak.ada@contoh.example", "apa saja")).Errors);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_BackAddress_LeadsOnlyInsideTheSite(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        foreach (
            var (back, expected) in new[]
            {
                ("/cari?q=kerja", "/cari?q=kerja"),
                ("https://jahat.example/", "/"),
                ("//jahat.example", "/"),
                ("/\\jahat.example", "/"),
                ("javascript:alert(1)", "/"),
            }
        )
        {
            using var visitor = host.Visitor();
            var page = await visitor.SignInByFormAsync(officer.Email, officer.Password, $"/masuk?kembali={Uri.EscapeDataString(back)}");
            Assert.Equal(expected, page.Path);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_ManyAttemptsFromOneAddress_AreHeldBack(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        using var visitor = host.Visitor();
        var form = (await visitor.GetAsync("/masuk")).Form("form[data-sign-in]").Fill("Input.Email", "a@contoh.example");

        SitePage page;
        var attempts = 0;
        do
        {
            page = await form.SubmitAsync();
            attempts++;
        } while (page.Status != HttpStatusCode.TooManyRequests && attempts < 100);

        Assert.Equal(31, attempts);
        Assert.Equal("Terlalu banyak percobaan", page.Title);
    }
}
