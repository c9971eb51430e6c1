using System.Text.Json;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Api;

/// <summary>
/// A refusal as RFC 9457 has it. The type leads to the page that explains it; title and detail are in the language of the one who asks.
/// </summary>
/// <param name="Code">Last part of the type, and of the keys of its texts.</param>
/// <param name="Arguments">What its detail names.</param>
public sealed record ApiProblem(int Status, string Code, params string[] Arguments)
{
    public const string ContentType = "application/problem+json";

    /// <summary>The page whose headings the types lead to.</summary>
    public const string TypeBase = "/bantuan/api";

    /// <summary>Name of a field or parameter → what is wrong with it, in words.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Further facts by which a program can go on.</summary>
    public IReadOnlyDictionary<string, object?>? More { get; init; }

    public static ApiProblem TooLarge(long most) =>
        Of(StatusCodes.Status413PayloadTooLarge) with
        {
            More = new Dictionary<string, object?> { ["maxBytes"] = most },
        };

    /// <summary>What a bare status means.</summary>
    public static ApiProblem Of(int status) =>
        new(
            status,
            status switch
            {
                StatusCodes.Status401Unauthorized => "token",
                StatusCodes.Status403Forbidden => "scope",
                StatusCodes.Status404NotFound => "not-found",
                StatusCodes.Status405MethodNotAllowed => "method",
                StatusCodes.Status409Conflict => "conflict",
                StatusCodes.Status412PreconditionFailed => "changed",
                StatusCodes.Status413PayloadTooLarge => "too-large",
                StatusCodes.Status415UnsupportedMediaType => "media-type",
                StatusCodes.Status428PreconditionRequired => "if-match",
                StatusCodes.Status429TooManyRequests => "too-many",
                StatusCodes.Status503ServiceUnavailable => "unavailable",
                >= StatusCodes.Status500InternalServerError => "fault",
                _ => "bad-request",
            }
        );

    /// <summary>All codes there are; the page explains each.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "bad-request",
        "token",
        "scope",
        "not-found",
        "method",
        "conflict",
        "similar",
        "number-differs",
        "changed",
        "too-large",
        "media-type",
        "invalid",
        "key-reused",
        "digest",
        "if-match",
        "idempotency-key",
        "too-many",
        "fault",
        "unavailable",
    ];

    public async Task WriteAsync(HttpContext context)
    {
        var texts = context.RequestServices.GetRequiredService<Texts>();
        var members = new Dictionary<string, object?>
        {
            ["type"] = $"{TypeBase}#{Code}",
            ["title"] = texts[$"api.problem.{Code}.title"],
            ["status"] = Status,
            ["detail"] = texts[$"api.problem.{Code}.detail", [.. Arguments]],
            ["instance"] = context.Request.Path.Value,
            ["traceId"] = context.TraceIdentifier,
        };
        if (Errors is { Count: > 0 } errors)
        {
            members["errors"] = errors;
        }

        foreach (var (name, value) in More ?? new Dictionary<string, object?>())
        {
            members[name] = value;
        }

        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(members, ApiJson.Options), context.RequestAborted);
    }
}

/// <summary>The refusal as the answer of an endpoint.</summary>
internal sealed class ProblemResult(ApiProblem problem) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => problem.WriteAsync(httpContext);
}
