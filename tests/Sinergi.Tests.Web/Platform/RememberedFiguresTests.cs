using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Platform;

public sealed class RememberedFiguresTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_IsCountedAgainAfterAChangeAndForAnotherOffice_AndNotBefore(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var kanwil = await host.GivenInstitutionAsync(kind: InstitutionKind.Kanwil);
        var officer = await host.GivenOfficerAsync(kanwil, AgreementPermissions.View, AgreementPermissions.Register);
        var neighbour = await host.GivenOfficerAsync(await host.GivenInstitutionAsync(), AgreementPermissions.View);
        var counted = 0;
        Task<int> AskAsync(Officer who) =>
            host.ActAsync(
                who,
                services =>
                    services
                        .GetRequiredService<RememberedFigures>()
                        .GetAsync("uji", _ => Task.FromResult(++counted), CancellationToken.None)
            );

        Assert.Equal((1, 1), (await AskAsync(officer), await AskAsync(officer)));
        Assert.Equal(2, await AskAsync(neighbour));
        // Signing in is a process too, and changes nothing that is counted.
        using var client = host.Visitor();
        await (await client.GetAsync("/masuk"))
            .Form("form[data-sign-in]")
            .Fill("Input.Email", officer.Email)
            .Fill("Input.Password", officer.Password)
            .SubmitAsync();
        Assert.Equal(1, await AskAsync(officer));
        var told = new RegisterAgreement
        {
            FormKey = Guid.CreateVersion7(),
            SourceTitle = "Naskah simulasi",
            Subject = "Pelayanan simulasi",
            Parties = [new NewParty(kanwil.Id, kanwil.Name, 1, null, null, null, true, null)],
        };
        await host.ActAsync(officer, services => services.GetRequiredService<IAgreementRegister>().RegisterAsync(told, default));
        Assert.Equal((3, 4), (await AskAsync(officer), await AskAsync(neighbour)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Get_ManyAtOnce_CountsOnce(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        var counted = 0;
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    host.ActAsync(
                        officer,
                        services =>
                            services
                                .GetRequiredService<RememberedFigures>()
                                .GetAsync(
                                    "uji bersama",
                                    async cancel =>
                                    {
                                        await Task.Yield();
                                        return Interlocked.Increment(ref counted);
                                    },
                                    CancellationToken.None
                                )
                    )
                )
        );

        Assert.All(answers, answer => Assert.Equal(1, answer));
    }
}
