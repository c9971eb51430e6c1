using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Sinergi.Kernel;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Identity;

namespace Sinergi.Platform.Data;

/// <summary>
/// The one database context. Modules map their own tables (<c>Modules/*/Data</c>); the conventions here make both providers behave alike,
/// and the filter "scope" hides every row that the present actor may not see.
/// </summary>
public abstract class SinergiDb(DbContextOptions options, CurrentScope scope) : IdentityUserContext<Account, Guid>(options)
{
    public const string ScopeFilter = "scope";

    /// <summary>Whose entries decide; null only in a scope that is unlimited by name. Read by the query filter at execution time.</summary>
    private Guid? ScopeInstitution => scope.Value.Unlimited ? null : scope.Value.InstitutionId;

    public DbSet<ScopeEntry> ScopeEntries => Set<ScopeEntry>();

    protected override void ConfigureConventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        builder.Properties<string>().HaveMaxLength(Limits.DefaultText);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SinergiDb).Assembly);
        ModelConventions.Apply(builder);
        foreach (var entity in builder.Model.GetEntityTypes().ToList())
        {
            if (entity.ClrType.GetCustomAttribute<ScopedByAttribute>() is { } scoped)
            {
                builder.Entity(entity.ClrType).HasQueryFilter(ScopeFilter, VisibleRows(entity.ClrType, scoped.Property));
            }
        }
    }

    /// <summary>
    /// row => ScopeInstitution == null || ScopeEntries.Any(s => s.InstitutionId == ScopeInstitution &amp;&amp; s.RecordId == row.[property]).
    /// Whether a parameter is null is known when the SQL is written, so the first half never stands in it (without EF.Parameter the comparison
    /// itself would be a parameter, and would). Beside an "or" PostgreSQL could only
    /// look into the entries row by row; alone, it begins with the few records of a small office, walks along the order of a list for a large
    /// one, and reads all entries at once where all rows are counted.
    /// </summary>
    private LambdaExpression VisibleRows(Type entity, string property)
    {
        Expression<Func<Guid, bool>> visible = recordId =>
            EF.Parameter(ScopeInstitution) == null || ScopeEntries.Any(s => s.InstitutionId == ScopeInstitution && s.RecordId == recordId);
        var row = Expression.Parameter(entity, "row");
        var recordId = Expression.Property(row, property);
        return Expression.Lambda(ReplacingExpressionVisitor.Replace(visible.Parameters[0], recordId, visible.Body), row);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await Successors.FollowAsync(this, cancellationToken);
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                RefuseTooLongText(entry);
            }

            if (entry is { Entity: IVersioned versioned, State: EntityState.Added or EntityState.Modified })
            {
                versioned.Revision = NewId.Next();
            }
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    // SQLite does not enforce column lengths; without this, a text would fit on one database and be refused by the other.
    private static void RefuseTooLongText(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry entry)
    {
        foreach (var property in entry.Properties)
        {
            if (property.CurrentValue is string text && property.Metadata.GetMaxLength() is { } limit && text.Length > limit)
            {
                throw new TextTooLongException(entry.Metadata.ClrType.Name, property.Metadata.Name, limit);
            }
        }
    }
}

/// <summary>A text longer than its column. Forms check the same limit earlier and with a message; reaching this is a bug.</summary>
public sealed class TextTooLongException(string entity, string property, int limit)
    : Exception($"{entity}.{property} is longer than {limit} characters.");
