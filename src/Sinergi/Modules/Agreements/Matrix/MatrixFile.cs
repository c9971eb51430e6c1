using System.Runtime.CompilerServices;
using CsvHelper;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Export;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Matrix;

/// <summary>
/// The whole matrix of the filter as a file. An agreement is a row there and an office two columns, because a sheet has room for a million rows
/// and not for twenty thousand columns.
/// </summary>
internal static class MatrixFile
{
    private static readonly CsvWriterOptions Format = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(AgreementLinks.MatrixCsv, CsvAsync).WithMetadata(new RequirePermissionAttribute(AgreementPermissions.View));
        endpoints.MapGet(AgreementLinks.MatrixXlsx, XlsxAsync).WithMetadata(new RequirePermissionAttribute(AgreementPermissions.View));
    }

    private static async Task CsvAsync(HttpContext context, CoverageMatrix matrix, Texts t)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{NameOf(matrix)}.csv\"";
        await using var csv = CsvWriter.Create(context.Response.Body, Format, true);
        await foreach (var row in RowsAsync(matrix, AgreementFilter.Of(context.Request.Query), t, context.RequestAborted))
        {
            await csv.WriteRecordAsync([.. row.Select(TableFile.Plain)], context.RequestAborted);
        }
    }

    private static async Task<IResult> XlsxAsync(HttpContext context, CoverageMatrix matrix, DataFolder folder, Texts t)
    {
        var rows = RowsAsync(matrix, AgreementFilter.Of(context.Request.Query), t, context.RequestAborted);
        var file = folder.Unnamed("matrix");
        try
        {
            await StreamedWorkbook.WriteAsync(file, "adesi", rows, context.RequestAborted);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        return TypedResults.Stream(file, Workbook.Type, $"{NameOf(matrix)}.xlsx");
    }

    private static string NameOf(CoverageMatrix matrix) => $"adesi-{matrix.Today:yyyy-MM-dd}";

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        CoverageMatrix matrix,
        AgreementFilter filter,
        Texts t,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var totals = await matrix.TotalsAsync(filter, cancellationToken);
        var offices = totals.Rows.Select(r => r.Office).ToList();
        yield return
        [
            t["agreements.list.agreement"],
            t["agreements.field.Kind"],
            t["agreements.field.SignedOn"],
            t["agreements.list.address"],
            .. Pair(t["agreements.matrix.total"]),
            .. offices.SelectMany(o => Pair(NameOf(o, t))),
        ];
        await foreach (var (agreement, cells) in matrix.AllAsync(filter, cancellationToken))
        {
            yield return
            [
                agreement.Title,
                t.KindOf(agreement.Kind, agreement.Renewal),
                agreement.SignedOn,
                AgreementLinks.Record(agreement.Id),
                .. Figures(cells.Of(agreement)),
                .. offices.SelectMany(o => Figures(cells.Of(o, agreement))),
            ];
        }

        yield return
        [
            t["agreements.matrix.total"],
            null,
            null,
            null,
            .. Figures(totals.All),
            .. totals.Rows.SelectMany(r => Figures(r.Total)),
        ];

        string[] Pair(string name) => [t["agreements.matrix.signed_of", name], t["agreements.matrix.units_of", name]];
    }

    internal static string NameOf(MatrixOffice office, Texts t) => office.Id is null ? t["agreements.matrix.no_office"] : office.Name;

    // Where no unit is on the list there is nothing to count, which is not "none of them".
    private static object?[] Figures(Coverage coverage) => coverage.All == 0 ? [null, null] : [coverage.Signed, coverage.All];
}
