using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Sinergi.Platform.Ui;

/// <summary>A question of a form as a person saw it.</summary>
/// <param name="Group">The legend it stood under; null where it stood alone.</param>
/// <param name="Options">Value → text of the answers to choose from; null where one writes.</param>
public sealed record ShownField(
    [property: JsonPropertyName("n")] string Name,
    [property: JsonPropertyName("l")] string Label,
    [property: JsonPropertyName("g")] string? Group,
    [property: JsonPropertyName("o")] Dictionary<string, string>? Options
);

/// <summary>An answer in the words of the form: "Jenis mitra: Perguruan tinggi", not "PartnerKind: University".</summary>
public sealed record ShownAnswer(string? Group, string Label, string Value);

/// <summary>
/// What a form asked, in the words that were on the screen. It travels with the form in one hidden field, packed, so that a form which
/// could not be taken can be shown again as it was, whichever page it came from and whether or not that page may still be opened.
/// </summary>
public sealed class ShownForm
{
    /// <summary>What comes back from a browser is unpacked up to here and no further.</summary>
    private const int MostBytes = 400_000;
    private const int MostCharacters = 200_000;
    private static readonly object Key = new();
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly List<ShownField> fields = [];
    private string? group;

    public IReadOnlyList<ShownField> Fields => fields;

    /// <summary>Begins the form of a page; what was begun before it goes on once this one is disposed of.</summary>
    internal static Open Begin(ViewContext context) => new(context);

    internal static ShownForm? Of(ViewContext context) => context.HttpContext.Items[Key] as ShownForm;

    internal ShownField Add(string name, string label)
    {
        var field = new ShownField(name, label, group, null);
        fields.Add(field);
        return field;
    }

    internal void Offer(string name, IEnumerable<(string Value, string Text)> options)
    {
        var at = fields.FindIndex(f => f.Name == name);
        if (at >= 0)
        {
            fields[at] = fields[at] with { Options = options.DistinctBy(o => o.Value).ToDictionary(o => o.Value, o => o.Text) };
        }
    }

    /// <summary>What follows stands under this legend; returns the one before, to be put back.</summary>
    internal string? Under(string? legend)
    {
        var before = group;
        group = legend;
        return before;
    }

    public string Pack()
    {
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            JsonSerializer.Serialize(packer, fields, Json);
        }

        return Base64Url.EncodeToString(packed.ToArray());
    }

    /// <summary>The questions; none when nothing was packed or when it is not what <see cref="Pack"/> made.</summary>
    public static IReadOnlyList<ShownField> Unpack(string? packed)
    {
        if (string.IsNullOrEmpty(packed) || packed.Length > MostCharacters)
        {
            return [];
        }

        try
        {
            using var unpacker = new BrotliStream(new MemoryStream(Base64Url.DecodeFromChars(packed)), CompressionMode.Decompress);
            var json = new byte[MostBytes + 1];
            var length = unpacker.ReadAtLeast(json, json.Length, throwOnEndOfStream: false);
            var fields = length > MostBytes ? null : JsonSerializer.Deserialize<List<ShownField?>>(json.AsSpan(0, length), Json);
            return [.. (fields ?? []).OfType<ShownField>().Where(f => f is { Name: not null, Label: not null })];
        }
        catch (Exception forged) when (forged is FormatException or InvalidDataException or InvalidOperationException or JsonException)
        {
            return [];
        }
    }

    /// <summary>The answers in the order of the page, each beside its question; what was left empty or never shown is left out.</summary>
    public static IEnumerable<ShownAnswer> Answers(IReadOnlyList<ShownField> shown, ILookup<string, string> values)
    {
        foreach (var field in shown)
        {
            if (Said(field, values) is { Length: > 0 } said)
            {
                yield return new ShownAnswer(field.Group, field.Label, said);
            }
        }
    }

    private static string? Said(ShownField field, ILookup<string, string> values)
    {
        string[] typed = [.. values[field.Name].Select(v => v.Trim()).Where(v => v.Length > 0)];
        if (field.Options is { } options)
        {
            return string.Join(", ", typed.Select(v => options.GetValueOrDefault(v)).OfType<string>());
        }

        return typed.Length > 0
            ? string.Join(", ", typed)
            : DateInputModelBinder.Written(part => values[$"{field.Name}.{part}"].FirstOrDefault()?.Trim() ?? "");
    }

    internal sealed class Open : IDisposable
    {
        private readonly ViewContext context;
        private readonly object? before;

        public Open(ViewContext context)
        {
            this.context = context;
            before = context.HttpContext.Items[Key];
            context.HttpContext.Items[Key] = Form;
        }

        public ShownForm Form { get; } = new();

        public void Dispose() => context.HttpContext.Items[Key] = before;
    }
}
