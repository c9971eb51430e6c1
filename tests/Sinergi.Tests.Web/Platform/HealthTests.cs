using System.Net;
using Sinergi.Testing;

namespace Sinergi.Tests.Web.Platform;

public sealed class HealthTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ready_AfterStart_AnswersReady(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        using var client = new HttpClient { BaseAddress = host.Address };

        var answer = await client.GetAsync("/healthz/ready");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("ready", await answer.Content.ReadAsStringAsync());
    }
}
