using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Institutions;

/// <summary>Roles and mandates, which the central office keeps for everyone.</summary>
public sealed class RuleKeepingTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private static readonly string[] Keeper = [InstitutionPermissions.View, InstitutionPermissions.Roles, InstitutionPermissions.Mandates];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Roles_OfAnOlderVersion_AreOfferedThePermissionsThatNobodyHoldsYet(TestDatabase database)
    {
        const string Newer = "agreements.halt";
        await using var host = await SinergiHost.StartAsync(database);
        await host.UseAsync(services => services.GetRequiredService<RoleSeed>().RunAsync(CancellationToken.None));
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(await CentralAsync(host), Keeper));
        Assert.DoesNotContain("Izin baru", (await admin.GetAsync(InstitutionLinks.Roles())).Text, StringComparison.Ordinal);
        var given = await HoldersAsync(host, Newer);
        Assert.NotEmpty(given);
        await host.QueryAsync(db => db.Set<RolePermission>().Where(p => p.Permission == Newer).ExecuteDeleteAsync());

        var page = await admin.GetAsync(InstitutionLinks.Roles());
        Assert.Contains("Izin baru yang belum dimiliki siapa pun", page.Text, StringComparison.Ordinal);
        var granted = await page.FormOf("Beri izin seperti di atas").SubmitAsync("Beri izin seperti di atas");

        Assert.DoesNotContain("Izin baru", granted.Text, StringComparison.Ordinal);
        Assert.Equal(given, await HoldersAsync(host, Newer));
    }

    private static Task<List<string>> HoldersAsync(SinergiHost host, string permission) =>
        host.QueryAsync(db =>
            db.Set<Role>()
                .Where(r => DefaultRoles.All.Select(d => d.Code).Contains(r.Code) && r.Permissions.Any(p => p.Permission == permission))
                .OrderBy(r => r.Code)
                .Select(r => r.Code)
                .ToListAsync()
        );

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Role_CreatedThenChanged_KeepsBeforeAndAfterInTheHistory(TestDatabase database)
    {
        var host = hosts[database];
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(await CentralAsync(host), Keeper));
        var created = await (await admin.GetAsync(InstitutionLinks.AddRole()))
            .Form()
            .Fill("Input.Code", "UJI_PERAN")
            .Fill("Input.Name", "Peran simulasi uji")
            .Fill("Input.NameEnglish", "Simulated test role")
            .Tick("Input.Permissions", InstitutionPermissions.View)
            .SubmitAsync();
        var role = await host.QueryAsync(db => db.Set<Role>().SingleAsync(r => r.Code == "UJI_PERAN"));

        var edited = await (await admin.GetAsync(InstitutionLinks.Role(role.Id)))
            .Form()
            .Tick("Input.Permissions", InstitutionPermissions.People)
            .SubmitAsync();

        Assert.Contains("Peran simulasi uji", created.Text, StringComparison.Ordinal);
        Assert.Equal(InstitutionLinks.Roles(), edited.Path);
        var history = (await admin.GetAsync(InstitutionLinks.Role(role.Id))).Text;
        Assert.Contains("Izin: institutions.view → institutions.view, people.manage", history, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Role_WrittenTogetherWithOthers_TellsOfItselfAlone(TestDatabase database)
    {
        var host = hosts[database];
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(await CentralAsync(host), Keeper));
        var role = await host.QueryAsync(db => db.Set<Role>().SingleAsync(r => r.Code == DefaultRoles.UnitOfficer));

        var page = await admin.GetAsync(InstitutionLinks.Role(role.Id));

        Assert.Equal(2, page.Text.Split("Peran disiapkan").Length);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RolesAndMandates_ForARegionalOffice_AreNotThere(TestDatabase database)
    {
        var host = hosts[database];
        var kanwil = await host.GivenInstitutionAsync(null, InstitutionKind.Kanwil, await CentralAsync(host));
        var role = await host.QueryAsync(db => db.Set<Role>().OrderBy(r => r.Id).FirstAsync());
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(kanwil, Keeper));

        foreach (
            var path in new[]
            {
                InstitutionLinks.Roles(),
                InstitutionLinks.AddRole(),
                InstitutionLinks.Role(role.Id),
                InstitutionLinks.Mandates(),
                InstitutionLinks.AddMandate(),
            }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(path)).Status);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Mandate_CreatedAndEnded_StandsOnNoTimelineOfTheInspectedSide(TestDatabase database)
    {
        var host = hosts[database];
        var central = await CentralAsync(host);
        var kanwil = await host.GivenInstitutionAsync(null, InstitutionKind.Kanwil, central);
        var body = await host.GivenInstitutionAsync(null, InstitutionKind.Partner, partnerKind: PartnerKind.Oversight);
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(central, Keeper));
        var form = (await admin.GetAsync($"{InstitutionLinks.AddMandate()}?lembaga={body.Id}&wilayah={kanwil.Id}")).Form();

        var list = await form.Choose("Input.Category", nameof(DataCategory.AgreementContacts))
            .Fill("Input.Law", "Undang-undang simulasi, pasal 8")
            .FillDate("Input.From", new DateOnly(2026, 1, 1))
            .SubmitAsync();
        var mandate = await host.QueryAsync(db => db.Set<StatutoryMandate>().SingleAsync(m => m.BodyId == body.Id));
        var wrong = await (await admin.GetAsync(InstitutionLinks.EndMandate(mandate.Id)))
            .Form()
            .FillDate("Until", new DateOnly(2025, 1, 1))
            .Fill("Reason", "Uji")
            .SubmitAsync();
        var ended = await wrong.Form().FillDate("Until", new DateOnly(2026, 2, 1)).SubmitAsync();

        Assert.Contains("Undang-undang simulasi, pasal 8", list.Text, StringComparison.Ordinal);
        Assert.Single(wrong.Errors);
        Assert.Equal(InstitutionLinks.Mandates(), ended.Path);
        Assert.DoesNotContain(
            "mandat",
            (await admin.GetAsync(InstitutionLinks.Record(kanwil.Id))).TextOf("main .s-timeline"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            new DateOnly(2026, 2, 1),
            await host.QueryAsync(db => db.Set<StatutoryMandate>().Where(m => m.Id == mandate.Id).Select(m => m.Until).SingleAsync())
        );
    }

    private static Task<Institution> CentralAsync(SinergiHost host) => host.GivenInstitutionAsync(null, InstitutionKind.CentralOffice);
}
