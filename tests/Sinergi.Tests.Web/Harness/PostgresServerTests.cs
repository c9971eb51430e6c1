using Npgsql;
using Sinergi.Testing.Postgres;

namespace Sinergi.Tests.Web.Harness;

public sealed class PostgresServerTests
{
    [Fact]
    public async Task CreateDatabase_WithoutTemplate_CanBeWrittenAndRead()
    {
        var server = await PostgresServer.SharedAsync();
        var database = await server.CreateDatabaseAsync();

        await ExecuteAsync(database, "CREATE TABLE naskah (judul text); INSERT INTO naskah VALUES ('Kerja sama pelayanan')");

        Assert.Equal("Kerja sama pelayanan", await ExecuteAsync(database, "SELECT judul FROM naskah"));
        await server.DropAsync(database);
    }

    [Fact]
    public async Task CreateDatabase_FromTemplateWithOpenConnections_CopiesAndLeavesTheTemplateAlone()
    {
        var server = await PostgresServer.SharedAsync();
        var template = await server.CreateDatabaseAsync();
        await ExecuteAsync(template, "CREATE TABLE unit (nama text); INSERT INTO unit VALUES ('Lapas Contoh')");

        var copy = await server.CreateDatabaseAsync(template);
        await ExecuteAsync(copy, "DELETE FROM unit");

        Assert.Equal(0L, await ExecuteAsync(copy, "SELECT count(*) FROM unit"));
        Assert.Equal(1L, await ExecuteAsync(template, "SELECT count(*) FROM unit"));
        await server.DropAsync(copy);
        await server.DropAsync(template);
    }

    [Fact]
    public async Task Drop_WithOpenConnection_RemovesTheDatabase()
    {
        var server = await PostgresServer.SharedAsync();
        var database = await server.CreateDatabaseAsync();
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        await server.DropAsync(database);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(database + ";Pooling=false", "SELECT 1"));
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, refusal.SqlState);
    }

    [Fact]
    public async Task Stop_ThenStart_BreaksConnectionsAndKeepsTheData()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var database = await server.CreateDatabaseAsync();
        await ExecuteAsync(database, "CREATE TABLE janji (isi text); INSERT INTO janji VALUES ('siap')");

        await server.StopAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => ExecuteAsync(database, "SELECT isi FROM janji"));
        await server.StartAsync();

        Assert.Equal("siap", await ExecuteAsync(database, "SELECT isi FROM janji"));
    }

    [Fact]
    public async Task Dispose_OfAServer_LeavesNothingBehind()
    {
        var server = await PostgresServer.StartNewAsync();
        var folder = new NpgsqlConnectionStringBuilder(await server.CreateDatabaseAsync()).Host!;
        Assert.True(Directory.Exists(folder));

        await server.DisposeAsync();

        Assert.False(Directory.Exists(folder));
    }

    private static async Task<object?> ExecuteAsync(string database, string statement)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
