using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Sinergi.Platform.Data;

/// <summary>What every table has in common: snake_case names, states as checked strings, deletes restricted, revisions as concurrency tokens.</summary>
internal static class ModelConventions
{
    private const int StateLength = 40;

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            var table = SnakeCase(entity.GetTableName() ?? entity.ClrType.Name);
            entity.SetTableName(table);
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
                StoreStateAsText(entity, property, table);
            }

            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(IVersioned.Revision))!.IsConcurrencyToken = true;
            }

            NameKeys(entity, table);
        }
    }

    private static void StoreStateAsText(IMutableEntityType entity, IMutableProperty property, string table)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (!type.IsEnum)
        {
            return;
        }

        property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(EnumToStringConverter<>).MakeGenericType(type))!);
        property.SetMaxLength(StateLength);
        var column = property.GetColumnName();
        var values = string.Join(", ", Enum.GetNames(type).Select(name => $"'{name}'"));
        entity.AddCheckConstraint($"ck_{table}_{column}", $"\"{column}\" IN ({values})");
    }

    private static void NameKeys(IMutableEntityType entity, string table)
    {
        foreach (var key in entity.GetKeys())
        {
            key.SetName(key.IsPrimaryKey() ? $"pk_{table}" : $"ak_{table}_{Columns(key.Properties)}");
        }

        foreach (var foreignKey in entity.GetForeignKeys())
        {
            foreignKey.SetConstraintName($"fk_{table}_{Columns(foreignKey.Properties)}");
            if (!foreignKey.IsOwnership)
            {
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName($"{(index.IsUnique ? "ux" : "ix")}_{table}_{Columns(index.Properties)}");
        }
    }

    private static string Columns(IEnumerable<IMutableProperty> properties) => string.Join('_', properties.Select(p => SnakeCase(p.Name)));

    internal static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}

/// <summary>Instants are UTC. SQLite returns them without a kind, which PostgreSQL would refuse on the way back.</summary>
internal sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(value => value.ToUniversalTime(), value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
