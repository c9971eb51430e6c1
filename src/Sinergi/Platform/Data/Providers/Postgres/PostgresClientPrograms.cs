using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Sinergi.Platform.Data.Providers.Postgres;

/// <summary>Runs pg_dump, pg_restore and psql; address and password go by environment, so no list of processes shows them.</summary>
internal sealed class PostgresClientPrograms(string connectionString)
{
    private static readonly string[] Needed = ["pg_dump", "pg_restore", "psql"];

    public static bool Installed
    {
        get
        {
            var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
                Path.PathSeparator,
                StringSplitOptions.RemoveEmptyEntries
            );
            return Needed.All(program => folders.Any(folder => File.Exists(Path.Combine(folder, program))));
        }
    }

    /// <exception cref="IOException">The program is missing or refused; the message says which and why.</exception>
    public async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["PGHOST"] = target.Host;
        start.Environment["PGPORT"] = target.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = target.Database;
        start.Environment["PGUSER"] = target.Username;
        start.Environment["PGPASSWORD"] = target.Password;
        using var process = Start(start);
        try
        {
            // What it prints is of no use to anybody, but a full pipe would stop it.
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await output;
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new IOException($"{program} ended with {process.ExitCode}: {errors.Trim()}");
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new IOException($"{start.FileName} is not installed; it comes with the client programs of PostgreSQL.", failure);
        }
    }
}
