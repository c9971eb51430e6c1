using System.Collections.Concurrent;
using Sinergi.Testing.Postgres;

namespace Sinergi.Testing;

/// <summary>
/// A data folder and database that have been migrated once; every host of this test process starts from a copy. Migrating takes seconds,
/// copying takes milliseconds.
/// </summary>
internal sealed class HostTemplate
{
    private static readonly ConcurrentDictionary<TestDatabase, Lazy<Task<HostTemplate>>> Templates = new();
    private readonly string folder;
    private readonly string? connectionString;

    private HostTemplate(string folder, string? connectionString)
    {
        this.folder = folder;
        this.connectionString = connectionString;
    }

    /// <summary>Copies the template into the folder; the answer is the connection string of the copied database, null for SQLite.</summary>
    public static async Task<string?> CopyAsync(TestDatabase database, string target)
    {
        var template = await Templates.GetOrAdd(database, d => new Lazy<Task<HostTemplate>>(() => MakeAsync(d))).Value;
        foreach (var file in Directory.EnumerateFiles(template.folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(template.folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return template.connectionString is null
            ? null
            : await (await PostgresServer.SharedAsync()).CreateDatabaseAsync(template.connectionString);
    }

    private static async Task<HostTemplate> MakeAsync(TestDatabase database)
    {
        var data = Directory.CreateTempSubdirectory("sinergi-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(data, recursive: true);
        var address = database == TestDatabase.Postgres ? await (await PostgresServer.SharedAsync()).CreateDatabaseAsync() : null;
        await SinergiHost.MigrateAsync(data, address);
        return new HostTemplate(data, address);
    }
}
