using System.Globalization;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Export;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Semester;

/// <summary>The report as a document or a workbook, in the language of official papers.</summary>
internal static class SemesterFile
{
    public static IReadOnlyList<string> Formats { get; } = ["docx", "xlsx"];

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(SemesterLinks.FileRoute, WriteAsync).WithMetadata(new RequirePermissionAttribute(EvaluationPermissions.Standing));

    private static async Task<IResult> WriteAsync(
        string format,
        Guid? kantor,
        int? tahun,
        int? semester,
        SemesterQuery query,
        SemesterTables tables,
        Texts t,
        CancellationToken cancellationToken
    )
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
        var ask = SemesterAsk.Of(kantor, tahun, semester, query.Today);
        if (!Formats.Contains(format, StringComparer.Ordinal) || await query.OfAsync(ask, cancellationToken) is not { } figures)
        {
            return TypedResults.NotFound();
        }

        var report = tables.Of(ask, figures);
        return format == "docx"
            ? TypedResults.File(report.Docx(t["standing.how"]), ReportDocument.Type, $"{report.Name}.docx")
            : TypedResults.File(report.Xlsx(), Workbook.Type, $"{report.Name}.xlsx");
    }
}
