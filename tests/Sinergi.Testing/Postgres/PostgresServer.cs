using System.Diagnostics;
using Npgsql;

namespace Sinergi.Testing.Postgres;

/// <summary>
/// A real PostgreSQL of our own in a temporary folder, reached through a socket in that folder alone: no port, no password, no
/// clash with another run or an installed service. It ends with the test process, however that ends.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "sinergi";

    // Sorts as a real installation does, not by bytes: a list that relies on byte order must say so in its column.
    private const string Locale = "--locale=C.UTF-8 --locale-provider=icu --icu-locale=id";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartNewAsync);

    // Durability is for data that outlives the run. The zone is fixed so that a mistake with local times looks the same everywhere.
    private static readonly string[] Settings =
    [
        "fsync=off",
        "full_page_writes=off",
        "synchronous_commit=off",
        "wal_level=minimal",
        "max_wal_senders=0",
        "max_connections=200",
        "jit=off",
        "timezone=UTC",
        "listen_addresses=",
    ];

    // The server takes the shell's place. A bystander keeps the reading end of our pipe. A line from us means that the server was
    // stopped and the folder is still wanted; the end of the pipe means that we are done or were killed: it then ends the server
    // and removes the folder. It asks again and again, because the shell may have to ignore the signal until the server has taken
    // its place, but for a limited time, because a dead process that nobody reaps would look alive for ever. It alone holds the
    // standard output, so that the end of that tells when it has finished.
    private const string Guarded = """
        folder=$1 initialise=$2 locale=$3
        shift 3
        exec 3<&0 </dev/null
        ( {
            read -r _ <&3 && exit
            tries=0
            while kill -QUIT $$ && [ $tries -lt 100 ]; do
                sleep 0.05
                tries=$((tries + 1))
            done
            rm -rf "$folder"
        } 2>/dev/null & )
        exec 3<&- >>"$folder/log" 2>&1
        if [ ! -d "$folder/data" ]; then
            "$initialise" -D "$folder/data" -U sinergi --auth-local=trust --auth-host=reject --no-sync -E UTF8 $locale || exit
        fi
        exec "$@"
        """;

    private readonly PostgresPrograms _programs;
    private readonly string _folder;
    private Process? _process;

    private PostgresServer(PostgresPrograms programs, string folder)
    {
        _programs = programs;
        _folder = folder;
    }

    /// <summary>The one server of this test process, started on first use.</summary>
    public static Task<PostgresServer> SharedAsync() => Shared.Value;

    /// <summary>A server of the caller's own, for tests that stop it. The caller disposes it.</summary>
    public static async Task<PostgresServer> StartNewAsync()
    {
        var programs = PostgresPrograms.Find();
        var server = new PostgresServer(programs, await PostgresPrograms.CreateFolderAsync());
        AppDomain.CurrentDomain.ProcessExit += server.OnProcessExit;
        await server.StartAsync();
        return server;
    }

    /// <summary>Makes a database and returns its connection string.</summary>
    /// <param name="template">The connection string of the database to copy; its open connections are ended first.</param>
    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var name = $"t_{NewId.Random():N}";
        await using var connection = await OpenMaintenanceAsync();
        var copy = template is null ? "" : $" TEMPLATE \"{await ReleaseAsync(connection, template)}\" STRATEGY file_copy";
        await ExecuteAsync(connection, $"CREATE DATABASE \"{name}\"{copy}");
        return ConnectionString(name);
    }

    /// <summary>Removes a database, also when somebody is still connected to it.</summary>
    public async Task DropAsync(string connectionString)
    {
        await using (var pooled = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }
        await using var connection = await OpenMaintenanceAsync();
        await ExecuteAsync(connection, $"DROP DATABASE \"{DatabaseOf(connectionString)}\" WITH (FORCE)");
    }

    /// <summary>Starts the server again after <see cref="StopAsync"/>; connection strings stay valid.</summary>
    public async Task StartAsync()
    {
        var settings = Settings.SelectMany(setting => new[] { "-c", setting });
        string[] server = [_programs.Server, "-D", Data, "-k", _folder, .. settings];
        string[] guard = ["sh", "-c", Guarded, "guard", _folder, _programs.Initialise, Locale];
        _process = PostgresPrograms.StartAsServerUser(_folder, [.. guard, .. server]);
        await UntilReadyAsync(_process);
    }

    /// <summary>Stops the server and breaks every connection, as an administrator would.</summary>
    public async Task StopAsync()
    {
        var process = _process ?? throw new InvalidOperationException("The server is not running.");
        _process = null;
        await PostgresPrograms.RunAsync(_folder, _programs.Control, "stop", "-D", Data, "-m", "fast", "-w");
        await process.StandardInput.WriteLineAsync("stopped");
        process.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        End();
        return ValueTask.CompletedTask;
    }

    private string Data => Path.Combine(_folder, "data");

    private void OnProcessExit(object? sender, EventArgs e) => End();

    // PostgreSQL writes its state into this file; asking it is cheaper than failing to connect.
    private async Task UntilReadyAsync(Process process)
    {
        var file = Path.Combine(Data, "postmaster.pid");
        var began = TimeProvider.System.GetTimestamp();
        while (!IsReady(file))
        {
            if (process.HasExited || TimeProvider.System.GetElapsedTime(began) > StartLimit)
            {
                var log = Path.Combine(_folder, "log");
                var said = File.Exists(log) ? await File.ReadAllTextAsync(log) : await process.StandardError.ReadToEndAsync();
                throw new InvalidOperationException($"PostgreSQL did not start.\n{said}");
            }
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }

    private static bool IsReady(string file)
    {
        const int StateLine = 7;
        try
        {
            return File.Exists(file)
                && File.ReadLines(file).ElementAtOrDefault(StateLine)?.StartsWith("ready", StringComparison.Ordinal) == true;
        }
        catch (FileNotFoundException)
        {
            // Replaced between the two looks at it.
            return false;
        }
    }

    private void End()
    {
        if (_process is { } process)
        {
            _process = null;
            process.StandardInput.Close();
            process.StandardOutput.ReadToEnd();
            process.Dispose();
        }
        // The server's user may not remove the folder from a parent that is not its own, and a stopped server has no bystander.
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = _folder,
            Username = User,
            Database = database,
        }.ConnectionString;

    private static string DatabaseOf(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString).Database
        ?? throw new ArgumentException("The connection string names no database.", nameof(connectionString));

    private async Task<NpgsqlConnection> OpenMaintenanceAsync()
    {
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString("postgres")) { Pooling = false };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>PostgreSQL copies only a database that nobody is connected to. Our own idle connections are given up, so that
    /// nobody finds a broken one in the pool; those of a data source or of another process are ended.</summary>
    private static async Task<string> ReleaseAsync(NpgsqlConnection connection, string template)
    {
        var name = DatabaseOf(template);
        await using (var pooled = new NpgsqlConnection(template))
        {
            NpgsqlConnection.ClearPool(pooled);
        }
        await ExecuteAsync(connection, $"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'");
        return name;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
