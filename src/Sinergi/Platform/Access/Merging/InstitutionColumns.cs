using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access.Merging;

/// <summary>
/// A column that names an institution without a foreign key, or of which something more is to be said. What foreign keys name follows a
/// merge by itself.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamesInstitutionAttribute : Attribute
{
    /// <summary>An institution stands only once in a record: two that stand in the same one cannot be merged before that is corrected.</summary>
    public bool Once { get; init; }

    /// <summary>Says something about the institution itself, so that a merge leaves it.</summary>
    public bool Stays { get; init; }
}

/// <param name="Key">The column that tells the rows apart, besides this one where both are the key.</param>
/// <param name="InKey">The column is part of the key, so that a row for each of two institutions may stand beside each other.</param>
/// <param name="Scope">The column whose entries decide who sees the row; null where it is reached through another one.</param>
internal sealed record InstitutionColumn(Type Entity, string Property, Type Type, string Key, bool InKey, string? Scope, bool Once)
{
    public string Name => $"{Entity.Name}.{Property}";
}

/// <summary>Where institutions are named, read from the model: a new table takes part without a line here.</summary>
internal static class InstitutionColumns
{
    private static readonly ConcurrentDictionary<IModel, IReadOnlyList<InstitutionColumn>> Known = new();

    public static IReadOnlyList<InstitutionColumn> Of(IModel model) => Known.GetOrAdd(model, m => [.. Read(m)]);

    private static IEnumerable<InstitutionColumn> Read(IModel model) =>
        from entity in model.GetEntityTypes()
        from property in entity.GetProperties()
        where Names(property) && Said(property) is not { Stays: true }
        let keys = entity.FindPrimaryKey()!.Properties
        let beside = keys.Where(k => k != property).ToList()
        where beside.Count == 1 && beside[0].ClrType == typeof(Guid)
        orderby entity.ClrType.Name, property.Name
        select new InstitutionColumn(
            entity.ClrType,
            property.Name,
            property.ClrType,
            beside[0].Name,
            keys.Contains(property),
            entity.ClrType.GetCustomAttribute<ScopedByAttribute>()?.Property,
            Said(property)?.Once ?? false
        );

    /// <summary>Whether a column names an institution, by its foreign key or by its word.</summary>
    public static bool Names(IReadOnlyProperty property) =>
        property.GetContainingForeignKeys().Any(f => f.PrincipalEntityType.ClrType == typeof(Institution) && f.Properties.Count == 1)
        || Said(property) is not null;

    private static NamesInstitutionAttribute? Said(IReadOnlyProperty property) =>
        property.PropertyInfo?.GetCustomAttribute<NamesInstitutionAttribute>();
}
