using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Keys;

namespace Sinergi.Platform.Data.Providers.Sqlite;

/// <summary>SQLite in one file, for trial and one office: one process, one writer at a time.</summary>
internal sealed class SqliteProvider(DataFolder folder, IDbContextFactory<KeyDb> keys) : IDatabaseProvider
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private const int Full = 13;
    private const int CannotOpen = 14;

    // Waiting here is fair and even; waiting in SQLite polls and lets some writers starve.
    private readonly SemaphoreSlim gate = new(1, 1);

    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Cache = SqliteCacheMode.Private,
            Pooling = true,
        }.ToString();

    public async Task<string> DescribeAsync(SinergiDb db, CancellationToken cancellationToken) =>
        "SQLite " + (await db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS \"Value\"").ToListAsync(cancellationToken))[0];

    public bool AllowsSeveralNodes => false;

    public bool CanBackUp => true;

    public Task MaintainAsync(SinergiDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken);

    public Task<bool> ExistsAsync(SinergiDb db, CancellationToken cancellationToken) =>
        db.GetService<IHistoryRepository>().ExistsAsync(cancellationToken);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        folder.Create();
        // Its companions get the same rights. Where the data folder was made by hand, others may look into it.
        BackupFile.CreatePrivate(folder.Database);
        BackupFile.CreatePrivate(folder.KeyDatabase);
        await using var db = await keys.CreateDbContextAsync(cancellationToken);
        await db.Database.EnsureCreatedAsync(cancellationToken);
    }

    public async Task<IDisposable> EnterWriteAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    public Task<AuditHead> LockAuditHeadAsync(SinergiDb db, CancellationToken cancellationToken) =>
        // The transaction began IMMEDIATE: nobody else writes until it ends.
        db.Set<AuditHead>().SingleAsync(h => h.Id == AuditHead.OnlyId, cancellationToken);

    public Task<IAsyncDisposable> LockMigrationsAsync(CancellationToken cancellationToken)
    {
        folder.Create();
        try
        {
            // The operating system drops this lock with its process, however that ends.
            return Task.FromResult<IAsyncDisposable>(
                new FileStream(folder.MigrationLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException failure)
        {
            throw new DatabaseBusyException("Another process is migrating this data folder.", failure);
        }
    }

    public async Task ReleaseStaleMigrationLockAsync(SinergiDb db, CancellationToken cancellationToken)
    {
        // EF waits for this row for ever (dotnet/efcore#38958).
        var exists = await db
            .Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .ToListAsync(cancellationToken);
        if (exists[0] > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        }
    }

    public async Task<IReadOnlyList<string>> CheckIntegrityAsync(SinergiDb db, CancellationToken cancellationToken)
    {
        var integrity = await db
            .Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check")
            .ToListAsync(cancellationToken);
        var foreignKeys = await db
            .Database.SqlQueryRaw<string>("SELECT \"table\" || ' → ' || \"parent\" AS \"Value\" FROM pragma_foreign_key_check")
            .ToListAsync(cancellationToken);
        return [.. integrity.Where(row => row != "ok"), .. foreignKeys];
    }

    public Task BackupAsync(string file, CancellationToken cancellationToken) => CopyAsync(folder.Database, file, cancellationToken);

    public Task BackupKeysAsync(string file, CancellationToken cancellationToken) => CopyAsync(folder.KeyDatabase, file, cancellationToken);

    private static Task CopyAsync(string database, string file, CancellationToken cancellationToken) =>
        BackupFile.WriteAsync(
            file,
            async part =>
            {
                await using var source = new SqliteConnection(ConnectionString(database));
                await source.OpenAsync(cancellationToken);
                await using var target = new SqliteConnection($"Data Source={part};Pooling=False");
                await target.OpenAsync(cancellationToken);
                source.BackupDatabase(target);
                // One file without companions, readable from a medium that cannot be written.
                await using var single = target.CreateCommand();
                single.CommandText = "PRAGMA journal_mode = DELETE";
                await single.ExecuteNonQueryAsync(cancellationToken);
            }
        );

    public async Task InspectBackupAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var backup = new SqliteConnection(ReadOnly(file));
            await backup.OpenAsync(cancellationToken);
            await using var check = backup.CreateCommand();
            check.CommandText = "PRAGMA integrity_check(1)";
            var verdict = (string?)await check.ExecuteScalarAsync(cancellationToken);
            check.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
            if (verdict != "ok" || await check.ExecuteScalarAsync(cancellationToken) is 0L)
            {
                throw new InvalidDataException(verdict == "ok" ? "it is no backup of Sinergi" : "it is damaged: " + verdict);
            }
        }
        catch (SqliteException failure)
        {
            throw new InvalidDataException(failure.Message, failure);
        }
    }

    public async Task RestoreAsync(string file, CancellationToken cancellationToken)
    {
        SqliteConnection.ClearAllPools();
        await using var source = new SqliteConnection(ReadOnly(file));
        await source.OpenAsync(cancellationToken);
        await using var target = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        await target.OpenAsync(cancellationToken);
        source.BackupDatabase(target);
    }

    public async Task RestoreKeysAsync(string file, CancellationToken cancellationToken)
    {
        await using var store = new SqliteConnection($"Data Source={folder.KeyDatabase};Pooling=False");
        await store.OpenAsync(cancellationToken);
        await using var add = store.CreateCommand();
        add.CommandText = "ATTACH DATABASE $copy AS copied; INSERT OR IGNORE INTO data_keys SELECT * FROM copied.data_keys;";
        add.Parameters.AddWithValue("$copy", file);
        try
        {
            await add.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (SqliteException failure)
        {
            throw new InvalidDataException($"{file} is no copy of a key store: {failure.Message}", failure);
        }
    }

    public string SetAside(string name)
    {
        SqliteConnection.ClearAllPools();
        var target = Path.Combine(folder.Backups, name);
        foreach (var part in new[] { "", "-wal", "-shm" }.Where(part => File.Exists(folder.Database + part)))
        {
            File.Move(folder.Database + part, target + part);
        }

        BackupFile.CreatePrivate(folder.Database);
        return target;
    }

    private static string ReadOnly(string file) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString();

    public async Task BulkInsertAsync<T>(SinergiDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var shape = BulkColumns.Of<T>(db);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        var names = string.Join(", ", shape.Columns.Select(c => $"\"{c.Name}\""));
        var marks = string.Join(", ", shape.Columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"$p{i}")));
        command.CommandText = $"INSERT INTO \"{shape.Table}\" ({names}) VALUES ({marks})";
        var parameters = shape.Columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Count; i++)
            {
                // EF stores Guids as upper-case text; the driver does the same.
                parameters[i].Value = shape.Columns[i].Read(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public Task<List<T>> ClaimRowsAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken)
        where T : class => rows.ToListAsync(cancellationToken);

    public bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };

    public bool IsCollision(Exception failure) => failure is DbUpdateConcurrencyException;

    public bool IsUnavailable(Exception failure) =>
        failure is DatabaseBusyException
        || Causes(failure).OfType<SqliteException>().Any(e => e.SqliteErrorCode is Busy or Locked or InputOutput or Full or CannotOpen);

    public bool IsDamaged(Exception failure) =>
        Causes(failure).OfType<SqliteException>().Any(e => e.SqliteErrorCode is Corrupt or NotADatabase);

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private int released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref released, 1) == 0)
            {
                gate.Release();
            }
        }
    }
}
