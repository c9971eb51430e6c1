using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers.Postgres;
using Sinergi.Platform.Data.Providers.Sqlite;

// Usage: dotnet run --project tools/Sinergi.Scaffold -- NAME       writes the migration NAME for SQLite and PostgreSQL
if (args.Length != 1 || !args[0].All(char.IsLetterOrDigit))
{
    Console.Error.WriteLine("Usage: scaffold NAME (letters and digits, e.g. AddCommitments)");
    return 2;
}

var root = FindRoot(AppContext.BaseDirectory);
var project = Path.Combine(root, "src", "Sinergi");
var providers = Path.Combine(project, "Platform", "Data", "Providers");
var scope = new CurrentScope();
using var sqlite = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options, scope);
using var postgres = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options, scope);
Write(sqlite, new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices(), "Sqlite");
Write(postgres, new Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices(), "Postgres");
return 0;

void Write(SinergiDb db, IDesignTimeServices design, string provider)
{
    var services = new ServiceCollection();
    services.AddEntityFrameworkDesignTimeServices();
    services.AddDbContextDesignTimeServices(db);
    design.ConfigureDesignTimeServices(services);
    using var built = services.BuildServiceProvider();
    var scaffolder = built.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(args[0], "Sinergi", $"Platform.Data.Providers.{provider}.Migrations");
    var folder = Path.Combine(providers, provider, "Migrations");
    Directory.CreateDirectory(folder);
    var files = scaffolder.Save(project, migration, folder, dryRun: false);
    Console.WriteLine(files.MigrationFile);
}

static string FindRoot(string from)
{
    for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Combine(folder.FullName, "Sinergi.slnx")))
        {
            return folder.FullName;
        }
    }

    throw new InvalidOperationException("Sinergi.slnx not found above the tool.");
}
