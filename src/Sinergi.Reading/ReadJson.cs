using System.Text.Encodings.Web;
using System.Text.Json;
using Sinergi.Reading.Json;

namespace Sinergi.Reading;

/// <summary>Writes a result as one JSON object on one line; the schema stands in <c>docs/reading.md</c>.</summary>
public static class ReadJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Indonesian text stays readable; the output is a file or a terminal, never a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(ReadResult result, string fileName) => JsonSerializer.Serialize(ResultView.Of(result, fileName), Options);

    /// <summary>The object of a file that could not be read.</summary>
    public static string WriteError(string fileName, string error) => JsonSerializer.Serialize(new ErrorView(fileName, error), Options);
}
