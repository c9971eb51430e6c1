using Sinergi.Modules.Accounts.Domain;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Accounts;

public sealed class SecondFactorTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SecondFactor_SwitchedOn_AsksForCodesThatWorkOnce(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var own = await host.SignedInAsync(officer);
        var (secret, codes) = await SwitchOnAsync(host, own);
        Assert.Equal(RecoveryCodes.Count, codes.Count);
        Assert.Equal("Beranda", (await own.GetAsync("/")).Title);

        using var visitor = host.Visitor();
        var asked = await visitor.SignInByFormAsync(officer.Email, officer.Password, "/masuk?kembali=%2Fakun");
        Assert.Equal("Masukkan kode masuk", asked.Title);
        Assert.Equal("/masuk?kembali=%2F", (await visitor.GetAsync("/")).Path);

        // The code of enrolment has been used; the next one works, with the space that apps show.
        var replayed = await asked.Form("form[data-code]").Fill("Input.Code", Totp.CodeAt(secret, Now(host))).SubmitAsync();
        Assert.Contains("sudah dipakai", Assert.Single(replayed.Errors), StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        var code = Totp.CodeAt(secret, Now(host));
        var inside = await replayed.Form("form[data-code]").Fill("Input.Code", $"{code[..3]} {code[3..]}").SubmitAsync();
        Assert.Equal("/akun", inside.Path);
        Assert.Contains("Sisa kode pemulihan: 10", inside.Text, StringComparison.Ordinal);

        foreach (var (spare, enters) in new[] { (codes[3].ToUpperInvariant(), true), (codes[3], false), (codes[4], true) })
        {
            using var again = host.Visitor();
            var page = await again.SignInByFormAsync(officer.Email, officer.Password);
            var answer = await page.Form("form[data-code]").Fill("Input.Code", spare).SubmitAsync();
            Assert.Equal(enters ? "/" : "/masuk/kode", answer.Path);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SecondFactor_WrongCodes_LockTheAccountToo(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var own = await host.SignedInAsync(officer);
        await SwitchOnAsync(host, own);
        using var visitor = host.Visitor();
        var page = await visitor.SignInByFormAsync(officer.Email, officer.Password);

        for (var attempt = 0; attempt < Lockout.MostFailures; attempt++)
        {
            page = await page.Form("form[data-code]").Fill("Input.Code", "000000").SubmitAsync();
        }

        Assert.Contains("Terlalu banyak percobaan", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SecondFactor_SwitchedOff_NeedsThePassword(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var own = await host.SignedInAsync(officer);
        await SwitchOnAsync(host, own);

        var manage = await own.GetAsync("/akun/kode-masuk");
        var refused = await manage.Form().Fill("Input.PresentPassword", "salah").SubmitAsync("Matikan kode masuk");
        Assert.Single(refused.Errors);
        var renewed = await manage.Form().Fill("Input.PresentPassword", officer.Password).SubmitAsync("Buat kode pemulihan baru");
        Assert.Equal(RecoveryCodes.Count, renewed.TextsOf("[data-codes] li").Count);
        var off = await manage.Form().Fill("Input.PresentPassword", officer.Password).SubmitAsync("Matikan kode masuk");

        Assert.Equal("/akun", off.Path);
        using var visitor = host.Visitor();
        Assert.Equal("/", (await visitor.SignInByFormAsync(officer.Email, officer.Password)).Path);
    }

    private static async Task<(string Secret, IReadOnlyList<string> Codes)> SwitchOnAsync(SinergiHost host, SiteClient own)
    {
        var page = await own.GetAsync("/akun/kode-masuk");
        var secret = page.TextOf("[data-key]");
        Assert.StartsWith(
            "data:image/svg+xml;base64,",
            page.Document.QuerySelector("main img")!.GetAttribute("src"),
            StringComparison.Ordinal
        );
        var wrong = await page.Form().Fill("Input.Code", "000000").SubmitAsync();
        Assert.Equal(secret, wrong.TextOf("[data-key]"));
        var on = await wrong.Form().Fill("Input.Code", Totp.CodeAt(secret, Now(host))).SubmitAsync();
        return (secret, on.TextsOf("[data-codes] li"));
    }

    private static DateTime Now(SinergiHost host) => host.Clock.UtcNow.UtcDateTime;
}
