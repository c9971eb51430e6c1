using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Accounts.Domain;
using Sinergi.Modules.Accounts.SignIn;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Accounts;

public sealed class SignInTests
{
    private const string Refused = "Alamat surel atau kata sandi tidak cocok.";
    private const string Locked = "Terlalu banyak percobaan yang gagal. Anda dapat mencoba lagi setelah 2 Mar 2026 09.15 WIB.";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_LockedAfterThePasswordWasChecked_IsNotLetIn(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var central = await host.GivenInstitutionAsync(kind: InstitutionKind.CentralOffice);
        using var visitor = await host.SignedInAsync(await host.GivenOfficerAsync(central));

        var outcome = await host.UseAsync(async services =>
        {
            var looked = await services.GetRequiredService<SinergiDb>().Users.SingleAsync();
            for (var guess = 0; guess < 10; guess++)
            {
                await host.UseAsync(async others =>
                    await others
                        .GetRequiredService<SignInHandler>()
                        .FailAsync(await others.GetRequiredService<SinergiDb>().Users.SingleAsync(), "password", CancellationToken.None)
                );
            }

            return await services.GetRequiredService<SignInHandler>().WelcomeAsync(looked, "password", null, CancellationToken.None);
        });

        Assert.IsType<SignInOutcome.Locked>(outcome);
    }

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

    // The limit counts in memory, so one database tells everything.
    [Theory]
    [InlineData(
        "Indonesia",
        "id",
        "Terlalu banyak percobaan",
        "Dari jaringan Anda datang terlalu banyak percobaan",
        "Tunggu satu menit, lalu coba lagi."
    )]
    [InlineData("Inggris", "en", "Too many attempts", "Too many attempts came from your network", "Wait for a minute, then try again.")]
    public async Task SignIn_ManyAttemptsFromOneAddress_AreHeldBackForAMinute(
        string button,
        string language,
        string title,
        string what,
        string advice
    )
    {
        await using var host = await SinergiHost.StartAsync(TestDatabase.Sqlite);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var visitor = host.Visitor();
        await (await visitor.GetAsync("/bahasa")).Form().SubmitAsync(button);
        var form = (await visitor.GetAsync("/masuk")).Form("form[data-sign-in]").Fill("Input.Email", "a@contoh.example");
        for (var attempt = 1; attempt <= 30; attempt++)
        {
            Assert.Equal(HttpStatusCode.OK, (await form.SubmitAsync()).Status);
        }

        var refused = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal((title, language), (refused.Title, refused.Document.DocumentElement.GetAttribute("lang")));
        Assert.Contains(what, refused.Text, StringComparison.Ordinal);
        Assert.Contains(advice, refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/masuk")).Status);
        using var colleague = host.Visitor();
        Assert.Equal("/", (await colleague.SignInByFormAsync(officer.Email, officer.Password)).Path);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("/", (await visitor.SignInByFormAsync(officer.Email, officer.Password)).Path);
    }
}
