using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Sinergi.Platform.Data.Providers;

/// <summary>Table and columns of an entity with a reader for each value as the database stores it.</summary>
internal sealed record BulkColumns(string Table, IReadOnlyList<BulkColumn> Columns)
{
    public static BulkColumns Of<T>(SinergiDb db)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is not mapped.", nameof(db));
        var columns = entity.GetProperties().Where(p => !p.IsShadowProperty()).Select(p => new BulkColumn(p.GetColumnName(), p)).ToList();
        return new BulkColumns(entity.GetTableName()!, columns);
    }
}

internal sealed record BulkColumn(string Name, IProperty Property)
{
    // Looked up once: millions of rows go through here.
    private readonly IClrPropertyGetter getter = Property.GetGetter();
    private readonly Func<object?, object?>? convert = Property.GetTypeMapping().Converter?.ConvertToProvider;

    public object? Read(object row)
    {
        var value = getter.GetClrValue(row);
        return convert is null || value is null ? value : convert(value);
    }
}
