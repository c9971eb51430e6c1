using CsvHelper;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Export;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>The files of taking a register over: the register as a template, and what a list brought.</summary>
internal static class BackfillFiles
{
    private const string Csv = "text/csv; charset=utf-8";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet(
                AgreementLinks.ImportCsv,
                (BackfillExport export, DataFolder folder, CancellationToken ct) => SendAsync(folder, export.WriteCsvAsync, Csv, "csv", ct)
            )
            .WithMetadata(new RequirePermissionAttribute(AgreementPermissions.Register));
        endpoints
            .MapGet(
                AgreementLinks.ImportXlsx,
                (BackfillExport export, DataFolder folder, CancellationToken ct) =>
                    SendAsync(folder, export.WriteXlsxAsync, Workbook.Type, "xlsx", ct)
            )
            .WithMetadata(new RequirePermissionAttribute(AgreementPermissions.Register));
        endpoints
            .MapGet($"{AgreementLinks.Import}/{{id:guid}}/laporan.csv", ReportAsync)
            .WithMetadata(new RequirePermissionAttribute(AgreementPermissions.Register));
    }

    // Into a file first: both formats write synchronously in places, and a fault must still be able to become a fault page.
    private static async Task<IResult> SendAsync(
        DataFolder folder,
        Func<Stream, CancellationToken, Task> write,
        string contentType,
        string extension,
        CancellationToken cancellationToken
    )
    {
        var file = folder.Unnamed("backfill");
        try
        {
            await write(file, cancellationToken);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        return TypedResults.Stream(file, contentType, $"kerja-sama-impor.{extension}");
    }

    private static async Task<IResult> ReportAsync(
        Guid id,
        BackfillDesk desk,
        BackfillReport report,
        DataFolder folder,
        Texts t,
        CancellationToken cancellationToken
    )
    {
        if (await desk.FindAsync(id, cancellationToken) is not { State: ImportState.Done } import)
        {
            return TypedResults.NotFound();
        }

        return await SendAsync(folder, WriteAsync, Csv, "csv", cancellationToken);

        async Task WriteAsync(Stream target, CancellationToken ct)
        {
            await using var csv = CsvWriter.Create(
                target,
                new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape },
                leaveOpen: true
            );
            string[] heads = ["line", "agreement", "gaps", "address"];
            await csv.WriteRecordAsync([.. heads.Select(head => t[$"agreements.backfill.report.{head}"])], ct);
            await foreach (var line in report.AllAsync(import.Id, ct))
            {
                var gaps = string.Join("; ", line.Gaps.Select(t.Gap));
                await csv.WriteRecordAsync([Show.Number(line.Line), line.Title, gaps, AgreementLinks.Record(line.AgreementId)], ct);
            }
        }
    }
}
