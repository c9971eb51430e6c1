using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Notifications;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Administration;

public sealed class AdministrationTests(Offices offices) : IClassFixture<Offices>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pages_WithPermission_OpenAndWithoutAreRefused(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var admin = await office.AddStaffAsync("Admin Satu", office.CentralId, "a1@contoh.test", [.. AdministrationPermissions.All]);
        var clerk = await office.AddStaffAsync("Petugas Satu", office.CentralId, "p1@contoh.test", "agreements.view");
        using var allowed = await office.SignInAsync(admin);
        using var refused = await office.SignInAsync(clerk);
        string[] pages =
        [
            AdministrationLinks.Overview,
            AdministrationLinks.State,
            AdministrationLinks.Jobs,
            AdministrationLinks.Audit(),
            AdministrationLinks.VerifyAudit,
            AdministrationLinks.Provisions,
            AdministrationLinks.Provision("evaluations.score"),
            AdministrationLinks.People,
            AdministrationLinks.Subject(clerk.PersonId),
            AdministrationLinks.EraseSubject(clerk.PersonId),
        ];

        foreach (var page in pages)
        {
            var html = await allowed.ReadAsync(page);
            Assert.DoesNotMatch(
                // A code in small print beside its name is meant; a code in place of a name is a missing text.
                @"(?<!s-mono"")>(state|jobs?|audit|verify|privacy|subject|erase|table|column|class|basis|journey|process)\.[a-z_.]+<",
                html
            );
            var no = await refused.GetAsync(page);
            Assert.Equal(HttpStatusCode.Forbidden, no.Status);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Overview_OfAnAuditor_LeadsToTheAuditAlone(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var auditor = await office.AddStaffAsync(
            "Auditor Satu",
            office.CentralId,
            "au1@contoh.test",
            AdministrationPermissions.View,
            AdministrationPermissions.ViewAudit
        );
        using var browser = await office.SignInAsync(auditor);

        var page = await browser.ReadAsync(AdministrationLinks.Overview);

        Assert.Contains($"href=\"{AdministrationLinks.Audit()}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(AdministrationLinks.Jobs, page, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Jobs_RunNow_RunsIsAuditedAndARepeatedFormStartsNothing(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var admin = await office.AddStaffAsync("Admin Dua", office.CentralId, "a2@contoh.test", [.. AdministrationPermissions.All]);
        using var browser = await office.SignInAsync(admin);
        var form = (await browser.GetAsync(AdministrationLinks.Jobs)).Form("form:has(button[value=nightly])");

        var first = await form.SubmitAsync(follow: false);
        office.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await form.SubmitAsync(follow: false);

        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Equal(1, await office.Host.QueryAsync(db => db.Set<JobRun>().CountAsync(r => r.Code == "nightly")));
        Assert.Equal(
            1,
            await office.Host.QueryAsync(db => db.Set<Process>().CountAsync(p => p.Kind == "jobs.run" && p.PersonId == admin.PersonId))
        );
        Assert.Contains("nightly-", await browser.ReadAsync(AdministrationLinks.Jobs), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Audit_Filtered_ShowsWhatFitsAndOnlyToTheCentralOffice(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var admin = await office.AddStaffAsync("Sutarmi Simulasi", office.CentralId, "a3@contoh.test", [.. AdministrationPermissions.All]);
        var unit = await office.AddInstitutionAsync(InstitutionKind.Upt, "Rutan Simulasi");
        var local = await office.AddStaffAsync("Lokal Simulasi", unit, "l3@contoh.test", [.. AdministrationPermissions.All]);
        using var browser = await office.SignInAsync(admin);
        using var elsewhere = await office.SignInAsync(local);
        await (await browser.GetAsync(AdministrationLinks.Jobs)).Form("form:has(button[value=used-keys])").SubmitAsync();

        var audit = await browser.GetAsync(AdministrationLinks.Audit());
        var found = (await audit.Form("main form[method=get]").Fill("orang", "sutarmi").Choose("jenis", "jobs.run").SubmitAsync()).Text;
        var none = await browser.ReadAsync(AdministrationLinks.Audit("jobs.run", "sutarmi", "2001-01-01"));
        var hidden = await elsewhere.GetAsync(AdministrationLinks.Audit());

        Assert.Contains("menjalankan pekerjaan otomatis", found, StringComparison.Ordinal);
        Assert.Contains("Tidak ada perubahan yang cocok", none, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Verify_WithDigestAndWithOtherWords_AnswersBoth(TestDatabase database)
    {
        var office = await offices.OfAsync(database);
        var admin = await office.AddStaffAsync("Admin Empat", office.CentralId, "a4@contoh.test", [.. AdministrationPermissions.All]);
        using var browser = await office.SignInAsync(admin);
        var digest = await office.Host.UseAsync(s => s.GetRequiredService<AuditVerifier>().DigestAsync(CancellationToken.None));

        var right = await browser.SendAsync(AdministrationLinks.VerifyAudit, new() { ["Pasted"] = digest.ToString() });
        var foreign = digest with { Hash = new string('0', 64) };
        var wrong = await browser.SendAsync(AdministrationLinks.VerifyAudit, new() { ["Pasted"] = foreign.ToString() });
        var words = await browser.SendAsync(AdministrationLinks.VerifyAudit, new() { ["Pasted"] = "halo" });

        Assert.Contains("cocok dengan intisari", right.Html, StringComparison.Ordinal);
        Assert.Contains("Tidak cocok dengan intisari", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("bukan intisari audit", words.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoint_OfTheRunningProduct_DeclaresWhoMayOpenIt()
    {
        var office = await offices.OfAsync(TestDatabase.Sqlite);

        var silent = office
            .Host.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAccessDeclaration>() is null)
            .Select(endpoint => endpoint.DisplayName);

        Assert.Empty(silent);
    }

    [Fact]
    public async Task Logs_OfPagesMailAndFaults_NameNobody()
    {
        using var kept = new KeptLogs();
        await using var office = await Office.OpenAsync(
            TestDatabase.Sqlite,
            new() { ["Sinergi:Mail:Host"] = "127.0.0.1", ["Sinergi:Mail:Port"] = "1" },
            builder => builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(kept)
        );
        var admin = await office.AddStaffAsync(
            "Wulandari Simulasi",
            office.CentralId,
            "wulan@contoh.test",
            [.. AdministrationPermissions.All]
        );
        using var browser = await office.SignInAsync(admin);
        await browser.ReadAsync(AdministrationLinks.Subject(admin.PersonId));
        await office.Host.UseAsync(async services =>
        {
            await services.GetRequiredService<IMailQueue>().EnqueueAsync("wulan@contoh.test", "Simulasi", "Isi", CancellationToken.None);
            await services.GetRequiredService<SinergiDb>().SaveChangesAsync();
        });
        await office.Host.Services.GetRequiredService<JobRunner>().RunAsync("outbox", CancellationToken.None);
        await office.Host.QueryAsync(db => db.Set<AuditHead>().ExecuteDeleteAsync());
        var fault = await browser.SendAsync(
            AdministrationLinks.EraseSubject(admin.PersonId),
            new() { ["Input.Reason"] = "Permohonan simulasi", ["Input.Confirmation"] = admin.Name }
        );

        Assert.Equal(HttpStatusCode.InternalServerError, fault.Status);
        Assert.Contains(kept.Lines, line => line.Contains("failed", StringComparison.Ordinal));
        Assert.DoesNotContain(kept.Lines, line => line.Contains("wulan", StringComparison.OrdinalIgnoreCase));
    }

    private sealed class KeptLogs : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
