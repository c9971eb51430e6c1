using Sinergi.Platform.Access;
using Sinergi.Platform.Provisions;

namespace Sinergi.Platform.Api;

/// <summary>
/// Lets a program in by its token, counts its calls, and stays out of the way of everything that is not for programs.
/// </summary>
internal sealed class ApiGate(RequestDelegate next)
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 200;

    public async Task InvokeAsync(
        HttpContext context,
        ClientEntrance entrance,
        ProvisionBook provisions,
        ApiLimits limits,
        TimeProvider clock
    )
    {
        if (ApiRoutes.Covers(context.Request.Path) && context.GetEndpoint() is { RequestDelegate: { } refuse } and not RouteEndpoint)
        {
            // None of ours: routing itself, which names the methods that there are. It opens nothing.
            await refuse(context);
            return;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<RequireScopeAttribute>() is null)
        {
            await next(context);
            return;
        }

        // Answers differ by who asks, and are nobody else's.
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Authorization, Accept-Language";
        if (Token(context.Request) is not { } token || await entrance.EnterAsync(token, context.RequestAborted) is not { } client)
        {
            context.Response.Headers.WWWAuthenticate = Token(context.Request) is null
                ? "Bearer realm=\"sinergi\""
                : "Bearer realm=\"sinergi\", error=\"invalid_token\"";
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var most = await provisions.ValueAsync(ApiProvisions.CallsPerMinute, today, context.RequestAborted);
        if (limits.Count(client.Id, most) is { } wait)
        {
            context.Response.Headers.RetryAfter = $"{wait}";
            await new ApiProblem(StatusCodes.Status429TooManyRequests, "too-many", $"{most}", $"{wait}").WriteAsync(context);
            return;
        }

        await next(context);
    }

    private static string? Token(HttpRequest request) =>
        request.Headers.Authorization is [{ } only]
        && only.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && only.Length <= LongestToken
        && only[Scheme.Length..].Trim() is { Length: > 0 } token
            ? token
            : null;
}
