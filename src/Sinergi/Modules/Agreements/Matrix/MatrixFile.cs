using System.Runtime.CompilerServices;
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
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Format(AgreementLinks.MatrixCsv, "csv");
        Format(AgreementLinks.MatrixXlsx, "xlsx");

        void Format(string path, string format) =>
            endpoints
                .MapGet(
                    path,
                    (HttpContext context, CoverageMatrix matrix, DataFolder room, Texts t) => WriteAsync(format, context, matrix, room, t)
                )
                .WithMetadata(new RequirePermissionAttribute(AgreementPermissions.View));
    }

    private static async Task<IResult> WriteAsync(string format, HttpContext context, CoverageMatrix matrix, DataFolder room, Texts t)
    {
        var filter = AgreementFilter.Of(context.Request.Query);
        var totals = await matrix.TotalsAsync(filter, context.RequestAborted);
        var table = new StreamedTable(
            $"adesi-{matrix.Today:yyyy-MM-dd}",
            [],
            [
                new("title", t["agreements.list.agreement"]),
                new("kind", t["agreements.field.Kind"]),
                new("signed_on", t["agreements.field.SignedOn"]),
                new("address", t["agreements.list.address"]),
                .. Pair("total", t["agreements.matrix.total"]),
                .. totals.Rows.SelectMany(r => Pair($"{r.Office.Id}", NameOf(r.Office, t))),
            ],
            RowsAsync(matrix, filter, totals, t, context.RequestAborted)
        );
        return await table.AsAsync(format, room, context.RequestAborted) ?? TypedResults.NotFound();

        TableColumn[] Pair(string code, string name) =>
            [new($"{code}_signed", t["agreements.matrix.signed_of", name]), new($"{code}_units", t["agreements.matrix.units_of", name])];
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        CoverageMatrix matrix,
        AgreementFilter filter,
        MatrixTotals totals,
        Texts t,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var (agreement, cells) in matrix.AllAsync(filter, cancellationToken))
        {
            yield return
            [
                agreement.Title,
                t.KindOf(agreement.Kind, agreement.Renewal),
                agreement.SignedOn,
                AgreementLinks.Record(agreement.Id),
                .. Figures(cells.Of(agreement)),
                .. totals.Rows.SelectMany(r => Figures(cells.Of(r.Office, agreement))),
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
    }

    internal static string NameOf(MatrixOffice office, Texts t) => office.Id is null ? t["agreements.matrix.no_office"] : office.Name;

    // Where no unit is on the list there is nothing to count, which is not "none of them".
    private static object?[] Figures(Coverage coverage) => coverage.All == 0 ? [null, null] : [coverage.Signed, coverage.All];
}
