using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Institutions.Import;

internal static class ExportEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet(
                InstitutionLinks.ExportCsv(),
                (InstitutionExport export, CancellationToken ct) => SendAsync(export.WriteCsvAsync, Csv, "csv", ct)
            )
            .WithMetadata(new RequirePermissionAttribute(InstitutionPermissions.View));
        endpoints
            .MapGet(
                InstitutionLinks.ExportXlsx(),
                (InstitutionExport export, CancellationToken ct) => SendAsync(export.WriteXlsxAsync, Xlsx, "xlsx", ct)
            )
            .WithMetadata(new RequirePermissionAttribute(InstitutionPermissions.View));
    }

    // Written to memory first: both formats write synchronously in places, and a fault must still be able to become a fault page.
    private static async Task<IResult> SendAsync(
        Func<Stream, CancellationToken, Task> write,
        string contentType,
        string extension,
        CancellationToken cancellationToken
    )
    {
        var file = new MemoryStream();
        await write(file, cancellationToken);
        return TypedResults.File(file.ToArray(), contentType, $"institutions.{extension}");
    }
}
