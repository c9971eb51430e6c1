using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Publish;

/// <summary>The pictures of a published copy.</summary>
internal static class PublishedPicture
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(CommitmentLinks.PublicPageRoute, SendAsync).WithMetadata(new AnonymousAttribute());

    private static async Task<IResult> SendAsync(Guid id, int page, HttpContext context, SinergiDb db, CancellationToken cancellationToken)
    {
        var picture = await db.Set<PublishedPage>()
            .Where(p => p.CopyId == id && p.Number == page)
            .Select(p => p.Jpeg)
            .SingleOrDefaultAsync(cancellationToken);
        if (picture is null)
        {
            return TypedResults.NotFound();
        }

        // What is taken back must be gone soon, so nobody keeps it for long.
        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Bytes(picture, "image/jpeg");
    }
}
