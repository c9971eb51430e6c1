using System.Globalization;
using CsvHelper;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.List;

/// <summary>The filtered list as a file, row by row: exactly what the pages of the list show, nothing personal.</summary>
internal static class AgreementCsv
{
    private static readonly CsvWriterOptions Format = new()
    {
        // Spreadsheets take a file without this mark for the local 8-bit code page.
        WriteByteOrderMark = true,
        // A cell such as "=1+1" must stay text in a spreadsheet.
        Injection = CsvInjection.Escape,
    };

    private static readonly string[] Columns =
    [
        "agreements.list.agreement",
        "agreements.field.Kind",
        "agreements.field.Parties",
        "agreements.field.Number",
        "agreements.field.SignedOn",
        "agreements.field.Place",
        "agreements.axis.validity",
        "agreements.field.TermEnd",
        "agreements.list.address",
    ];

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(AgreementLinks.Csv, WriteAsync).WithMetadata(new RequirePermissionAttribute(AgreementPermissions.View));

    private static async Task WriteAsync(HttpContext context, AgreementList list, Texts t)
    {
        var filter = AgreementFilter.Of(context.Request.Query);
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"kerja-sama-{list.Today:yyyy-MM-dd}.csv\"";
        await using var csv = CsvWriter.Create(context.Response.Body, Format, true);
        await csv.WriteRecordAsync([.. Columns.Select(column => t[column])], context.RequestAborted);
        await foreach (var row in list.AllAsync(filter, context.RequestAborted))
        {
            await csv.WriteRecordAsync(Cells(row, t), context.RequestAborted);
        }
    }

    private static string[] Cells(AgreementRow row, Texts t) =>
        [
            row.Title,
            t.KindOf(row.Kind, row.Renewal),
            string.Join("; ", row.Parties),
            string.Join("; ", row.Numbers),
            Iso(row.SignedOn),
            row.Place ?? "",
            t.Validity(row.Validity),
            Iso(row.TermEnd),
            AgreementLinks.Record(row.Id),
        ];

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
