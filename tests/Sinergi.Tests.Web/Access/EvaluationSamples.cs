using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Platform.Documents;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Evaluations from their beginning to their end, and the account that they add up to.</summary>
internal static class EvaluationSamples
{
    private const string Reason = "Diperiksa pada naskah asli";

    private static IEnumerable<Sample> AfterFix(MatrixWorld w)
    {
        var r = w.Records;
        Sample One(string step, string needs, Guid evaluation) =>
            new($"/evaluasi/{{id:guid}}/{step}", needs, Reach.Record, w.Clerk, $"/evaluasi/{evaluation}/{step}");
        yield return One("berita-acara", EvaluationPermissions.View, r.ToDeliver) with
        {
            Title = "Berita acara evaluasi",
            ShowsMark = true,
            Posts =
            [
                new(null, p => p.Form().Attach("Input.File", "ba.pdf", Samples.Pdf("Berita acara bertanda tangan")))
                {
                    Also = EvaluationPermissions.Assess,
                },
            ],
        };
        yield return One("berita-acara.pdf", EvaluationPermissions.View, r.ToDeliver) with
        {
            Type = "application/pdf",
        };
        yield return One("sampaikan", EvaluationPermissions.Assess, r.ToDeliver) with
        {
            Title = "Sampaikan hasil",
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Fill("Input.Number", "W.24-7/2026")
                            .Fill("Input.To", "Direktur Jenderal Pemasyarakatan")
                            .FillDate("Input.On", AgreementWorld.Today)
                ),
            ],
        };
        yield return One("tindak-lanjut", EvaluationPermissions.Assess, r.ToPlan) with
        {
            Title = "Tindak lanjut",
            Posts = [new(null, p => p.Form().Fill("Input.Note", "Disepakati bersama"))],
        };
        yield return One("tutup", EvaluationPermissions.Assess, r.ToClose) with
        {
            Title = "Tutup evaluasi",
            Posts = [new(null, p => p.Form().Fill("Input.Note", "Tidak ada yang jatuh tempo"))],
        };
    }

    public static IEnumerable<Sample> Of(MatrixWorld w)
    {
        var r = w.Records;
        Sample One(string route, string needs, Reach reach, string at) => new(route, needs, reach, w.Clerk, at);
        yield return One("/wawasan", EvaluationPermissions.Standing, Reach.Shared, "/wawasan?menurut=naskah") with
        {
            Title = "Ditandatangani dan dijalankan",
            ShowsMark = true,
        };
        yield return One("/wawasan/unduh.{format}", EvaluationPermissions.Standing, Reach.Shared, "/wawasan/unduh.csv?menurut=naskah") with
        {
            Type = "text/csv",
            ShowsMark = true,
        };
        yield return One("/wawasan/unduh.pdf", EvaluationPermissions.Standing, Reach.Shared, "/wawasan/unduh.pdf?menurut=naskah") with
        {
            Type = "application/pdf",
        };
        yield return One("/laporan/semester", EvaluationPermissions.Standing, Reach.Shared, "/laporan/semester?tahun=2026&semester=1") with
        {
            Title = "Laporan Kerja Sama Semester I Tahun 2026",
        };
        yield return One(
            "/laporan/semester/unduh.{format}",
            EvaluationPermissions.Standing,
            Reach.Shared,
            "/laporan/semester/unduh.xlsx?tahun=2026&semester=1"
        ) with
        {
            Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        };
        foreach (var step in AfterFix(w))
        {
            yield return step;
        }

        yield return One("/evaluasi", EvaluationPermissions.View, Reach.Shared, "/evaluasi") with
        {
            Title = "Evaluasi",
            ShowsMark = true,
        };
        yield return One("/evaluasi/mulai", EvaluationPermissions.Assess, Reach.Record, $"/evaluasi/mulai?catatan={r.Evaluated}") with
        {
            Title = "Mulai evaluasi",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().Choose("Input.PeriodKind", "Semester"))],
        };
        yield return One("/evaluasi/{id:guid}", EvaluationPermissions.View, Reach.Record, $"/evaluasi/{r.Scheduled}") with
        {
            Title = "Evaluasi 2 Feb 2026 – 28 Feb 2026",
            ShowsMark = true,
            Posts = [new("Fill", p => p.Form("form[action*='handler=fill']")) { Also = EvaluationPermissions.Assess }],
        };
        yield return One("/evaluasi/{id:guid}/nilai", EvaluationPermissions.Assess, Reach.Record, $"/evaluasi/{r.Filling}/nilai") with
        {
            Title = "Nilai komitmen",
            ShowsMark = true,
            Posts = [new(null, p => p.Form())],
        };
        yield return One("/evaluasi/{id:guid}/jawab", EvaluationPermissions.Reply, Reach.Record, $"/evaluasi/{r.AwaitingReply}/jawab") with
        {
            Title = "Hak jawab",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().Choose("Input.Agrees", "true"))],
        };
        yield return One(
            "/evaluasi/{id:guid}/tetapkan",
            EvaluationPermissions.Assess,
            Reach.Record,
            $"/evaluasi/{r.AwaitingReply}/tetapkan"
        ) with
        {
            Title = "Tetapkan hasil",
            ShowsMark = true,
            Posts = [new(null, p => p.Form())],
        };
    }
}
