using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sinergi.Kernel.Canonical;

/// <summary>
/// One sequence of bytes per JSON value, so that a hash over it can be computed again after any store or transport that keeps the value:
/// keys sorted by UTF-16 code unit, no white space, UTF-8, the shortest escapes (all as in RFC 8785), and numbers in exact plain notation
/// (unlike RFC 8785, which rounds them to a double: an amount must not change by being hashed).
/// Text is kept as it is, without Unicode normalisation.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The canonical bytes of JSON text.</summary>
    /// <exception cref="JsonException">Not JSON, or nested more than 64 deep.</exception>
    /// <exception cref="FormatException">JSON without a single meaning: a repeated key, half a surrogate pair, a number of more than 100
    /// digits.</exception>
    public static byte[] Of(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        return Of(document.RootElement);
    }

    /// <inheritdoc cref="Of(ReadOnlyMemory{byte})"/>
    public static byte[] Of(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value);
                break;
            case JsonValueKind.Array:
                WriteArray(text, value);
                break;
            case JsonValueKind.String:
                WriteString(text, Text(value.GetString));
                break;
            case JsonValueKind.Number:
                text.Append(CanonicalNumber.Of(value.GetRawText()));
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            case JsonValueKind.Null:
                text.Append("null");
                break;
            case JsonValueKind.Undefined:
            default:
                throw new FormatException("An undefined value has no canonical form.");
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement value)
    {
        var members = value.EnumerateObject().Select(member => (Name: Text(() => member.Name), member.Value)).ToArray();
        Array.Sort(members, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        text.Append('{');
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
            {
                if (string.Equals(members[i].Name, members[i - 1].Name, StringComparison.Ordinal))
                {
                    throw new FormatException($"The key '{members[i].Name}' stands twice in one object.");
                }

                text.Append(',');
            }

            WriteString(text, members[i].Name);
            text.Append(':');
            Write(text, members[i].Value);
        }

        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonElement value)
    {
        text.Append('[');
        var separator = "";
        foreach (var item in value.EnumerateArray())
        {
            text.Append(separator);
            Write(text, item);
            separator = ",";
        }

        text.Append(']');
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }

    // The reader reports half a surrogate pair as an invalid operation; to our callers it is bad input.
    private static string Text(Func<string?> read)
    {
        try
        {
            return read() ?? "";
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException("Text with half a surrogate pair has no canonical form.", exception);
        }
    }
}
