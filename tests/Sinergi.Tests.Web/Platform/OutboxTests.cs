using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Notifications.Mail;
using Sinergi.Testing;
using Sinergi.Testing.Mail;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Administration;

namespace Sinergi.Tests.Web.Platform;

public sealed class OutboxTests
{
    private const string Recipient = "penerima@contoh.test";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Drain_ServerBusyThenAccepts_SendsAfterTheWait(TestDatabase database)
    {
        await using var sink = await SmtpSink.StartAsync();
        await using var office = await Office.OpenAsync(database, Mail(sink.Port));
        await sink.SetModeAsync(SmtpSinkMode.Busy);
        await QueueAsync(office);

        await RunAsync(office);
        await sink.SetModeAsync(SmtpSinkMode.Accept);
        await RunAsync(office);
        Assert.Empty(sink.Received);
        office.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(office);

        var mail = await sink.WaitForMessageAsync(m => m.Subject == "Simulasi", Soon);
        Assert.Equal([Recipient], mail.To);
        var message = await MessageAsync(office);
        Assert.Equal((OutboxState.Sent, "", 2), (message.State, message.Body, message.Tries));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Drain_ServerRefusesAlways_EndsAsDeadLetterThatAnAdministratorSendsAgain(TestDatabase database)
    {
        await using var sink = await SmtpSink.StartAsync();
        await using var office = await Office.OpenAsync(database, Mail(sink.Port));
        var admin = await office.AddStaffAsync("Admin Simulasi", office.CentralId, "admin@contoh.test", [.. AdministrationPermissions.All]);
        await sink.SetModeAsync(SmtpSinkMode.Refuse);
        await QueueAsync(office);
        for (var i = 0; i < 6; i++)
        {
            await RunAsync(office);
            office.Host.Clock.Advance(TimeSpan.FromHours(12));
        }

        var dead = await MessageAsync(office);
        Assert.Equal((OutboxState.Dead, 6), (dead.State, dead.Tries));
        Assert.DoesNotContain(Recipient, dead.LastError, StringComparison.OrdinalIgnoreCase);
        using var browser = await office.SignInAsync(admin);
        var page = await browser.ReadAsync(AdministrationLinks.Jobs);
        Assert.Contains("p…@contoh.test", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Recipient, page, StringComparison.Ordinal);
        var refused = await DecideAsync(browser, dead.Id, "");
        Assert.Equal(HttpStatusCode.OK, refused.Status);

        var accepted = await DecideAsync(browser, dead.Id, "Server sudah diperbaiki");
        await sink.SetModeAsync(SmtpSinkMode.Accept);
        await RunAsync(office);

        Assert.Equal(HttpStatusCode.Redirect, accepted.Status);
        await sink.WaitForMessageAsync(m => m.Subject == "Simulasi", Soon);
        Assert.True(await office.Host.QueryAsync(db => db.Set<Process>().AnyAsync(p => p.Kind == "mail.retry" && p.Reason != null)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Drain_ServerHangs_GivesUpAfterItsPatience(TestDatabase database)
    {
        await using var sink = await SmtpSink.StartAsync();
        await using var office = await Office.OpenAsync(database, Mail(sink.Port));
        await sink.SetModeAsync(SmtpSinkMode.Hang);
        await QueueAsync(office);

        var running = RunAsync(office);
        while (await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(50))) != running)
        {
            office.Host.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        await running;
        var message = await MessageAsync(office);
        Assert.Equal((OutboxState.Waiting, 1), (message.State, message.Tries));
        Assert.NotNull(message.LastError);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Drain_ServerMissing_KeepsTheMessageAndTheStatePageSaysSo(TestDatabase database)
    {
        int port;
        await using (var gone = await SmtpSink.StartAsync())
        {
            port = gone.Port;
        }

        await using var office = await Office.OpenAsync(database, Mail(port));
        var admin = await office.AddStaffAsync("Admin Simulasi", office.CentralId, "admin@contoh.test", [.. AdministrationPermissions.All]);
        await QueueAsync(office);

        await RunAsync(office);

        var message = await MessageAsync(office);
        Assert.Equal((OutboxState.Waiting, 1), (message.State, message.Tries));
        using var browser = await office.SignInAsync(admin);
        Assert.Contains(message.LastError!, await browser.ReadAsync(AdministrationLinks.State), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DigestJob_WithRecipients_SendsTheEndOfTheChain(TestDatabase database)
    {
        await using var sink = await SmtpSink.StartAsync();
        var settings = Mail(sink.Port);
        settings["Sinergi:DigestRecipients:0"] = "auditor@contoh.test";
        await using var office = await Office.OpenAsync(database, settings);

        Assert.True(await office.Host.Services.GetRequiredService<JobRunner>().RunAsync("audit-digest", CancellationToken.None));
        await RunAsync(office);

        var mail = await sink.WaitForMessageAsync(m => m.To.Contains("auditor@contoh.test"), Soon);
        var digest = AuditDigest.Parse(mail.Text);
        // Saved by a mail program as it came, and as one that folds and codes what it saves.
        Assert.Equal(digest, AuditDigest.Parse(mail.Raw));
        Assert.Equal(
            digest,
            AuditDigest.Parse(
                mail.Raw.Replace("hash ", "hash =\r\n", StringComparison.Ordinal)
                    .Replace("\r\nsequence", "=0Asequence", StringComparison.Ordinal)
            )
        );
        Assert.Contains("Simpan surel ini", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <", mail.Raw, StringComparison.OrdinalIgnoreCase);
        var verdict = await office.Host.UseAsync(s => s.GetRequiredService<AuditVerifier>().VerifyAsync(digest, CancellationToken.None));
        Assert.NotNull(digest);
        Assert.IsType<AuditVerdict.Intact>(verdict);
    }

    private static Dictionary<string, string?> Mail(int port) =>
        new()
        {
            ["Sinergi:Mail:Host"] = "127.0.0.1",
            ["Sinergi:Mail:Port"] = port.ToString(CultureInfo.InvariantCulture),
            ["Sinergi:Mail:UseTls"] = "false",
            ["Sinergi:Mail:From"] = "sinergi@contoh.test",
        };

    private static Task<SitePage> DecideAsync(SiteClient browser, Guid id, string reason) =>
        browser.SendAsync(AdministrationLinks.Letter(id), new() { ["Input.Reason"] = reason, ["Input.Do"] = "retry" });

    private static Task QueueAsync(Office office) =>
        office.Host.UseAsync(async services =>
        {
            await services.GetRequiredService<IMailQueue>().EnqueueAsync(Recipient, "Simulasi", "Isi simulasi", CancellationToken.None);
            await services.GetRequiredService<SinergiDb>().SaveChangesAsync();
        });

    private static Task RunAsync(Office office) =>
        office.Host.Services.GetRequiredService<JobRunner>().RunAsync("outbox", CancellationToken.None);

    private static Task<OutboxMessage> MessageAsync(Office office) =>
        office.Host.QueryAsync(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync());
}
