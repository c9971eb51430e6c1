using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Provisions;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Administration;

/// <summary>What rules count with is dated data: shipped, shown with its source, set by the central office, never overwritten.</summary>
public sealed class ProvisionTests
{
    private static readonly string Notice = AdministrationLinks.Provision(AgreementProvisions.EndingSoon.Code);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Provision_SetFromADayOn_ChangesWhatTheRegisterSaysFromThatDay(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var today = DateOnly.FromDateTime(host.Clock.UtcNow.UtcDateTime);
        var central = await host.GivenInstitutionAsync(kind: InstitutionKind.CentralOffice);
        var admin = await host.GivenOfficerAsync(
            central,
            AdministrationPermissions.ManageProvisions,
            AgreementPermissions.View,
            AgreementPermissions.Register
        );
        var told = new RegisterAgreement
        {
            FormKey = NewId.Next(),
            SourceTitle = "Naskah simulasi",
            Subject = "Pelayanan simulasi",
            TermStart = today.AddYears(-1),
            TermEnd = today.AddMonths(5),
            Parties = [new NewParty(central.Id, central.Name, 1, null, null, null, true, null)],
        };
        await host.ActAsync(admin, services => services.GetRequiredService<IAgreementRegister>().RegisterAsync(told, default));
        using var client = await host.SignedInAsync(admin);
        const string Soon = "/kerja-sama?Query.Validity=EndingSoon";

        var list = await client.GetAsync(AdministrationLinks.Provisions);
        Assert.Equal(
            [
                "3 hari",
                "10 hari",
                "30 hari",
                "14 hari",
                "3 bulan",
                "60 hari",
                "90 hari",
                "180 hari",
                "14 hari",
                "14 hari",
                "30 hari",
                "14 hari",
                "Versi 1",
                "10 hari",
                "sesudah 60 hari",
                "kurang dari 30 kasus",
                "120 persen",
                "200 persen dari target",
                "Versi 1",
                "kurang dari 5",
                "30 hari",
                "120 panggilan",
                "365 hari",
            ],
            list.TextsOf("tbody td:nth-child(2)")
        );
        Assert.DoesNotContain("Pelayanan simulasi", (await client.GetAsync(Soon)).Text, StringComparison.Ordinal);
        var form = (await client.GetAsync(Notice)).Form();
        var wrong = await form.Fill("Input.Value", "99").Fill("Input.Source", "Surat simulasi 7").SubmitAsync();
        var set = await wrong
            .Form()
            .Fill("Input.Value", "6")
            .FillDate("Input.From", today.AddDays(1))
            .Choose("Input.Certainty", "Verified")
            .SubmitAsync();

        Assert.Equal(
            ["Isi bilangan bulat antara 1 dan 24.", "Isi tanggal mulai berlaku.", "Pilih seberapa pasti sumbernya."],
            wrong.Errors
        );
        Assert.Equal("Surat simulasi 7", wrong.Form()["Input.Source"]);
        Assert.Equal(["6 bulan", "3 bulan"], set.TextsOf("tbody td:nth-child(2)"));
        Assert.Contains("menetapkan ketentuan", set.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pelayanan simulasi", (await client.GetAsync(Soon)).Text, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await client.SignInAsync(admin);
        Assert.Contains("Pelayanan simulasi", (await client.GetAsync(Soon)).Text, StringComparison.Ordinal);
        Assert.Contains("6 bulan", (await client.GetAsync(AdministrationLinks.Provisions)).Text, StringComparison.Ordinal);
        var reason = await host.QueryAsync(db =>
            db.Set<Process>().Where(p => p.Kind == "provisions.set").Select(p => p.Reason).SingleAsync()
        );
        Assert.Equal("Surat simulasi 7", reason);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Book_OfTwoForOneDay_TakesTheLaterAndBeforeTheFirstTheFirst(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var kind = ResultProvisions.ReplyDays;
        var first = ProvisionSeed.Read()[kind.Code].Min(p => p.From);
        await host.UseAsync(async services =>
        {
            var book = services.GetRequiredService<ProvisionBook>();
            foreach (var value in new[] { 20, 30 })
            {
                await services
                    .GetRequiredService<Processes>()
                    .RunAsync(
                        ProvisionProcesses.Set,
                        null,
                        null,
                        process =>
                        {
                            book.Set(process, kind, new NewProvision(value, first.AddYears(1), "Simulasi", ProvisionCertainty.Reported));
                            return Task.FromResult(true);
                        },
                        CancellationToken.None
                    );
            }
        });

        var values = await host.UseAsync(async services =>
        {
            var book = services.GetRequiredService<ProvisionBook>();
            var told = new List<int>();
            foreach (var day in new[] { first.AddYears(-3), first, first.AddYears(1).AddDays(-1), first.AddYears(1), first.AddYears(9) })
            {
                told.Add(await book.ValueAsync(kind, day, CancellationToken.None));
            }

            return told;
        });

        Assert.Equal([14, 14, 14, 30, 30], values);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pages_OfAnotherOfficeOrAnUnknownCode_AreNotThere(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var unit = await host.GivenOfficerAsync(await host.GivenInstitutionAsync(), AdministrationPermissions.ManageProvisions);
        var centre = await host.GivenInstitutionAsync(kind: InstitutionKind.CentralOffice);
        using var outside = await host.SignedInAsync(unit);
        using var inside = await host.SignedInAsync(await host.GivenOfficerAsync(centre, AdministrationPermissions.ManageProvisions));

        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(AdministrationLinks.Provisions)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(Notice)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await inside.GetAsync(AdministrationLinks.Provision("tidak.ada"))).Status);
    }

    [Fact]
    public async Task Seed_EveryKindOfEveryModule_IsShippedWithinItsBounds()
    {
        await using var host = await SinergiHost.StartAsync(TestDatabase.Sqlite);
        var shipped = ProvisionSeed.Read();

        foreach (var kind in host.Services.GetServices<IModule>().SelectMany(m => m.Provisions))
        {
            Assert.NotEmpty(shipped[kind.Code]);
            Assert.All(shipped[kind.Code], told => Assert.InRange(told.Value, kind.Least, kind.Most));
        }
    }
}
