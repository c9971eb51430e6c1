using System.Net;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Accounts;

public sealed class SignInTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_RightPassword_ShowsTheWorkListOfTheUnit(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync("Lapas Simulasi Satu"));
        using var visitor = host.Visitor();

        var page = await visitor.SignInByFormAsync(officer.Email, officer.Password);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("/", page.Path);
        Assert.Equal("Beranda", page.Title);
        Assert.Contains("Lapas Simulasi Satu", page.TextOf(".s-post"), StringComparison.Ordinal);
        Assert.Contains(officer.Name, page.TextOf(".s-account"), StringComparison.Ordinal);
    }
}
