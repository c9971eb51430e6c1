using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Accounts;

public sealed class SetUpTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SetUp_ByTheLink_MakesTheAdministratorOnce(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var path = (await IssueAsync(host))!;
        using var visitor = host.Visitor();
        var page = await visitor.GetAsync(path);

        using var rival = host.Visitor();
        var open = await rival.GetAsync(path);

        var refused = await page.Form().Fill("Input.Email", "bukan alamat").Fill("Input.Password", "pendek").SubmitAsync();
        Assert.Equal(4, refused.Errors.Count);
        Assert.Equal("bukan alamat", refused.Form()["Input.Email"]);
        var inside = await Fill(refused).SubmitAsync();

        Assert.Equal("Beranda", inside.Title);
        Assert.Contains("Ditjenpas", inside.TextOf(".s-post"), StringComparison.Ordinal);
        using var second = host.Visitor();
        Assert.Equal("Tautan ini tidak berlaku lagi", (await second.GetAsync(path)).Title);
        Assert.Null(await IssueAsync(host));
        Assert.Equal("Tautan ini tidak berlaku lagi", (await Fill(open).SubmitAsync()).Title);
        Assert.Equal(1, await host.QueryAsync(db => db.Users.CountAsync()));
        var role = await host.QueryAsync(db => db.Set<Post>().Select(p => p.Role!.Code).SingleAsync());
        Assert.Equal(DefaultRoles.Administrator, role);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SetUp_AfterHalfAnHourOrANewerLink_IsDead(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var first = (await IssueAsync(host))!;
        var second = (await IssueAsync(host))!;
        using var visitor = host.Visitor();

        Assert.Equal("Tautan ini tidak berlaku lagi", (await visitor.GetAsync(first)).Title);
        var page = await visitor.GetAsync(second);
        Assert.Equal("Siapkan Sinergi", page.Title);
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("Tautan ini tidak berlaku lagi", (await Fill(page).SubmitAsync()).Title);
        Assert.Equal(0, await host.QueryAsync(db => db.Users.CountAsync()));
    }

    private static SiteForm Fill(SitePage page) =>
        page.Form()
            .Fill("Input.Name", "Nama Simulasi")
            .Fill("Input.PostTitle", "Administrator Sinergi")
            .Fill("Input.Email", "admin@contoh.example")
            .Fill("Input.Password", "gerbang lumbung perahu senja");

    private static Task<string?> IssueAsync(SinergiHost host) =>
        host.Services.GetRequiredService<ISetUpLink>().IssueAsync(CancellationToken.None);
}
