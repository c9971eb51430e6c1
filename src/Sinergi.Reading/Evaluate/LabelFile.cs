using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinergi.Reading.Evaluate;

/// <summary>Reads a folder of labelled texts. What is broken comes back as messages that name file and member, never as an exception.</summary>
public static class LabelFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        // Labels are read by people: words keep their letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The label as it is stored beside its text.</summary>
    public static string Write(Label label) => JsonSerializer.Serialize(label, Options) + "\n";

    /// <summary>Every NNN-name.txt of the folder with its .json, in the order of their names.</summary>
    public static (IReadOnlyList<LabelledText> Texts, IReadOnlyList<string> Problems) ReadFolder(string folder)
    {
        var texts = new List<LabelledText>();
        var problems = new List<string>();
        if (!Directory.Exists(folder))
        {
            return ([], [$"{folder}: no such folder"]);
        }
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var labels = Path.ChangeExtension(path, ".json");
            if (!File.Exists(labels))
            {
                problems.Add($"{Path.GetFileName(path)}: no label file {Path.GetFileName(labels)} beside it");
                continue;
            }
            var (text, found) = Parse(
                Path.GetFileNameWithoutExtension(path),
                Normalizer.Normalize(File.ReadAllText(path)),
                File.ReadAllText(labels)
            );
            problems.AddRange(found);
            if (text is not null)
            {
                texts.Add(text);
            }
        }
        if (texts.Count == 0 && problems.Count == 0)
        {
            problems.Add($"{folder}: no labelled text (NNN-name.txt with NNN-name.json)");
        }
        return (texts, problems);
    }

    public static (LabelledText? Text, IReadOnlyList<string> Problems) Parse(string name, string text, string json)
    {
        try
        {
            var label = JsonSerializer.Deserialize<Label>(json, Options);
            if (label is null)
            {
                return (null, [$"{name}.json: holds no label"]);
            }
            var problems = LabelCheck.Problems(label, text).Select(problem => $"{name}.json: {problem}").ToArray();
            return problems.Length == 0 ? (new LabelledText(name, text, label), []) : (null, problems);
        }
        catch (JsonException problem)
        {
            var line = problem.LineNumber is { } number ? $" (line {number + 1})" : "";
            return (null, [$"{name}.json: {problem.Path ?? "$"}{line} is not as docs/reading.md says"]);
        }
    }
}
