using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Data;

namespace Sinergi.Bench.Running;

/// <summary>Counts the rows of an entity that is known only by its type.</summary>
internal static class RowCount
{
    private static readonly MethodInfo Generic = typeof(RowCount).GetMethod(
        nameof(CountAsync),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    public static Task<long> OfAsync(SinergiDb db, Type entity, CancellationToken cancellationToken) =>
        (Task<long>)Generic.MakeGenericMethod(entity).Invoke(null, [db, cancellationToken])!;

    private static Task<long> CountAsync<T>(SinergiDb db, CancellationToken cancellationToken)
        where T : class => db.Set<T>().LongCountAsync(cancellationToken);
}
