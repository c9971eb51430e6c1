using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinergi.Platform.Audit;

/// <summary>How events become JSON. A <see cref="Sealed"/> value is written clear first and sealed before anything is stored.</summary>
internal static class EventJson
{
    public const string SubjectProperty = "$subject";
    public const string ClearProperty = "$clear";
    public const string SealedProperty = "$sealed";

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new SealedConverter() },
    };

    private sealed class SealedConverter : JsonConverter<Sealed>
    {
        public override Sealed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Sealed values are opened by the timeline, not by deserialising.");

        public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString(SubjectProperty, value.SubjectId);
            writer.WriteString(ClearProperty, value.Value);
            writer.WriteEndObject();
        }
    }
}
