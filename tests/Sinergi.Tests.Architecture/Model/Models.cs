using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers.Postgres;
using Sinergi.Platform.Data.Providers.Sqlite;
using Sinergi.Platform.Keys;

namespace Sinergi.Tests.Architecture.Model;

/// <summary>The mapped models; none of them is connected to anything.</summary>
internal static class Models
{
    public static SinergiDb Sqlite() =>
        new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options, new CurrentScope());

    public static SinergiDb Postgres() =>
        new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options, new CurrentScope());

    public static KeyDb Keys() => new(new DbContextOptionsBuilder<KeyDb>().UseNpgsql("Host=localhost").Options);

    public static IReadOnlyList<DbContext> All() => [Sqlite(), Postgres(), Keys()];
}
