using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Publications.Public;

/// <summary>The published copy of a text.</summary>
internal static class PublicFiles
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(PublicLinks.CopyRoute, SendAsync).WithMetadata(new AnonymousAttribute());

    private static async Task<IResult> SendAsync(string code, HttpContext context, SinergiDb db, CancellationToken cancellationToken)
    {
        var found = await db.Set<PublicAgreement>()
            .AsNoTracking()
            .Where(p => p.Code == code && p.CopySha256 != null)
            .Select(p => new { p.Copy!.Pdf, p.CopySha256 })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = PublicAnswerAttribute.Caching;
        return TypedResults.Bytes(found.Pdf, "application/pdf", entityTag: new EntityTagHeaderValue($"\"{found.CopySha256}\""));
    }
}
