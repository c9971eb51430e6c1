using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Accounts;

public sealed class SessionTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Language_Switched_StaysOnTheSiteAndWithTheAccount(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var client = await host.SignedInAsync(officer);

        var english = await (await client.GetAsync("/cari?q=kerja")).Form("form[action='/bahasa']").SubmitAsync("EN Inggris");
        Assert.Equal("/cari?q=kerja", english.Path);
        Assert.Equal(("en", "Search"), (english.Document.DocumentElement.GetAttribute("lang"), english.Title));
        using var elsewhere = host.Visitor();
        Assert.Equal("Start", (await elsewhere.SignInByFormAsync(officer.Email, officer.Password)).Title);
        var away = await (await client.GetAsync("/"))
            .Form("form[action='/bahasa']")
            .Force("returnUrl", "https://jahat.example")
            .SubmitAsync();
        Assert.Equal("/", away.Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_Switched_ActsForTheOtherUnitAndTakesOnlyOwnPosts(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync("Lapas Simulasi Satu"));
        var stranger = await host.GivenOfficerAsync(await host.GivenInstitutionAsync("Lapas Simulasi Asing"));
        var second = await host.GivenPostAsync(officer, await host.GivenInstitutionAsync("Lapas Simulasi Dua"));
        using var client = await host.SignedInAsync(officer);
        await client.SignInAsync(officer, officer.PostId);
        var page = await client.GetAsync("/jabatan");

        var refused = await page.Form().Force("PostId", stranger.PostId.ToString()).SubmitAsync();
        Assert.Single(refused.Errors);
        Assert.Contains("Lapas Simulasi Satu", refused.TextOf(".s-post"), StringComparison.Ordinal);
        var switched = await page.Form().Choose("PostId", second.Id.ToString()).SubmitAsync();

        Assert.Equal("/", switched.Path);
        Assert.Contains("Lapas Simulasi Dua", switched.TextOf(".s-post"), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Post_Ended_LosesAccessAtOnce(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var client = await host.SignedInAsync(officer);
        Assert.Equal("/", (await client.GetAsync("/")).Path);

        var yesterday = DateOnly.FromDateTime(host.Clock.UtcNow.UtcDateTime).AddDays(-1);
        await host.QueryAsync(db => db.Set<Post>().ExecuteUpdateAsync(p => p.SetProperty(x => x.Until, yesterday)));

        var page = await client.GetAsync("/");
        Assert.Equal("/tanpa-jabatan", page.Path);
        Assert.Equal("Anda belum memegang jabatan", page.Title);
        Assert.False(page.Has(".s-menu"));
        Assert.Equal("/akun", (await client.GetAsync("/akun")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sessions_EndedEverywhere_StayOnlyHere(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var here = await host.SignedInAsync(officer);
        using var there = await host.SignedInAsync(officer);
        Assert.Equal("/", (await there.GetAsync("/")).Path);

        var page = await (await here.GetAsync("/akun")).Form("form[data-end-sessions]").SubmitAsync();

        Assert.Contains("Semua sesi lain sudah diakhiri", page.Text, StringComparison.Ordinal);
        Assert.Equal("/masuk?kembali=%2F", (await there.GetAsync("/")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Password_Changed_EndsOtherSessionsAndNeedsTheOldOne(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var here = await host.SignedInAsync(officer);
        using var there = await host.SignedInAsync(officer);
        var page = await here.GetAsync("/akun/kata-sandi");

        Assert.Single((await page.Form().Fill("Input.PresentPassword", "salah").SubmitAsync()).Errors);
        var weak = await page.Form().Fill("Input.PresentPassword", officer.Password).Fill("Input.Password", "Password2026!").SubmitAsync();
        Assert.Contains("mudah ditebak", Assert.Single(weak.Errors), StringComparison.Ordinal);
        var form = page.Form().Fill("Input.PresentPassword", officer.Password).Fill("Input.Password", "gerbang lumbung senja kabut");
        Assert.Equal("/akun?tersimpan=sandi", (await form.SubmitAsync()).Path);

        Assert.Equal("/masuk?kembali=%2F", (await there.GetAsync("/")).Path);
        Assert.Equal("/", (await there.SignInByFormAsync(officer.Email, "gerbang lumbung senja kabut")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Session_AfterAWorkingDay_Ends(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var client = await host.SignedInAsync(officer);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/", follow: false)).Status);

        host.Clock.Advance(TimeSpan.FromHours(11));

        Assert.Equal("/masuk?kembali=%2F", (await client.GetAsync("/")).Path);
    }
}
