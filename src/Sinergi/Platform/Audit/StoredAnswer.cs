using System.Reflection;
using System.Text.Json;

namespace Sinergi.Platform.Audit;

/// <summary>
/// The whole answer of a process, kept so that a repeated form gets it again. Outcomes are closed hierarchies of nested records,
/// so the name of the nested type is enough to read one back.
/// </summary>
internal static class StoredAnswer
{
    private sealed record Envelope(string Case, JsonElement Value);

    public static string Write<T>(T answer)
    {
        var type = answer?.GetType() ?? typeof(T);
        return JsonSerializer.Serialize(new Envelope(type.Name, JsonSerializer.SerializeToElement(answer, type)));
    }

    public static T? Read<T>(string stored)
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(stored)!;
        var nested = typeof(T).GetNestedType(envelope.Case, BindingFlags.Public | BindingFlags.NonPublic);
        return (T?)envelope.Value.Deserialize(nested ?? typeof(T));
    }
}
