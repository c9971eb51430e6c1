using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Testing;
using Sinergi.Testing.Postgres;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Faults;

public sealed class DatabaseAwayTests
{
    [Fact]
    public async Task Postgres_StoppedAndStartedAgain_PagesSaySoAndWorkAgainByThemselves()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var settings = new Dictionary<string, string?> { ["Sinergi:Database"] = await server.CreateDatabaseAsync() };
        await using var host = await SinergiHost.StartAsync(
            TestDatabase.Postgres,
            settings,
            // Every request and job tells the same at length.
            builder => builder.Logging.ClearProviders()
        );
        using var client = await host.SignedInAsync(
            await host.GivenOfficerAsync(await host.GivenInstitutionAsync(), AgreementPermissions.View, AgreementPermissions.Register)
        );
        var form = (await client.GetAsync(AgreementLinks.Register())).Form().Fill("Input.SourceTitle", "Arsip simulasi");

        await server.StopAsync();

        foreach (var page in new[] { await client.GetAsync("/"), await client.GetAsync(AgreementLinks.List()), await form.SubmitAsync() })
        {
            Assert.Equal((page.Path, HttpStatusCode.ServiceUnavailable), (page.Path, page.Status));
            Assert.Equal("Sinergi sedang tidak dapat melayani", page.Title);
            Assert.Contains("Yang sudah tersimpan tetap ada.", page.Text, StringComparison.Ordinal);
            Assert.Contains("Nomor permintaan:", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Npgsql", page.Html, StringComparison.Ordinal);
        }

        using var watch = host.Visitor();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready"), await AskAsync(watch, "/healthz/ready"));
        Assert.Equal((HttpStatusCode.OK, "live"), await AskAsync(watch, "/healthz/live"));

        await server.StartAsync();

        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(watch, "/healthz/ready"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(AgreementLinks.List())).Status);
        Assert.Equal(HttpStatusCode.OK, (await form.SubmitAsync()).Status);
        Assert.Equal(1, await host.QueryAsync(db => db.Set<Agreement>().CountAsync()));
    }

    private static async Task<(HttpStatusCode Status, string Said)> AskAsync(SiteClient client, string path)
    {
        var answer = await client.GetAsync(path);
        return (answer.Status, answer.Html);
    }
}
