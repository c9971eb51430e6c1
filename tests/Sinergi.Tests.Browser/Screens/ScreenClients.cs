using Microsoft.EntityFrameworkCore;
using Sinergi.Demonstration;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Api;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>A program of a unit, with a token.</summary>
internal sealed class ScreenClients(SinergiHost host)
{
    public async Task<Dictionary<string, Screen>> AllAsync(ScreenRecords r)
    {
        var unit = await host.QueryAsync(db => db.Set<Institution>().SingleAsync(i => i.Id == r.Unit));
        await host.GivenTokenAsync(unit, ApiScopes.Read, ApiScopes.OwnSide);
        var client = await host.QueryAsync(db => db.Set<ApiClient>().Select(c => c.Id).SingleAsync());
        return new()
        {
            ["/administrasi/aplikasi"] = Screen.As(DemoPeople.Administrator, InstitutionLinks.Clients()),
            ["/administrasi/aplikasi/tambah"] = Screen.As(DemoPeople.Administrator, $"{InstitutionLinks.AddClient()}?lembaga={r.Unit}"),
            ["/administrasi/aplikasi/{id:guid}"] = Screen.As(DemoPeople.Administrator, InstitutionLinks.Client(client)),
        };
    }
}
