using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Operations;

/// <summary>For the machine that watches: alive (the process answers) and ready (it can serve people).</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz/live", () => Results.Text("live")).WithMetadata(new AnonymousAttribute());
        endpoints
            .MapGet(
                "/healthz/ready",
                async (SinergiDb db, CancellationToken cancellationToken) =>
                    await IsReadyAsync(db, cancellationToken)
                        ? Results.Text("ready")
                        : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable)
            )
            .WithMetadata(new AnonymousAttribute());
    }

    private static async Task<bool> IsReadyAsync(SinergiDb db, CancellationToken cancellationToken)
    {
        try
        {
            return await db.Set<Audit.AuditHead>().AnyAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return false;
        }
    }
}
