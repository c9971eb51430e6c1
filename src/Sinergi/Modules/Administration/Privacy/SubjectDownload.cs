using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinergi.Modules.Administration.Privacy;

/// <summary>The file of a subject as JSON, to be handed to the person who asked for it.</summary>
internal static class SubjectDownload
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static async Task<IResult> GetAsync(Guid subjectId, SubjectGate gate, HttpContext context, CancellationToken cancellationToken)
    {
        if (await gate.OpenAsync(subjectId, "privacy.download", cancellationToken) is not { } file)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(file, Json), "application/json", $"data-pribadi-{subjectId:N}.json");
    }
}
