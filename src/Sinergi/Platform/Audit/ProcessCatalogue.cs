using System.Reflection;

namespace Sinergi.Platform.Audit;

/// <summary>All kinds of processes that the product declares, by code.</summary>
public static class ProcessCatalogue
{
    public static IReadOnlyList<ProcessKind> All { get; } =
    [
        .. typeof(ProcessCatalogue)
            .Assembly.GetTypes()
            .SelectMany(type =>
                type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
            )
            .Where(field => field.FieldType == typeof(ProcessKind))
            .Select(field => (ProcessKind)field.GetValue(null)!)
            .DistinctBy(kind => kind.Code)
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];
}
