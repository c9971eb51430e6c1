using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sinergi.Cli;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Testing;

public enum TestDatabase
{
    Sqlite,
    Postgres,
}

/// <summary>
/// The real product on a free port, with its own empty database, data folder and clock. Nothing is replaced but the clock:
/// antiforgery, access, rate limits and mail are those of production.
/// </summary>
public sealed class SinergiHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;
    private readonly IAsyncDisposable? installation;

    private SinergiHost(WebApplication app, Installation on, TestClock clock, bool owns)
    {
        this.app = app;
        folder = on.Folder;
        installation = owns ? on : null;
        Database = on.Database;
        Clock = clock;
    }

    public TestDatabase Database { get; }
    public TestClock Clock { get; }
    public string DataFolder => folder;
    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<SinergiHost> StartAsync(
        TestDatabase database,
        IEnumerable<KeyValuePair<string, string?>>? settings = null,
        Action<WebApplicationBuilder>? adjust = null
    )
    {
        var installation = await Installation.CreateAsync(database);
        return await StartAsync(installation, settings, adjust, owns: true);
    }

    internal static async Task<SinergiHost> StartAsync(
        Installation installation,
        IEnumerable<KeyValuePair<string, string?>>? settings,
        Action<WebApplicationBuilder>? adjust,
        bool owns = false
    )
    {
        var clock = new TestClock(new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero));
        var all = SettingsFor(installation.Folder, installation.ConnectionString);
        foreach (var (key, value) in settings ?? [])
        {
            all[key] = value;
        }

        var product = Build(all, clock, adjust);
        await PrepareAsync(product);
        await product.StartAsync();
        return new SinergiHost(product, installation, clock, owns);
    }

    /// <summary>Brings an empty data folder and database to the present model, without serving.</summary>
    internal static async Task MigrateAsync(string data, string? connectionString)
    {
        await using (var product = Build(SettingsFor(data, connectionString), new TestClock(), adjust: null))
        {
            await PrepareAsync(product);
        }

        // The last connection to a SQLite file writes its log back into the file, which can then be copied alone.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static Dictionary<string, string?> SettingsFor(string data, string? connectionString) =>
        new() { ["Sinergi:Data"] = data, ["Sinergi:Database"] = connectionString };

    private static WebApplication Build(Dictionary<string, string?> settings, TestClock clock, Action<WebApplicationBuilder>? adjust) =>
        Cli.Host.Build(
            settings,
            "http://127.0.0.1:0",
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                // The product does without, because it costs at every start what never changes between two starts.
                builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true);
                adjust?.Invoke(builder);
            }
        ) ?? throw new InvalidOperationException("The settings of the test host are wrong.");

    private static async Task PrepareAsync(WebApplication product)
    {
        if (await Startup.PrepareAsync(product.Services, CancellationToken.None) != 0)
        {
            throw new InvalidOperationException("The database of the test host could not be prepared.");
        }
    }

    /// <summary>Runs code with the product's services and unlimited scope, as a job would.</summary>
    public async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        ProductScope.Enter(scope.ServiceProvider);
        return await work(scope.ServiceProvider);
    }

    public Task UseAsync(Func<IServiceProvider, Task> work) =>
        UseAsync(async services =>
        {
            await work(services);
            return true;
        });

    /// <summary>Looks into the database with unlimited scope.</summary>
    public Task<T> QueryAsync<T>(Func<SinergiDb, Task<T>> query) => UseAsync(services => query(services.GetRequiredService<SinergiDb>()));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (installation is not null)
        {
            await installation.DisposeAsync();
        }
    }
}
