using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sinergi.Kernel;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Keys;

namespace Sinergi.Platform.Data.Providers.Postgres;

/// <summary>PostgreSQL 15 or newer, for one Kanwil to the whole country.</summary>
internal sealed class PostgresProvider(DataFolder folder, SinergiOptions options, IDbContextFactory<KeyDb> keys) : IDatabaseProvider
{
    // Any number that nothing else in this database uses.
    private const long MigrationLock = 5_346_117_740;

    private string ConnectionString => options.Database!;

    public async Task<string> DescribeAsync(SinergiDb db, CancellationToken cancellationToken) =>
        "PostgreSQL "
        + (await db.Database.SqlQueryRaw<string>("SELECT current_setting('server_version') AS \"Value\"").ToListAsync(cancellationToken))[
            0
        ];

    public bool AllowsSeveralNodes => true;

    public bool CanBackUp => PostgresClientPrograms.Installed;

    // The server's own autovacuum does this.
    public Task MaintainAsync(SinergiDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<bool> ExistsAsync(SinergiDb db, CancellationToken cancellationToken) =>
        // EF's own question is answered with yes as soon as the server knows the database, empty as it may be.
        (
            await db
                .Database.SqlQueryRaw<bool>("SELECT to_regclass('public.\"__EFMigrationsHistory\"') IS NOT NULL AS \"Value\"")
                .ToListAsync(cancellationToken)
        )[0];

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        folder.Create();
        await using var db = await keys.CreateDbContextAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(
            $"""
            CREATE SCHEMA IF NOT EXISTS {KeyDb.Schema};
            CREATE TABLE IF NOT EXISTS {KeyDb.Schema}.data_keys (
                id uuid NOT NULL CONSTRAINT pk_data_keys PRIMARY KEY,
                subject_id uuid NOT NULL,
                purpose varchar(60) NOT NULL,
                wrapped bytea NULL,
                created_at timestamptz NOT NULL,
                destroyed_at timestamptz NULL
            );
            CREATE UNIQUE INDEX IF NOT EXISTS ux_data_keys_subject_id_purpose ON {KeyDb.Schema}.data_keys (subject_id, purpose);
            """,
            cancellationToken
        );
    }

    public Task<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => Task.FromResult<IDisposable>(NoTurn.Instance);

    public Task<AuditHead> LockAuditHeadAsync(SinergiDb db, CancellationToken cancellationToken) =>
        db.Set<AuditHead>().FromSqlRaw("SELECT * FROM audit_head WHERE id = 1 FOR UPDATE").SingleAsync(cancellationToken);

    public async Task<IAsyncDisposable> LockMigrationsAsync(CancellationToken cancellationToken)
    {
        // Held by the session: the server drops it when the process dies. Not pooled, because pooled sessions are not reset and would keep it.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection)
        {
            Parameters = { new() { Value = MigrationLock } },
        };
        if (await command.ExecuteScalarAsync(cancellationToken) is true)
        {
            return connection;
        }

        await connection.DisposeAsync();
        throw new DatabaseBusyException("Another process is migrating this database.");
    }

