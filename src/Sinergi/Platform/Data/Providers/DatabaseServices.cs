using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data.Providers.Postgres;
using Sinergi.Platform.Data.Providers.Sqlite;
using Sinergi.Platform.Keys;

namespace Sinergi.Platform.Data.Providers;

/// <summary>The one place that chooses between the two databases.</summary>
internal static class DatabaseServices
{
    public static void AddDatabase(this IServiceCollection services, SinergiOptions options)
    {
        if (string.IsNullOrEmpty(options.Database))
        {
            services.AddSqlite();
        }
        else
        {
            services.AddPostgres(options.Database);
        }

        services.AddScoped<Migrator>();
    }

    private static void AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<IDatabaseProvider, SqliteProvider>();
        services.AddDbContext<SqliteDb>(
            (provider, db) => Sqlite(db, provider.GetRequiredService<DataFolder>().Database),
            optionsLifetime: ServiceLifetime.Singleton
        );
        services.AddScoped<SinergiDb>(provider => provider.GetRequiredService<SqliteDb>());
        services.AddDbContextFactory<KeyDb>((provider, db) => Sqlite(db, provider.GetRequiredService<DataFolder>().KeyDatabase));
    }

    private static void Sqlite(DbContextOptionsBuilder db, string file) =>
        // The key store's schema is a file of its own here.
        Quiet(db.UseSqlite(SqliteProvider.ConnectionString(file)).AddInterceptors(Pragmas), SqliteEventId.SchemaConfiguredWarning);

    private static readonly SqlitePragmas Pragmas = new();

    private static readonly SkipLockedRows Claims = new();

    private static void AddPostgres(this IServiceCollection services, string connection)
    {
        services.AddSingleton<IDatabaseProvider, PostgresProvider>();
        // The options hold nothing of a request: one set serves all.
        services.AddDbContext<PostgresDb>(
            db => Quiet(db.UseNpgsql(Tuned(connection)).AddInterceptors(Claims)),
            optionsLifetime: ServiceLifetime.Singleton
        );
        services.AddScoped<SinergiDb>(provider => provider.GetRequiredService<PostgresDb>());
        services.AddDbContextFactory<KeyDb>(db => Quiet(db.UseNpgsql(connection)));
    }

    /// <summary>
    /// The product asks the same questions again and again and leaves nothing behind in a session: the server need not forget a session's
    /// prepared statements after each of them. What the operator's connection string says comes later and wins; a pooler between them
    /// that hands sessions around by transaction needs "Max Auto Prepare=0".
    /// </summary>
    private static string Tuned(string connection) =>
        new NpgsqlConnectionStringBuilder(
            $"Max Auto Prepare=256;Auto Prepare Min Usages=2;No Reset On Close=true;{connection}"
        ).ConnectionString;

    // A post whose person lies outside the scope is meant to vanish from a list of people.
    private static void Quiet(DbContextOptionsBuilder db, params EventId[] more) =>
        db.ConfigureWarnings(warnings =>
            warnings.Ignore([CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning, .. more])
        );
}
