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
/// <param name="Parent">Where the row itself is not scoped: the row that it belongs to, which is.</param>
/// <param name="About">The record that it is about, where nothing else ties it to one: a task, a notice.</param>
internal sealed record InstitutionColumn(
    Type Entity,
    string Property,
    Type Type,
    string Key,
    bool InKey,
    string? Scope,
    bool Once,
    ParentRow? Parent,
    string? About
)
{
    public string Name => $"{Entity.Name}.{Property}";
}

/// <param name="ForeignKey">Column of the row that names its parent.</param>
internal sealed record ParentRow(string ForeignKey, Type Entity, string Scope);

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
            ScopeOf(entity.ClrType),
            Said(property)?.Once ?? false,
            ParentOf(entity),
            entity.FindProperty("RecordId")?.ClrType == typeof(Guid) ? "RecordId" : null
        );

    private static string? ScopeOf(Type entity) => entity.GetCustomAttribute<ScopedByAttribute>()?.Property;

    private static ParentRow? ParentOf(IEntityType entity) =>
        (
            from key in entity.GetForeignKeys()
            let scope = ScopeOf(key.PrincipalEntityType.ClrType)
            where scope is not null && key.Properties.Count == 1 && key.Properties[0].ClrType == typeof(Guid)
            select new ParentRow(key.Properties[0].Name, key.PrincipalEntityType.ClrType, scope)
        ).FirstOrDefault();

    /// <summary>Whether a column names an institution, by its foreign key or by its word.</summary>
    public static bool Names(IReadOnlyProperty property) =>
        property.GetContainingForeignKeys().Any(f => f.PrincipalEntityType.ClrType == typeof(Institution) && f.Properties.Count == 1)
        || Said(property) is not null;

    private static NamesInstitutionAttribute? Said(IReadOnlyProperty property) =>
        property.PropertyInfo?.GetCustomAttribute<NamesInstitutionAttribute>();
}
