using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Accounts.Domain;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Reading.Contracts;
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
        var form = (await client.GetAsync("/akun")).Form("form[data-preferences]").Choose("Input.Language", "en");
        client.ForgetCookies();

        var held = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, held.Status);
        Assert.Equal("Sesi Anda sudah berakhir", held.Title);
        Assert.Contains("Bahasa Inggris", held.TextOf(".s-summary"), StringComparison.Ordinal);
        var wrong = await held.Form("form[data-sign-in]").Fill("Input.Email", officer.Email).Fill("Input.Password", "salah").SubmitAsync();
        var resumed = await wrong
            .Form("form[data-sign-in]")
            .Fill("Input.Email", officer.Email)
            .Fill("Input.Password", officer.Password)
            .SubmitAsync();
        Assert.Equal("Kirim lagi yang sudah Anda isi", resumed.Title);
        Assert.Contains(officer.Name, resumed.TextOf(".s-account"), StringComparison.Ordinal);
        Assert.Contains("Bahasa Inggris", resumed.TextOf(".s-summary"), StringComparison.Ordinal);
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

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Form_OfSomebodyElse_IsNeverShownAfterSigningIn(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var unit = await host.GivenInstitutionAsync();
        var first = await host.GivenOfficerAsync(unit, ReadingPermissions.Submit);
        var next = await host.GivenOfficerAsync(unit, ReadingPermissions.Submit);
        using var client = await host.SignedInAsync(first);
        var form = (await client.GetAsync("/baca")).Form().Fill("Pasted", "Kata-kata orang pertama");
        client.ForgetCookies();
        var held = await form.SubmitAsync();

        var signedIn = await held.Form("form[data-sign-in]")
            .Fill("Input.Email", next.Email)
            .Fill("Input.Password", next.Password)
            .SubmitAsync();
        // The first one's page is still open in another tab of the same browser.
        var sent = await form.SubmitAsync();

        Assert.Equal("/", signedIn.Path);
        Assert.Equal("Formulir perlu dibuka lagi", sent.Title);
        foreach (var page in new[] { signedIn, sent })
        {
            Assert.Contains(next.Name, page.TextOf(".s-account"), StringComparison.Ordinal);
            Assert.DoesNotContain("Kata-kata orang pertama", page.Html, StringComparison.Ordinal);
            Assert.False(page.Has("form[data-held]"));
        }

        Assert.DoesNotContain("en", await host.QueryAsync(db => db.Users.Select(a => a.Language).ToListAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Form_OfSomebodyElse_IsNotResumedThroughTheCodeEither(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var unit = await host.GivenInstitutionAsync();
        var first = await host.GivenOfficerAsync(unit, ReadingPermissions.Submit);
        var next = await host.GivenOfficerAsync(unit, ReadingPermissions.Submit);
        using var client = await host.SignedInAsync(next);
        var enrol = await client.GetAsync("/akun/kode-masuk");
        var secret = enrol.TextOf("[data-key]");
        await enrol.Form().Fill("Input.Code", Totp.CodeAt(secret, host.Clock.UtcNow.UtcDateTime)).SubmitAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        client.ForgetCookies();
        await client.SignInAsync(first);
        var form = (await client.GetAsync("/baca")).Form().Fill("Pasted", "Kata-kata orang pertama");
        client.ForgetCookies();

        var held = await form.SubmitAsync();
        var code = await held.Form("form[data-sign-in]")
            .Fill("Input.Email", next.Email)
            .Fill("Input.Password", next.Password)
            .SubmitAsync();
        var typed = Totp.CodeAt(secret, host.Clock.UtcNow.UtcDateTime);
        var inside = await code.Form("form[data-code]").Fill("Input.Code", typed).SubmitAsync();

        Assert.Equal("/", inside.Path);
        Assert.DoesNotContain("Kata-kata orang pertama", inside.Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Form_WithAFile_SaysThatTheFileMustBeChosenAgain(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync(), ReadingPermissions.Submit);
        using var client = await host.SignedInAsync(officer);
        var form = (await client.GetAsync("/baca"))
            .Form()
            .Attach("Files", "naskah.txt", "isi naskah"u8.ToArray())
            .Fill("Pasted", "Kutipan <yang> saya ketik");
        client.ForgetCookies();

        var held = await form.SubmitAsync();
        var resumed = await held.Form("form[data-sign-in]")
            .Fill("Input.Email", officer.Email)
            .Fill("Input.Password", officer.Password)
            .SubmitAsync();

        foreach (var page in new[] { held, resumed })
        {
            Assert.Contains("Berkas perlu dipilih lagi", page.Text, StringComparison.Ordinal);
            Assert.Contains("Kutipan <yang> saya ketik", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Form_ThatIsKept_SpeaksTheWordsOfItsPage(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync(), AgreementPermissions.Register);
        using var client = await host.SignedInAsync(officer);
        var form = (await client.GetAsync("/kerja-sama/daftar"))
            .Form()
            .Fill("Input.Parties[1].Name", "Mitra <Simulasi>")
            .Choose("Input.Parties[1].Signed", "true")
            .FillDate("Input.SignedOn", new DateOnly(2026, 2, 2))
            .Fill("Input.TermEnd.Day", "31")
            .Fill("Input.TermEnd.Month", "2")
            .Tick("Input.Renewal")
            .Force("Input.Hidden", "rahasia mesin");
        client.ForgetCookies();

        var held = await form.SubmitAsync();
        var resumed = await held.Form("form[data-sign-in]")
            .Fill("Input.Email", officer.Email)
            .Fill("Input.Password", officer.Password)
            .SubmitAsync();
        // Lost a second time, on the way from the page that keeps it.
        client.ForgetCookies();
        var again = await resumed.Form("form[data-held]").SubmitAsync();

        foreach (var page in new[] { held, resumed, again })
        {
            var rows = page
                .Document.QuerySelectorAll(".s-summary__row")
                .ToDictionary(row => row.QuerySelector("dt")!.TextContent.Trim(), row => row.QuerySelector("dd")!.TextContent.Trim());
            Assert.Equal("Belum dinyatakan", rows["Jenis naskah"]);
            Assert.Equal("Mitra <Simulasi>", rows["Pihak 2: Nama lembaga"]);
            Assert.Equal("Ya", rows["Pihak 2: Menandatangani"]);
            Assert.Equal("Senin, 2 Februari 2026", rows["Penandatanganan: Ditandatangani"]);
            Assert.Equal("31 / 2 /", rows["Jangka waktu: Hari terakhir berlaku"]);
            Assert.Contains("Ya", rows.Values);
            foreach (var machinery in new[] { "NotStated", "True", "true", "rahasia mesin", "Input." })
            {
                Assert.DoesNotContain(machinery, page.TextOf(".s-summary"), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Draft_InTheBrowser_IsNamedAfterWhoTypesIt()
    {
        await using var host = await SinergiHost.StartAsync(TestDatabase.Sqlite);
        var unit = await host.GivenInstitutionAsync();
        using var first = await host.SignedInAsync(await host.GivenOfficerAsync(unit, ReadingPermissions.Submit));
        using var next = await host.SignedInAsync(await host.GivenOfficerAsync(unit, ReadingPermissions.Submit));

        var names = new List<string?>();
        foreach (var client in new[] { first, first, next })
        {
            names.Add((await client.GetAsync("/baca")).Document.QuerySelector("form[data-draft]")?.GetAttribute("data-draft"));
        }

        Assert.NotNull(names[0]);
        Assert.Equal(names[0], names[1]);
        Assert.NotEqual(names[0], names[2]);
    }
}
