using System.Text.Json;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Api;

/// <summary>The content of a call that is JSON, read whole and within bounds.</summary>
/// <param name="Value">Null where <paramref name="Problem"/> says why it cannot be read.</param>
/// <param name="Bytes">As they came.</param>
public sealed record ApiBody<T>(T? Value, byte[] Bytes, ApiProblem? Problem)
    where T : class;

/// <summary>Reads what a call brings.</summary>
public static class ApiBodies
{
    /// <summary>An agreement with a hundred parties is a tenth of this.</summary>
    public const int MostBytes = 256 << 10;

    public static async Task<ApiBody<T>> ReadAsync<T>(HttpContext context)
        where T : class
    {
        var request = context.Request;
        if (!request.HasJsonContentType())
        {
            return Refuse<T>(ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType));
        }

        var bytes = await WithinAsync(request.Body, MostBytes, context.RequestAborted);
        if (bytes is null)
        {
            return Refuse<T>(ApiProblem.TooLarge(MostBytes));
        }

        // PostgreSQL takes it in no text; no program means it.
        if (bytes.AsSpan().IndexOf("\\u0000"u8) >= 0)
        {
            return Refuse<T>(Unreadable(context, "$"));
        }

        try
        {
            return JsonSerializer.Deserialize<T>(bytes, ApiJson.Options) is { } value
                ? new ApiBody<T>(value, bytes, null)
                : Refuse<T>(Unreadable(context, "$"));
        }
        catch (JsonException wrong)
        {
            return Refuse<T>(Unreadable(context, wrong.Path ?? "$"));
        }
    }

    /// <summary>The first byte too many ends the reading.</summary>
    private static async Task<byte[]?> WithinAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 << 10];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (kept.Length + read > most)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static ApiProblem Unreadable(HttpContext context, string path)
    {
        var texts = context.RequestServices.GetRequiredService<Texts>();
        var field = path.TrimStart('$').TrimStart('.');
        return new ApiProblem(StatusCodes.Status400BadRequest, "bad-request")
        {
            Errors = new Dictionary<string, string[]> { [field] = [texts["api.body.unreadable"]] },
        };
    }

    private static ApiBody<T> Refuse<T>(ApiProblem problem)
        where T : class => new(null, [], problem);
}
