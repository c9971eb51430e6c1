using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;

namespace Sinergi.Platform.Data.Providers.Sqlite;

/// <summary>The context with the migrations for SQLite.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, CurrentScope scope) : SinergiDb(options, scope);
