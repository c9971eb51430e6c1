using Microsoft.AspNetCore.Builder;

namespace Sinergi.Testing;

/// <summary>
/// A data folder and database that outlive the product that runs on them, for tests that stop, kill and start it again. Already migrated
/// unless it is to be empty.
/// </summary>
public sealed class Installation : IAsyncDisposable
{
    private Installation(TestDatabase database, string folder, string? connectionString)
    {
        Database = database;
        Folder = folder;
        ConnectionString = connectionString;
    }

    public TestDatabase Database { get; }
    public string Folder { get; }

    /// <summary>Null for SQLite.</summary>
    public string? ConnectionString { get; }

    public static async Task<Installation> CreateAsync(TestDatabase database)
    {
        var folder = Directory.CreateTempSubdirectory("sinergi-test-").FullName;
        return new Installation(database, folder, await HostTemplate.CopyAsync(database, folder));
    }

    public static async Task<Installation> CreateEmptyAsync(TestDatabase database)
    {
        var server = database == TestDatabase.Postgres ? await Postgres.PostgresServer.SharedAsync() : null;
        var connectionString = server is null ? null : await server.CreateDatabaseAsync();
        return new Installation(database, Directory.CreateTempSubdirectory("sinergi-test-").FullName, connectionString);
    }

    /// <summary>The product in this process; the installation stays when it is disposed.</summary>
    public Task<SinergiHost> OpenAsync(
        IEnumerable<KeyValuePair<string, string?>>? settings = null,
        Action<WebApplicationBuilder>? adjust = null
    ) => SinergiHost.StartAsync(this, settings, adjust);

    /// <summary>A verb of the product on this installation, in a process of its own.</summary>
    public ProductProcess Run(params string[] verb) => ProductProcess.Start(Command(verb));

    /// <summary>The product in a process of its own, on any free port.</summary>
    public ProductProcess Serve() => Run("serve", "--urls", "http://127.0.0.1:0");

    public IReadOnlyList<string> Command(params string[] verb) =>
        ConnectionString is null ? [.. verb, "--data", Folder] : [.. verb, "--data", Folder, "--database", ConnectionString];

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        if (ConnectionString is not null)
        {
            // Hundreds of databases left for the end of the run are gigabytes: removing them took longer than a test program may take to end.
            await (await Postgres.PostgresServer.SharedAsync()).DropAsync(ConnectionString);
        }
    }
}
