using System.Globalization;
using System.Text.Json;

namespace Sinergi.Tests.Web.Api;

/// <summary>Compares an answer with a schema of the description: as much of JSON Schema as the description uses.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    /// <summary>What is wrong, each with its place; empty when nothing is.</summary>
    public IEnumerable<string> Faults(JsonElement value, JsonElement schema, string at = "$")
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("oneOf", out var several))
        {
            return several.EnumerateArray().Any(one => !Faults(value, one, at).Any()) ? [] : [$"{at}: fits none of its schemas"];
        }

        if (!Types(schema).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && Types(schema).Contains("number")))
        {
            return [$"{at}: {TypeOf(value)} instead of {string.Join(" or ", Types(schema))}"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(value, schema, at),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Faults(item, schema.GetProperty("items"), $"{at}[{i}]")),
            JsonValueKind.String => OfString(value.GetString()!, schema, at),
            _ => [],
        };
    }

    public JsonElement Resolve(JsonElement element) =>
        element.TryGetProperty("$ref", out var reference)
            ? Resolve(reference.GetString()![2..].Split('/').Aggregate(document, (node, name) => node.GetProperty(name)))
            : element;

    private IEnumerable<string> OfObject(JsonElement value, JsonElement schema, string at)
    {
        var properties = schema.TryGetProperty("properties", out var named)
            ? named.EnumerateObject().ToDictionary(p => p.Name, p => p.Value)
            : new Dictionary<string, JsonElement>();
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()!) : [];
        foreach (var missing in required.Where(name => !value.TryGetProperty(name, out _)))
        {
            yield return $"{at}: {missing} is missing";
        }

        var others = schema.TryGetProperty("additionalProperties", out var additional) ? additional : (JsonElement?)null;
        foreach (var member in value.EnumerateObject())
        {
            if (!properties.TryGetValue(member.Name, out var own) && others is { ValueKind: JsonValueKind.False })
            {
                yield return $"{at}: {member.Name} is not described";
                continue;
            }

            var of = own.ValueKind is JsonValueKind.Object ? own : others;
            foreach (var fault in of is { ValueKind: JsonValueKind.Object } found ? Faults(member.Value, found, $"{at}.{member.Name}") : [])
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> OfString(string text, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("enum", out var codes) && codes.EnumerateArray().All(c => c.GetString() != text))
        {
            yield return $"{at}: “{text}” is none of its codes";
        }

        var format = schema.TryGetProperty("format", out var named) ? named.GetString() : null;
        var fits = format switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => text.EndsWith('Z') && DateTime.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            _ => true,
        };
        if (!fits)
        {
            yield return $"{at}: “{text}” is no {format}";
        }
    }

    private static IReadOnlyList<string> Types(JsonElement schema) =>
        schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } several
            ? [.. several.EnumerateArray().Select(t => t.GetString()!)]
            : [schema.GetProperty("type").GetString()!];

    private static string TypeOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Null => "null",
            _ => value.TryGetInt64(out _) ? "integer" : "number",
        };
}
