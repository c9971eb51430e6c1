using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Institutions;

public sealed class PeopleTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private static readonly string[] Manager = [InstitutionPermissions.View, InstitutionPermissions.People];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AddPerson_WithAGrantableRole_IsInPostAndReadingTheTelephoneIsRecorded(TestDatabase database)
    {
        var host = hosts[database];
        var unit = await UnitAsync(host);
        var role = await RoleAsync(host);
        var officer = await host.GivenOfficerAsync(unit, Manager);
        using var admin = await host.SignedInAsync(officer);
        var form = (await admin.GetAsync(InstitutionLinks.AddPerson(unit.Id))).Form();

        var page = await form.Fill("Input.FullName", "Orang Simulasi Baru")
            .Fill("Input.Phone", "+62 451 000000")
            .Fill("Post.Title", "Kepala Simulasi")
            .Choose("Post.Kind", nameof(PostKind.HeadOfUpt))
            .Choose("Post.Acting", nameof(ActingKind.ActingVacant))
            .Choose("Post.RoleId", role.Id.ToString())
            .FillDate("Post.From", new DateOnly(2026, 1, 5))
            .SubmitAsync();

        Assert.Equal("Orang Simulasi Baru", page.Title);
        Assert.Contains("Plt. Kepala Simulasi", page.Text, StringComparison.Ordinal);
        var read = await host.QueryAsync(db =>
            db.Set<PersonalRead>().AnyAsync(r => r.AccountId == officer.AccountId && r.Journey == "people.record" && r.Subjects.Count == 1)
        );
        Assert.True(read);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AddPerson_WithARoleThatOnlyTheCentralOfficeGives_IsRefused(TestDatabase database)
    {
        var host = hosts[database];
        var unit = await UnitAsync(host);
        var (central, partner) = (await RoleAsync(host, grantable: false), await RoleAsync(host, forPartners: true));
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(unit, Manager));
        var form = (await admin.GetAsync(InstitutionLinks.AddPerson(unit.Id))).Form();
        form.Fill("Input.FullName", "Orang Simulasi Ditolak")
            .Fill("Post.Title", "Pemeriksa")
            .Choose("Post.Kind", nameof(PostKind.Auditor))
            .FillDate("Post.From", new DateOnly(2026, 1, 5));

        var oversight = await form.Force("Post.RoleId", central.Id.ToString()).SubmitAsync();
        var wrongSide = await oversight.Form().Force("Post.RoleId", partner.Id.ToString()).SubmitAsync();

        Assert.Equal(["Peran ini hanya dapat diberikan oleh kantor pusat."], oversight.Errors);
        Assert.StartsWith("Peran mitra hanya untuk jabatan di mitra", wrongSide.Errors.Single(), StringComparison.Ordinal);
        Assert.False(await host.QueryAsync(db => db.Set<Person>().AnyAsync(p => p.FullName == "Orang Simulasi Ditolak")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Person_OfAnotherOffice_IsNotFoundWhateverIsAsked(TestDatabase database)
    {
        var host = hosts[database];
        var unit = await UnitAsync(host);
        var foreign = await host.GivenOfficerAsync(await UnitAsync(host));
        var own = await host.GivenOfficerAsync(unit, Manager);
        using var admin = await host.SignedInAsync(own);
        var token = (await admin.GetAsync(InstitutionLinks.AddPerson(unit.Id))).Form()["__RequestVerificationToken"]!;
        string[] paths =
        [
            InstitutionLinks.Person(foreign.PersonId),
            InstitutionLinks.EditPerson(foreign.PersonId),
            InstitutionLinks.AddPost(foreign.PersonId),
            InstitutionLinks.EndPost(foreign.PersonId, foreign.PostId),
            InstitutionLinks.Account(foreign.PersonId),
        ];
        var fields = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["di"] = unit.Id.ToString(),
            ["Reason"] = "uji",
            ["Email"] = "uji@contoh.example",
            ["Input.Reason"] = "uji",
            ["Input.FullName"] = "Diganti",
        };

        foreach (var path in paths)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(path)).Status);
        }

        foreach (var path in paths.Skip(1).Take(3).Append($"{paths[4]}?handler=invite").Append($"{paths[4]}?handler=disable"))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync(path, fields)).Status);
        }

        var list = await admin.GetAsync($"{InstitutionLinks.People()}?Query.Words={Uri.EscapeDataString(foreign.Name)}");
        Assert.DoesNotContain(foreign.PersonId.ToString(), list.Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EndPost_WithSuccessor_HandsTheOpenTasksOver(TestDatabase database)
    {
        var host = hosts[database];
        var unit = await UnitAsync(host);
        var (leaving, staying) = (await host.GivenOfficerAsync(unit), await host.GivenOfficerAsync(unit, EvidencePermissions.Verify));
        var task = await TaskAsync(host, unit, leaving.PersonId);
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(unit, Manager));
        var form = (await admin.GetAsync(InstitutionLinks.EndPost(leaving.PersonId, leaving.PostId))).Form();

        var page = await form.FillDate("Input.Until", new DateOnly(2026, 3, 1))
            .Fill("Input.Reason", "Mutasi simulasi")
            .Choose("Input.SuccessorId", staying.PersonId.ToString())
            .SubmitAsync();

        Assert.Contains("Tanpa jabatan", page.Text, StringComparison.Ordinal);
        Assert.Equal(staying.PersonId, await HolderAsync(host, task));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EndPost_WithoutAnyoneElse_LeavesATaskWithoutHolder_WhichCanBeAssigned(TestDatabase database)
    {
        var host = hosts[database];
        var kanwil = await host.GivenInstitutionAsync(
            null,
            InstitutionKind.Kanwil,
            await host.GivenInstitutionAsync(null, InstitutionKind.CentralOffice)
        );
        var unit = await host.GivenInstitutionAsync(null, parent: kanwil);
        var leaving = await host.GivenOfficerAsync(unit);
        var task = await TaskAsync(host, unit, leaving.PersonId);
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(kanwil, Manager));
        await (await admin.GetAsync(InstitutionLinks.EndPost(leaving.PersonId, leaving.PostId)))
            .Form()
            .FillDate("Input.Until", new DateOnly(2026, 3, 1))
            .Fill("Input.Reason", "Pensiun simulasi")
            .SubmitAsync();

        var orphans = await admin.GetAsync(InstitutionLinks.OrphanedTasks());
        var unable = await host.GivenOfficerAsync(unit);
        var newcomer = await host.GivenOfficerAsync(unit, EvidencePermissions.Verify);
        await host.UseAsync(async services =>
        {
            // Still held by nobody who is there: the newcomer has a post, the task names one who left.
            var db = services.GetRequiredService<SinergiDb>();
            (await db.Set<WorkTask>().SingleAsync(t => t.Id == task)).PersonId = leaving.PersonId;
            await db.SaveChangesAsync();
        });
        var choice = await admin.GetAsync(InstitutionLinks.OrphanedTask(task));
        var assigned = await choice.Form().Choose("PersonId", newcomer.PersonId.ToString()).SubmitAsync();

        Assert.DoesNotContain(unable.PersonId.ToString(), choice.Html, StringComparison.Ordinal);
        // Who hands tasks out without being allowed to do them is not told what they are about.
        Assert.Contains("Tugas yang isinya tidak dapat Anda buka", choice.Text, StringComparison.Ordinal);
        Assert.Contains(InstitutionLinks.OrphanedTask(task), orphans.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(InstitutionLinks.OrphanedTask(task), assigned.Html, StringComparison.Ordinal);
        Assert.Equal(newcomer.PersonId, await HolderAsync(host, task));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EditPerson_SavedByTwo_ShowsBothVersions(TestDatabase database)
    {
        var host = hosts[database];
        var unit = await UnitAsync(host);
        var person = await host.GivenOfficerAsync(unit);
        using var one = await host.SignedInAsync(await host.GivenOfficerAsync(unit, Manager));
        var late = (await one.GetAsync(InstitutionLinks.EditPerson(person.PersonId))).Form();
        await (await one.GetAsync(InstitutionLinks.EditPerson(person.PersonId)))
            .Form()
            .Fill("Input.FullName", "Nama Simulasi Satu")
            .SubmitAsync();

        var conflict = await late.Fill("Input.FullName", "Nama Simulasi Dua").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Nama Simulasi Satu", conflict.TextOf("table"), StringComparison.Ordinal);
        Assert.Equal("Nama Simulasi Dua", conflict.Form()["Input.FullName"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_OfMoreThanAPage_GoesForthAndBackWithoutGapOrRepetition(TestDatabase database)
    {
        var host = hosts[database];
        var unit = await UnitAsync(host);
        for (var i = 0; i < 60; i++)
        {
            await host.GivenOfficerAsync(unit);
        }

        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(unit, Manager));

        var first = await admin.GetAsync($"{InstitutionLinks.People()}?Query.Words=petugas");
        var second = await first.FollowAsync("a[rel=next]");
        var back = await second.FollowAsync("a[rel=prev]");

        var names = first.TextsOf("tbody td:first-child");
        Assert.Equal(50, names.Count);
        Assert.Equal(61, names.Union(second.TextsOf("tbody td:first-child"), StringComparer.Ordinal).Count());
        Assert.Equal(names, back.TextsOf("tbody td:first-child"));
        Assert.False(second.Has("a[rel=next]"));
        Assert.False(back.Has("a[rel=prev]"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Account_OfAColleague_IsInvitedAndShut(TestDatabase database)
    {
        var host = hosts[database];
        var unit = await UnitAsync(host);
        var role = await RoleAsync(host);
        var colleague = await host.GivenOfficerAsync(unit);
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(unit, Manager));
        var person = await (await admin.GetAsync(InstitutionLinks.AddPerson(unit.Id)))
            .Form()
            .Fill("Input.FullName", "Orang Simulasi Diundang")
            .Fill("Post.Title", "Petugas")
            .Choose("Post.Kind", nameof(PostKind.Other))
            .Choose("Post.RoleId", role.Id.ToString())
            .FillDate("Post.From", new DateOnly(2026, 1, 5))
            .SubmitAsync();

        var refused = await (await admin.GetAsync($"{person.Path}/akun")).Form().Fill("Email", "bukan surel").SubmitAsync();
        var invited = await refused.Form().Fill("Email", "diundang@contoh.example").SubmitAsync();
        var shut = await (await admin.GetAsync(InstitutionLinks.Account(colleague.PersonId)))
            .Form()
            .Fill("Reason", "Pindah tugas simulasi")
            .SubmitAsync("Nonaktifkan akun");

        Assert.Single(refused.Errors);
        Assert.Contains("http://", invited.Text, StringComparison.Ordinal);
        Assert.Contains("Dinonaktifkan", shut.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Account_OfSomeoneWithAPostElsewhere_IsBeyondReach(TestDatabase database)
    {
        var host = hosts[database];
        var unit = await UnitAsync(host);
        var both = await host.GivenOfficerAsync(unit);
        await host.GivenPostAsync(both, await UnitAsync(host), InstitutionPermissions.Roles);
        using var admin = await host.SignedInAsync(await host.GivenOfficerAsync(unit, Manager));

        var record = await admin.GetAsync(InstitutionLinks.Person(both.PersonId));

        Assert.Equal(HttpStatusCode.OK, record.Status);
        Assert.False(record.Has($"a[href='{InstitutionLinks.Account(both.PersonId)}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(InstitutionLinks.Account(both.PersonId))).Status);
    }

    private static async Task<Institution> UnitAsync(SinergiHost host)
    {
        var central = await host.GivenInstitutionAsync(null, InstitutionKind.CentralOffice);
        return await host.GivenInstitutionAsync(null, InstitutionKind.Upt, central);
    }

    private static Task<Role> RoleAsync(SinergiHost host, bool grantable = true, bool forPartners = false) =>
        host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            var id = NewId.Next();
            var role = new Role
            {
                Id = id,
                Code = $"UJI_{id:N}",
                Name = $"Peran {id:N}",
                NameEnglish = $"Role {id:N}",
                GrantableByUnit = grantable,
                ForPartners = forPartners,
            };
            db.Add(role);
            await db.SaveChangesAsync();
            return role;
        });

    private static Task<Guid> TaskAsync(SinergiHost host, Institution unit, Guid holder) =>
        host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            var record = NewId.Next();
            var task = new NewTask(
                "uji.tugas",
                record,
                unit.Id,
                holder,
                "people.notice.task",
                [],
                "/",
                EvidencePermissions.Verify,
                new DateOnly(2026, 4, 1)
            );
            await services.GetRequiredService<WorkTasks>().OpenAsync(task, host.Clock.UtcNow.UtcDateTime, CancellationToken.None);
            await db.SaveChangesAsync();
            return await db.Set<WorkTask>().Where(t => t.RecordId == record).Select(t => t.Id).SingleAsync();
        });

    private static Task<Guid?> HolderAsync(SinergiHost host, Guid task) =>
        host.QueryAsync(db => db.Set<WorkTask>().Where(t => t.Id == task).Select(t => t.PersonId).SingleAsync());
}