    // EF locks with the transaction here, so nothing can be left behind.
    public Task ReleaseStaleMigrationLockAsync(SinergiDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<string>> CheckIntegrityAsync(SinergiDb db, CancellationToken cancellationToken) =>
        // PostgreSQL enforces its constraints during migrations as at all other times.
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task BackupAsync(string file, CancellationToken cancellationToken) =>
        BackupFile.WriteAsync(
            file,
            part => Programs.RunAsync("pg_dump", [.. Dump, $"--exclude-schema={KeyDb.Schema}", $"--file={part}"], cancellationToken)
        );

    public Task BackupKeysAsync(string file, CancellationToken cancellationToken) =>
        BackupFile.WriteAsync(
            file,
            part => Programs.RunAsync("pg_dump", [.. Dump, $"--schema={KeyDb.Schema}", $"--file={part}"], cancellationToken)
        );

    public async Task InspectBackupAsync(string file, CancellationToken cancellationToken)
    {
        if (!await ContainsAsync(file, "TABLE DATA public __EFMigrationsHistory", cancellationToken))
        {
            throw new InvalidDataException("it is no backup of Sinergi");
        }
    }

    private async Task<bool> ContainsAsync(string file, string entry, CancellationToken cancellationToken)
    {
        var list = Path.Combine(folder.Backups, $"contents-{NewId.Random():N}.txt");
        try
        {
            await Programs.RunAsync("pg_restore", ["--list", $"--file={list}", file], cancellationToken);
            return (await File.ReadAllTextAsync(list, cancellationToken)).Contains(entry, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(list);
        }
    }

    public async Task RestoreAsync(string file, CancellationToken cancellationToken)
    {
        // Through a script, so that dropping what is there and putting back what was there is one transaction. pg_restore alone would leave
        // tables that are younger than the backup.
        await RunScriptAsync(file, DropTables, "", cancellationToken);
        NpgsqlConnection.ClearAllPools();
    }

    public async Task RestoreKeysAsync(string file, CancellationToken cancellationToken)
    {
        if (!await ContainsAsync(file, $"TABLE DATA {KeyDb.Schema} data_keys", cancellationToken))
        {
            throw new InvalidDataException($"{file} is no copy of a key store");
        }

        await RunScriptAsync(
            file,
            $"ALTER SCHEMA {KeyDb.Schema} RENAME TO {PresentKeys}",
            $"""
            INSERT INTO {PresentKeys}.data_keys SELECT * FROM {KeyDb.Schema}.data_keys ON CONFLICT DO NOTHING;
            DROP SCHEMA {KeyDb.Schema} CASCADE;
            ALTER SCHEMA {PresentKeys} RENAME TO {KeyDb.Schema}
            """,
            cancellationToken
        );
    }

    private const string PresentKeys = KeyDb.Schema + "_present";

    public string SetAside(string name) => throw new NotSupportedException("The files of this database belong to its server.");

    private async Task RunScriptAsync(string file, string before, string after, CancellationToken cancellationToken)
    {
        var script = Path.Combine(folder.Backups, $"restore-{NewId.Random():N}.sql");
        try
        {
            await BackupFile.WriteAsync(
                script,
                part => Programs.RunAsync("pg_restore", ["--no-owner", $"--file={part}", file], cancellationToken)
            );
            await Programs.RunAsync(
                "psql",
                [
                    "--quiet",
                    "--no-psqlrc",
                    "--single-transaction",
                    "--set=ON_ERROR_STOP=1",
                    $"--command={before}",
                    $"--file={script}",
                    $"--command={after}",
                ],
                cancellationToken
            );
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static readonly string[] Dump = ["--format=custom", "--no-owner"];

    private const string DropTables = """
        SET client_min_messages = warning;
        DO $$ DECLARE name text; BEGIN
            FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                EXECUTE format('DROP TABLE public.%I CASCADE', name);
            END LOOP;
        END $$
        """;

    private PostgresClientPrograms Programs => new(ConnectionString);

    public async Task BulkInsertAsync<T>(SinergiDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var shape = BulkColumns.Of<T>(db);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var names = string.Join(", ", shape.Columns.Select(c => $"\"{c.Name}\""));
        await using var writer = await connection.BeginBinaryImportAsync(
            $"COPY \"{shape.Table}\" ({names}) FROM STDIN (FORMAT BINARY)",
            cancellationToken
        );
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var column in shape.Columns)
            {
                await (
                    column.Read(row) is { } value ? writer.WriteAsync(value, cancellationToken) : writer.WriteNullAsync(cancellationToken)
                );
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    public Task<List<T>> ClaimRowsAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken)
        where T : class => rows.TagWith(SkipLockedRows.Tag).ToListAsync(cancellationToken);

    public bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public bool IsCollision(Exception failure) =>
        failure is DbUpdateConcurrencyException
        || (failure as PostgresException ?? failure.InnerException as PostgresException)?.SqlState
            is PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.SerializationFailure;

    public bool IsUnavailable(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is DatabaseBusyException or NpgsqlException { IsTransient: true } or System.Net.Sockets.SocketException)
            {
                return true;
            }

            if (
                cause is PostgresException
                {
                    SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CannotConnectNow
                }
            )
            {
                return true;
            }
        }

        return false;
    }

    // Damage to the server's files is the server's to tell and to mend.
    public bool IsDamaged(Exception failure) => false;

    private sealed class NoTurn : IDisposable
    {
        public static readonly NoTurn Instance = new();

        public void Dispose() { }
    }
}
