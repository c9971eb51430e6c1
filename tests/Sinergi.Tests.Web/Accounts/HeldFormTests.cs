using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Accounts.Domain;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Accounts;

/// <summary>The form of the account's preferences stands for any form of the product.</summary>
public sealed class HeldFormTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Form_AfterTheSessionEnded_IsSentWithOnePressAfterSigningIn(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var client = await host.SignedInAsync(officer);
        var form = (await client.GetAsync("/akun"))
            .Form("form[data-preferences]")
            .Choose("Input.Language", "en")
            .Force("Catatan", "Kata-kata <saya>");
        client.ForgetCookies();

        var held = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, held.Status);
        Assert.Equal("Sesi Anda sudah berakhir", held.Title);
        Assert.Contains("Kata-kata <saya>", held.Text, StringComparison.Ordinal);
        var wrong = await held.Form("form[data-sign-in]").Fill("Input.Email", officer.Email).Fill("Input.Password", "salah").SubmitAsync();
        var resumed = await wrong
            .Form("form[data-sign-in]")
            .Fill("Input.Email", officer.Email)
            .Fill("Input.Password", officer.Password)
            .SubmitAsync();
        Assert.Equal("Kirim lagi yang sudah Anda isi", resumed.Title);
        Assert.Contains(officer.Name, resumed.TextOf(".s-account"), StringComparison.Ordinal);
        Assert.Contains("Kata-kata <saya>", resumed.Text, StringComparison.Ordinal);
        var sent = await resumed.Form("form[data-held]").SubmitAsync();

        Assert.Equal("/akun?tersimpan=pilihan", sent.Path);
        Assert.Equal("My account", sent.Title);
        Assert.Equal("en", await host.QueryAsync(db => db.Users.Select(a => a.Language).SingleAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Form_AfterTheSessionEnded_IsCarriedThroughTheCodeToo(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var client = await host.SignedInAsync(officer);
        var enrol = await client.GetAsync("/akun/kode-masuk");
        var secret = enrol.TextOf("[data-key]");
        await enrol.Form().Fill("Input.Code", Totp.CodeAt(secret, host.Clock.UtcNow.UtcDateTime)).SubmitAsync();
        var form = (await client.GetAsync("/akun")).Form("form[data-preferences]").Choose("Input.Language", "en");
        client.ForgetCookies();
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        var held = await form.SubmitAsync();
        var code = await held.Form("form[data-sign-in]")
            .Fill("Input.Email", officer.Email)
            .Fill("Input.Password", officer.Password)
            .SubmitAsync();
        var typed = Totp.CodeAt(secret, host.Clock.UtcNow.UtcDateTime);
        var resumed = await code.Form("form[data-code]").Fill("Input.Code", typed).SubmitAsync();
        await resumed.Form("form[data-held]").SubmitAsync();

        Assert.Equal("en", await host.QueryAsync(db => db.Users.Select(a => a.Language).SingleAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Form_WithAStaleToken_IsKeptAndSentAgain(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var client = await host.SignedInAsync(officer);
        var form = (await client.GetAsync("/akun")).Form("form[data-preferences]").Choose("Input.Language", "en");

        var kept = await form.Force("__RequestVerificationToken", "basi").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, kept.Status);
        Assert.Equal("Kirim lagi yang sudah Anda isi", kept.Title);
        Assert.Equal("id", await host.QueryAsync(db => db.Users.Select(a => a.Language).SingleAsync()));
        Assert.Equal("My account", (await kept.Form("form[data-held]").SubmitAsync()).Title);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Form_HeldForTwelveHours_OrChanged_IsForgotten(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var client = await host.SignedInAsync(officer);
        var form = (await client.GetAsync("/akun")).Form("form[data-preferences]").Choose("Input.Language", "en");
        client.ForgetCookies();
        var held = await form.SubmitAsync();
        var signIn = held.Form("form[data-sign-in]").Fill("Input.Email", officer.Email).Fill("Input.Password", officer.Password);

        Assert.Equal("/", (await signIn.Force("Held", signIn["Held"] + "x").SubmitAsync()).Path);
        client.ForgetCookies();
        host.Clock.Advance(TimeSpan.FromHours(13));
        var late = (await form.SubmitAsync()).Form("form[data-sign-in]");
        var stale = late.Fill("Input.Email", officer.Email)
            .Fill("Input.Password", officer.Password)
            .Force("Held", held.Form("form[data-sign-in]")["Held"]);
        Assert.Equal("/", (await stale.SubmitAsync()).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Form_WithAPassword_IsNeverHeld(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var client = await host.SignedInAsync(officer);
        var form = (await client.GetAsync("/akun/kata-sandi")).Form().Fill("Input.PresentPassword", officer.Password);
        client.ForgetCookies();

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.DoesNotContain(officer.Password, page.Html, StringComparison.Ordinal);
        Assert.False(page.Has("input[name=Held]"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/formulir-tertahan")).Status);
    }
}
