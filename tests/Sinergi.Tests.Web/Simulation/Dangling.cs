using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Sinergi.Platform.Data;

namespace Sinergi.Tests.Web.Simulation;

/// <summary>Finds ids that name no row. Most are guarded by the database itself; those across modules are not.</summary>
internal static class Dangling
{
    // Own keys and revisions name nothing else; those of the audit trail may outlive what they name.
    private static readonly string[] Own = ["Id", nameof(IVersioned.Revision), "Stamp", "Key"];
    private static readonly string[] Parts = ["Sinergi.Modules.Agreements", "Sinergi.Modules.Commitments", "Sinergi.Modules.Results"];
    private static readonly string[] Platform = ["WorkTask", "SearchEntry", "SearchTerm", "ScopeEntry", "Post", "Person"];

    public static async Task<IReadOnlyList<string>> InAsync(SinergiDb db, CancellationToken cancellationToken)
    {
        var entities = db
            .Model.GetEntityTypes()
            .Where(e => Parts.Any(p => e.ClrType.FullName!.StartsWith(p, StringComparison.Ordinal)) || Platform.Contains(e.ClrType.Name))
            .ToList();
        HashSet<Guid> known = [];
        List<(string Where, Guid Id)> named = [];
        foreach (var entity in db.Model.GetEntityTypes().Where(e => !e.IsOwned() && !e.HasSharedClrType))
        {
            var rows = await RowsAsync(db, entity, cancellationToken);
            if (entity.FindProperty("Id") is { } key && key.ClrType == typeof(Guid))
            {
                known.UnionWith(rows.Select(r => (Guid)key.GetGetter().GetClrValue(r)!));
            }

            if (!entities.Contains(entity))
            {
                continue;
            }

            foreach (var property in entity.GetProperties().Where(p => IsReference(p)))
            {
                named.AddRange(
                    rows.Select(r => property.GetGetter().GetClrValue(r))
                        .OfType<Guid>()
                        .Select(id => ($"{entity.ClrType.Name}.{property.Name}", id))
                );
            }
        }

        return [.. named.Where(n => !known.Contains(n.Id)).Select(n => n.Where).Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsReference(IProperty property) =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Guid)
        && !property.IsShadowProperty()
        && !Own.Contains(property.Name);

    private static Task<List<object>> RowsAsync(SinergiDb db, IEntityType entity, CancellationToken cancellationToken) =>
        (Task<List<object>>)
            typeof(Dangling)
                .GetMethod(nameof(ListAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(entity.ClrType)
                .Invoke(null, [db, cancellationToken])!;

    private static async Task<List<object>> ListAsync<T>(SinergiDb db, CancellationToken cancellationToken)
        where T : class => [.. await db.Set<T>().AsNoTracking().ToListAsync(cancellationToken)];
}
