using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Institutions;

public sealed class TreeTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private static readonly string[] Manager = [InstitutionPermissions.View, InstitutionPermissions.Manage];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Add_BelowTheOwnOffice_IsFoundByItsOtherNames(TestDatabase database)
    {
        var host = hosts[database];
        var (_, kanwil) = await OfficesAsync(host);
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(kanwil, Manager));
        var form = (await admin.GetAsync(InstitutionLinks.Add(kanwil.Id))).Form();

        var page = await form.Fill("Input.Name", "Lembaga Pemasyarakatan Kelas IIA Simulasi Mawar")
            .Fill("Input.ShortName", "Lapas Simulasi Mawar")
            .Choose("Input.Zone", "Wita")
            .Fill("Input.Aliases", "Lapas Kembang\nRumah Mawar")
            .SubmitAsync();

        Assert.Equal("Lapas Simulasi Mawar", page.Title);
        Assert.Contains("Rumah Mawar", page.Text, StringComparison.Ordinal);
        var list = await admin.GetAsync($"{InstitutionLinks.List()}?Query.Words=kembang&Query.Below={kanwil.Id}");
        Assert.Contains("Lapas Simulasi Mawar", list.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Edit_SavedByTwo_ShowsBothVersionsAndLosesNothing(TestDatabase database)
    {
        var host = hosts[database];
        var (_, kanwil) = await OfficesAsync(host);
        var unit = await host.GivenInstitutionAsync(null, parent: kanwil);
        using var one = await host.SignedInAsync(await host.GivenOfficerAsync(kanwil, Manager));
        using var other = await host.SignedInAsync(await host.GivenOfficerAsync(kanwil, Manager));
        var late = (await one.GetAsync(InstitutionLinks.Edit(unit.Id))).Form();
        var early = (await other.GetAsync(InstitutionLinks.Edit(unit.Id))).Form();
        await early.Fill("Input.ShortName", "Lapas Simulasi Pertama").SubmitAsync();

        var conflict = await late.Fill("Input.ShortName", "Lapas Simulasi Kedua").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Lapas Simulasi Pertama", conflict.TextOf("table"), StringComparison.Ordinal);
        Assert.Equal("Lapas Simulasi Kedua", conflict.Form()["Input.ShortName"]);
        var saved = await conflict.Form().SubmitAsync();
        Assert.Equal("Lapas Simulasi Kedua", saved.Title);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Edit_HostileFields_AreRefusedAndKept(TestDatabase database)
    {
        var host = hosts[database];
        var (_, kanwil) = await OfficesAsync(host);
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(kanwil, Manager));
        var form = (await admin.GetAsync(InstitutionLinks.Edit(kanwil.Id))).Form();

        var page = await form.Fill("Input.Name", new string('x', 201))
            .Force("Input.Zone", "Mars")
            .Force("Input.Province", "Atlantis")
            .SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Errors);
        Assert.Equal(new string('x', 201), page.Form()["Input.Name"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Manage_OutsideTheOwnTree_IsNotFound(TestDatabase database)
    {
        var host = hosts[database];
        var (_, kanwil) = await OfficesAsync(host);
        var (_, foreign) = await OfficesAsync(host);
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(kanwil, Manager));
        var own = (await admin.GetAsync(InstitutionLinks.Edit(kanwil.Id))).Form();

        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(InstitutionLinks.Record(foreign.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(InstitutionLinks.Edit(foreign.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(InstitutionLinks.Add(foreign.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(InstitutionLinks.Import())).Status);
        var token = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = own["__RequestVerificationToken"]!,
            ["Reason"] = "uji",
        };
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync(InstitutionLinks.Close(foreign.Id), token)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync(InstitutionLinks.Edit(foreign.Id), token)).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Close_WithSomeoneInPost_IsRefusedWithTheList_AndWithoutIsDone(TestDatabase database)
    {
        var host = hosts[database];
        var (_, kanwil) = await OfficesAsync(host);
        var (busy, empty) = (await host.GivenInstitutionAsync(parent: kanwil), await host.GivenInstitutionAsync(parent: kanwil));
        var holder = await host.GivenOfficerAsync(busy);
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(kanwil, Manager));

        var refused = await admin.GetAsync(InstitutionLinks.Close(busy.Id));
        var done = await (await admin.GetAsync(InstitutionLinks.Close(empty.Id)))
            .Form()
            .Fill("Reason", "Digabung (simulasi)")
            .SubmitAsync();

        Assert.False(refused.Has("main form[method=post]"));
        Assert.Contains(holder.PersonId.ToString(), refused.Html, StringComparison.Ordinal);
        Assert.Contains("Ditutup", done.Text, StringComparison.Ordinal);
        Assert.Contains("Digabung (simulasi)", done.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Move_ToAnotherOffice_ShowsItToTheNewOneAndKeepsWhatTheOldOneSaw(TestDatabase database)
    {
        var host = hosts[database];
        var (central, from) = await OfficesAsync(host);
        var to = await host.GivenInstitutionAsync(null, InstitutionKind.Kanwil, central);
        var unit = await host.GivenInstitutionAsync(null, parent: from);
        var holder = await host.GivenOfficerAsync(unit);
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(central, Manager));
        using var former = await host.SignedInAsync(await host.GivenOfficerAsync(from, [.. Manager, InstitutionPermissions.People]));
        using var present = await host.SignedInAsync(await host.GivenOfficerAsync(to, [.. Manager, InstitutionPermissions.People]));
        Assert.Equal(HttpStatusCode.NotFound, (await present.GetAsync(InstitutionLinks.Person(holder.PersonId))).Status);

        var moved = await (await admin.GetAsync($"{InstitutionLinks.Move(unit.Id)}?ke={to.Id}"))
            .Form()
            .Fill("Reason", "Keputusan simulasi")
            .SubmitAsync();

        Assert.Contains(to.ShortName, moved.TextOf(".govuk-breadcrumbs"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await present.GetAsync(InstitutionLinks.Person(holder.PersonId))).Status);
        Assert.Equal(HttpStatusCode.OK, (await present.GetAsync(InstitutionLinks.Edit(unit.Id))).Status);
        Assert.Equal(HttpStatusCode.OK, (await former.GetAsync(InstitutionLinks.Person(holder.PersonId))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await former.GetAsync(InstitutionLinks.Edit(unit.Id))).Status);
        var above = await host.QueryAsync(db =>
            db.ScopeEntries.Where(s => s.RecordId == unit.Id).Select(s => s.InstitutionId).ToListAsync()
        );
        Assert.Equal(new[] { central.Id, to.Id, unit.Id }.Order(), above.Order());
    }

    private static async Task<(Institution Central, Institution Kanwil)> OfficesAsync(SinergiHost host)
    {
        var central = await host.GivenInstitutionAsync(null, InstitutionKind.CentralOffice);
        return (central, await host.GivenInstitutionAsync(null, InstitutionKind.Kanwil, central));
    }
}
