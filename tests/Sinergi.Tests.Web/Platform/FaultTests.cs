using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Platform.Configuration;
using Sinergi.Testing;
using Sinergi.Tests.Web.Administration;

namespace Sinergi.Tests.Web.Platform;

public sealed class FaultTests
{
    [Fact]
    public async Task Shutdown_RequestUnderWay_IsFinishedFirst()
    {
        var slow = new SlowPage();
        var office = await Office.OpenAsync(TestDatabase.Sqlite, adjust: builder => builder.Services.AddSingleton<IStartupFilter>(slow));
        using var client = new HttpClient { BaseAddress = office.Host.Address };
        var request = client.GetAsync(SlowPage.Path);
        await slow.Entered.Task;

        var stopping = office.DisposeAsync().AsTask();
        slow.Release.SetResult();

        Assert.Equal(HttpStatusCode.NoContent, (await request).StatusCode);
        await stopping;
    }

    [Fact]
    public async Task SecurityHeaders_OnPageAndOnFault_AreThere()
    {
        await using var office = await Office.OpenAsync(TestDatabase.Sqlite);
        using var client = new HttpClient { BaseAddress = office.Host.Address };

        foreach (var path in new[] { "/healthz/live", "/tidak-ada" })
        {
            using var answer = await client.GetAsync(path);
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Theory]
    [InlineData("Data", " ")]
    [InlineData("Database", "bukan sambungan")]
    [InlineData("PublicUrl", "sinergi.contoh.test")]
    [InlineData("Mail:Port", "0")]
    [InlineData("Mail:Port", "banyak")]
    [InlineData("Mail:From", "tanpa-alamat")]
    [InlineData("Mail:UserName", "sendirian")]
    [InlineData("Mail:Hots", "salah-eja")]
    [InlineData("Upload:MaxMegabytes", "0")]
    [InlineData("Upload:MaxPages", "-1")]
    [InlineData("SimulatedData", "mungkin")]
    [InlineData("DigestRecipients:0", "bukan alamat")]
    [InlineData("DigestRecipients", "satu@simulasi.example")]
    [InlineData("Mail", "surat.simulasi.example")]
    [InlineData("Proxies:0", "proxy.simulasi.example")]
    [InlineData("MasterKeyFile", "/")]
    [InlineData("Alamat", "x")]
    public void Options_WrongValue_NamesItsKey(string key, string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new KeyValuePair<string, string?>($"Sinergi:{key}", value)])
            .Build();

        var problems = OptionsCheck.Read(configuration).Problems;

        Assert.Contains(problems, problem => problem.Contains($"Sinergi:{key}", StringComparison.Ordinal));
    }

    /// <summary>Stands before the product and answers only when it is told to.</summary>
    private sealed class SlowPage : IStartupFilter
    {
        public const string Path = "/lambat";
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    async (context, then) =>
                    {
                        if (context.Request.Path != Path)
                        {
                            await then(context);
                            return;
                        }

                        Entered.SetResult();
                        await Release.Task;
                        context.Response.StatusCode = 204;
                    }
                );
                next(app);
            };
    }
}
