using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Reading.Extraction;

namespace Sinergi.Modules.Reading.Documents;

/// <summary>The pictures of pages and the download. Out of scope is not there: 404.</summary>
internal static class DocumentEndpoints
{
    private const string Jpeg = "image/jpeg";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet("/berkas/{id:guid}/halaman/{page:int}", PageAsync)
            .WithMetadata(new RequirePermissionAttribute(DocumentPermissions.View));
        endpoints.MapGet("/berkas/{id:guid}/unduh", DownloadAsync).WithMetadata(new RequirePermissionAttribute(DocumentPermissions.View));
    }

    private static async Task<IResult> PageAsync(
        Guid id,
        int page,
        HttpContext context,
        SinergiDb db,
        DocumentContents contents,
        PagePreviews previews,
        CancellationToken cancellationToken
    )
    {
        var document = await FindAsync(db, id, cancellationToken);
        if (document is null || page < 1 || page > (document.Pages ?? 0))
        {
            return TypedResults.NotFound();
        }

        var drawn = await previews.GetAsync(document, page, contents, cancellationToken);
        return drawn.Match<IResult>(
            picture =>
            {
                context.Response.Headers.CacheControl = "private, max-age=3600";
                return TypedResults.Bytes(picture.Jpeg, Jpeg, entityTag: new EntityTagHeaderValue($"\"{document.Sha256[..16]}-{page}\""));
            },
            _ => TypedResults.NotFound(),
            _ => TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => TypedResults.StatusCode(StatusCodes.Status500InternalServerError)
        );
    }

    /// <summary>Always as a file to keep, never shown by the browser: what came from outside must not run in our name.</summary>
    private static async Task<IResult> DownloadAsync(
        Guid id,
        HttpContext context,
        SinergiDb db,
        DocumentContents contents,
        CancellationToken cancellationToken
    )
    {
        var document = await FindAsync(db, id, cancellationToken);
        if (document is null || await contents.OpenAsync(document, cancellationToken) is not { } content)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.ContentSecurityPolicy = "sandbox";
        return TypedResults.Stream(content, ContentTypeOf(document.Kind), document.FileName);
    }

    private static Task<StoredDocument?> FindAsync(SinergiDb db, Guid id, CancellationToken cancellationToken) =>
        db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken);

    private static string ContentTypeOf(FileKind kind) =>
        kind switch
        {
            FileKind.Pdf => "application/pdf",
            FileKind.Png => "image/png",
            FileKind.Jpeg => Jpeg,
            FileKind.Tiff => "image/tiff",
            _ => "application/octet-stream",
        };
}
