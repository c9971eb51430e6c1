using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Privacy;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Administration;

namespace Sinergi.Tests.Web.Platform;

public sealed class ErasureTests
{
    private const string Secret = "alamat rumah simulasi";

    public sealed record AddressTold(Guid PersonId, Sealed Address) : ProcessEvent
    {
        public override Guid RecordId => PersonId;
    }

    private static readonly ProcessKind Tell = ProcessKind.Of("test.tell", typeof(AddressTold));

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Erase_ThenRestoreYesterdaysBackup_StaysUnreadableAndTheChainVerifies(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        var officer = await office.AddStaffAsync("Petugas Data", office.CentralId, "data@contoh.test", [.. AdministrationPermissions.All]);
        var subject = await office.AddStaffAsync("Subjek Simulasi", office.CentralId, "subjek@contoh.test");
        await TellAsync(office, subject);
        using var browser = await office.SignInAsync(officer);
        var link = AdministrationLinks.Subject(subject.PersonId);
        var before = await browser.ReadAsync(link);
        Assert.Contains(Secret, before, StringComparison.Ordinal);
        Assert.Contains(Staff.Phone, before, StringComparison.Ordinal);
        var backup = Path.Combine(office.Host.DataFolder, "kemarin.backup");
        var provider = office.Host.Services.GetRequiredService<IDatabaseProvider>();
        await provider.BackupAsync(backup, CancellationToken.None);

        var erased = await EraseAsync(browser, subject, subject.Name);

        Assert.Equal(HttpStatusCode.Redirect, erased.Status);
        await AssertGoneAsync(office, browser, subject);

        await provider.RestoreAsync(backup, CancellationToken.None);
        var again = await office.Host.UseAsync(s => s.GetRequiredService<SubjectErasure>().RepeatAsync(CancellationToken.None));

        Assert.Equal(1, again);
        await AssertGoneAsync(office, browser, subject);
        Assert.Equal(0, await office.Host.UseAsync(s => s.GetRequiredService<SubjectErasure>().RepeatAsync(CancellationToken.None)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Subject_OpenedAndDownloaded_IsRecordedAsRead(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        var officer = await office.AddStaffAsync("Petugas Data", office.CentralId, "data@contoh.test", [.. AdministrationPermissions.All]);
        var subject = await office.AddStaffAsync("Subjek Simulasi", office.CentralId, "subjek@contoh.test");
        await TellAsync(office, subject);
        using var browser = await office.SignInAsync(officer);

        var page = await browser.GetAsync(AdministrationLinks.Subject(subject.PersonId));
        Assert.Contains(Secret, page.Text, StringComparison.Ordinal);
        // Words for people, not what machines keep.
        Assert.DoesNotContain("$subject", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(subject.PersonId.ToString(), page.Text, StringComparison.Ordinal);
        var download = await browser.GetAsync(AdministrationLinks.SubjectJson(subject.PersonId));

        var json = JsonDocument.Parse(download.Html).RootElement;
        Assert.Equal(Secret, json.GetProperty("events")[0].GetProperty("payload").GetProperty("address").GetProperty("value").GetString());
        Assert.DoesNotContain(Staff.Stamp, json.ToString(), StringComparison.Ordinal);
        var journeys = await office.Host.QueryAsync(db =>
            db.Set<PersonalRead>()
                .Where(r => r.Subjects.Any(s => s.SubjectId == subject.PersonId))
                .OrderBy(r => r.Id)
                .Select(r => r.Journey)
                .ToListAsync()
        );
        Assert.Equal(["privacy.report", "privacy.download"], journeys);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Erase_WrongNameOrNoReason_ErasesNothing(TestDatabase database)
    {
        await using var office = await Office.OpenAsync(database);
        var officer = await office.AddStaffAsync("Petugas Data", office.CentralId, "data@contoh.test", [.. AdministrationPermissions.All]);
        var unit = await office.AddInstitutionAsync(InstitutionKind.Upt, "Lapas Simulasi");
        var local = await office.AddStaffAsync("Petugas Unit", unit, "unit@contoh.test", [.. AdministrationPermissions.All]);
        var subject = await office.AddStaffAsync("Subjek Simulasi", office.CentralId, "subjek@contoh.test");
        using var browser = await office.SignInAsync(officer);
        using var elsewhere = await office.SignInAsync(local);

        var refused = await EraseAsync(browser, subject, "Nama Lain");
        var hidden = await elsewhere.GetAsync(AdministrationLinks.Subject(subject.PersonId));

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(Staff.Phone, await PhoneAsync(office, subject));
    }

    private static Task<SitePage> EraseAsync(SiteClient browser, Staff subject, string typed) =>
        browser.SendAsync(
            AdministrationLinks.EraseSubject(subject.PersonId),
            new() { ["Input.Reason"] = "Permohonan simulasi nomor 1", ["Input.Confirmation"] = typed }
        );

    private static Task<string?> PhoneAsync(Office office, Staff subject) =>
        office.Host.QueryAsync(db => db.Set<Person>().Where(p => p.Id == subject.PersonId).Select(p => p.Phone).SingleAsync());

    private static async Task AssertGoneAsync(Office office, SiteClient browser, Staff subject)
    {
        var page = await browser.ReadAsync(AdministrationLinks.Subject(subject.PersonId));
        Assert.DoesNotContain(Secret, page, StringComparison.Ordinal);
        Assert.Null(await PhoneAsync(office, subject));
        var account = await office.Host.QueryAsync(db => db.Set<Account>().SingleAsync(a => a.PersonId == subject.PersonId));
        Assert.Null(account.Email);
        Assert.True(account.Disabled);
        var verdict = await office.Host.UseAsync(s => s.GetRequiredService<AuditVerifier>().VerifyAsync(null, CancellationToken.None));
        Assert.IsType<AuditVerdict.Intact>(verdict);
    }

    private static Task TellAsync(Office office, Staff subject) =>
        office.Host.UseAsync(s =>
            s.GetRequiredService<Processes>()
                .RunAsync(
                    Tell,
                    null,
                    null,
                    process =>
                    {
                        process.Record(new AddressTold(subject.PersonId, new Sealed(subject.PersonId, Secret)));
                        return Task.FromResult(NewId.Next());
                    }
                )
        );
}
