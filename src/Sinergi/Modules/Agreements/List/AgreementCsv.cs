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
        var filter = FilterOf(context.Request.Query);
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

    /// <summary>The same names as the filter panel writes; what cannot be read is no filter, as on the page.</summary>
    private static AgreementFilter FilterOf(IQueryCollection query) =>
        new()
        {
            Words = query["Query.Words"],
            Kinds = [.. query["Query.Kinds"].Select(One<AgreementKind>).OfType<AgreementKind>()],
            Validity = One<Kernel.Time.Validity>(query["Query.Validity"]),
            Partner = One<Platform.Access.Directory.PartnerKind>(query["Query.Partner"]),
            Year = int.TryParse(query["Query.Year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            Unit = Guid.TryParse(query["Query.Unit"], out var unit) ? unit : null,
        };

    private static T? One<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;
}
