using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Configuration;
using Sinergi.Testing;
using Sinergi.Testing.Postgres;
using Sinergi.Tests.Web.Administration;

namespace Sinergi.Tests.Web.Platform;

public sealed class FaultTests
{
    [Fact]
    public async Task Postgres_StoppedAndStartedAgain_PagesSay503AndRecoverByThemselves()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var settings = new Dictionary<string, string?> { ["Sinergi:Database"] = await server.CreateDatabaseAsync() };
        await using var office = await Office.OpenAsync(TestDatabase.Postgres, settings);
        var admin = await office.AddStaffAsync("Admin Simulasi", office.CentralId, "admin@contoh.test", [.. AdministrationPermissions.All]);
        using var browser = office.SignIn(admin);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, AdministrationLinks.Overview));

        await server.StopAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(browser, AdministrationLinks.Overview));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(browser, "/healthz/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/healthz/live"));

        await server.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/healthz/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, AdministrationLinks.Overview));
    }

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
    public async Task Migrate_KilledInTheMiddle_FinishesOnTheNextRun()
    {
        using var folder = new ScratchFolder();
        using (var killed = Start(["migrate", "--data", folder.Path]))
        {
            while (!File.Exists(Path.Combine(folder.Path, "sinergi.db")) && !killed.HasExited)
            {
                await Task.Yield();
            }

            killed.Kill();
            await killed.WaitForExitAsync();
        }

        var (status, said) = await RunAsync(["migrate", "--data", folder.Path]);

        Assert.True(status == 0, said);
    }

    [Fact]
    public async Task Migrate_NoRoomOnTheDisk_SaysSoAndSucceedsOnceThereIs()
    {
        using var folder = new ScratchFolder();

        var (full, complaint) = await RunAsync(["migrate", "--data", folder.Path], mostBytes: 100_000);
        var (status, said) = await RunAsync(["migrate", "--data", folder.Path]);

        Assert.Equal(1, full);
        Assert.Contains("SQLite Error", complaint, StringComparison.Ordinal);
        Assert.True(status == 0, said);
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

    private static async Task<HttpStatusCode> StatusAsync(Browser browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        return answer.StatusCode;
    }

    private static Process Start(string[] verb, long? mostBytes = null)
    {
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Sinergi.dll"), .. verb];
        string[] limited = mostBytes is null
            ? command
            : ["bash", "-c", $"trap '' XFSZ; ulimit -f {mostBytes / 1024}; exec \"$@\"", "-", .. command];
        var start = new ProcessStartInfo(limited[0], limited[1..])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // The runtime itself keeps its code in a file in memory, which the limit on files would meet first.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Process.Start(start)!;
    }

    private static async Task<(int Status, string Said)> RunAsync(string[] verb, long? mostBytes = null)
    {
        using var process = Start(verb, mostBytes);
        var output = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync() + await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    private sealed class ScratchFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("sinergi-test-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
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
