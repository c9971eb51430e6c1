using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sinergi.Platform.Data.Providers.Sqlite;

/// <summary>
/// Settings that SQLite forgets with each connection. FULL because the audit is in every transaction: what was acknowledged must
/// survive a power cut. What is deleted is overwritten, because a destroyed key must not lie on in a free page. The cache stays private: a shared one raises SQLITE_LOCKED, which the busy timeout does not cover.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Statements = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA busy_timeout = 5000;
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA secure_delete = ON;
        PRAGMA journal_size_limit = 67108864;
        """;

    // EF looks whether a file exists by opening it for reading; a file that a killed process left empty refuses the change to WAL then.
    private static string StatementsFor(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? ForReading : Statements;

    private const string ForReading = "PRAGMA busy_timeout = 5000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = StatementsFor(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = StatementsFor(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
