using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;

namespace Sinergi.Platform.Data.Providers.Postgres;

/// <summary>The context with the migrations for PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, CurrentScope scope) : SinergiDb(options, scope)
{
    // Byte order everywhere, as SQLite sorts: search and sort run on folded columns, so no language's order is needed in the database.
    protected override void ConfigureConventions(ModelConfigurationBuilder builder)
    {
        base.ConfigureConventions(builder);
        builder.Properties<string>().UseCollation("C");
    }
}
