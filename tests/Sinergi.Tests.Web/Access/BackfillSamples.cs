using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Export;

namespace Sinergi.Tests.Web.Access;

/// <summary>Taking a register over from a spreadsheet.</summary>
internal static class BackfillSamples
{
    public static IEnumerable<Sample> Of(MatrixWorld w)
    {
        var b = w.Backfill;
        Sample One(string route, Reach reach, string at) => new(route, AgreementPermissions.Register, reach, w.Clerk, at);
        yield return One(AgreementLinks.Import, Reach.Shared, AgreementLinks.Import) with
        {
            Title = "Impor daftar kerja sama",
            Posts = [new(null, p => p.Form().Attach("Upload", "daftar.csv", "perihal\nDaftar lain\n"u8.ToArray()))],
        };
        yield return One(AgreementLinks.ImportCsv, Reach.Shared, AgreementLinks.ImportCsv) with
        {
            Type = "text/csv",
            ShowsMark = true,
        };
        yield return One(AgreementLinks.ImportXlsx, Reach.Shared, AgreementLinks.ImportXlsx) with
        {
            Type = Workbook.Type,
        };
        yield return One("/kerja-sama/impor/{id:guid}", Reach.Record, AgreementLinks.ImportOf(b.Uploaded)) with
        {
            Title = "Hasil pemeriksaan daftar",
            ShowsMark = true,
            Posts = [new(null, p => p.Form()), new("Stop", p => p.Form()) { From = AgreementLinks.ImportOf(b.Running) }],
        };
        yield return One("/kerja-sama/impor/{id:guid}/laporan", Reach.Record, AgreementLinks.ImportReport(b.Done)) with
        {
            Title = "Daftar sudah disimpan",
            ShowsMark = true,
        };
        yield return One("/kerja-sama/impor/{id:guid}/laporan.csv", Reach.Record, AgreementLinks.ImportReportCsv(b.Done)) with
        {
            Type = "text/csv",
            ShowsMark = true,
        };
    }
}
