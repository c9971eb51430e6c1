using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Publications.Copies;

/// <summary>The copy of an edition as the public will get it, for those who look at it before.</summary>
internal static class ProposedCopy
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(PublicationLinks.CopyRoute, SendAsync)
            .WithMetadata(new RequirePermissionAttribute(PublicationPermissions.Publish));

    private static async Task<IResult> SendAsync(
        Guid id,
        Guid publicationId,
        HttpContext context,
        SinergiDb db,
        CancellationToken cancellationToken
    )
    {
        var pdf = await db.Set<PublicationCopy>()
            .Where(c => c.PublicationId == publicationId && c.AgreementId == id)
            .Select(c => c.Pdf)
            .SingleOrDefaultAsync(cancellationToken);
        if (pdf is null)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Bytes(pdf, "application/pdf");
    }
}
