using Sinergi.Modules.Results.Contracts;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Access;

/// <summary>Indicators: definitions, targets, periods, reports and their approval.</summary>
internal static class IndicatorSamples
{
    private const string Reason = "Diperiksa pada register uji";

    public static IEnumerable<Sample> Of(MatrixWorld w) => [.. Definitions(w), .. Reports(w)];

    private static IEnumerable<Sample> Definitions(MatrixWorld w)
    {
        var i = w.Records.Indicators;
        Sample One(string route, string needs, Reach reach, string at) => new(route, needs, reach, w.Clerk, at);
        yield return One("/indikator", IndicatorPermissions.View, Reach.Shared, IndicatorLinks.List()) with
        {
            Title = "Indikator",
            ShowsMark = true,
        };
        yield return One("/indikator/tambah", IndicatorPermissions.Define, Reach.Record, IndicatorLinks.Define(w.Records.Agreement)) with
        {
            Title = "Rumuskan indikator",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Choose("Input.Measure", "YesNo")
                            .Choose("Input.Frequency", "Year")
                            .Fill("Input.Title", "Ruang tersedia")
                            .Fill("Input.Definition", "Ada ruang yang dipakai")
                            .Fill("Input.Source", "Peninjauan")
                ),
            ],
        };
        yield return One("/indikator/{id:guid}", IndicatorPermissions.View, Reach.Record, IndicatorLinks.Record(i.Indicator)) with
        {
            Title = $"Selesai {MatrixWorld.Mark}",
            ShowsMark = true,
            Posts = [new("Mend", p => p.Form("form[action*='handler=Mend']")) { Also = IndicatorPermissions.Define }],
        };
        yield return One("/indikator/{id:guid}/ubah", IndicatorPermissions.Define, Reach.Record, IndicatorLinks.Revise(i.Indicator)) with
        {
            Title = "Ubah definisi",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().Fill("Input.Reason", Reason))],
        };
        yield return One(
            "/indikator/{id:guid}/sasaran",
            IndicatorPermissions.Define,
            Reach.Record,
            IndicatorLinks.Targets(i.Indicator)
        ) with
        {
            Title = "Target dan nilai awal",
            Posts =
            [
                new(null, p => p.Form().Fill("Target.Value", "120")),
                new(
                    "Baseline",
                    p =>
                        p.Form("form[action*='handler=Baseline']")
                            .Fill("Baseline.Value", "40")
                            .FillDate("Baseline.On", new DateOnly(2025, 12, 31))
                            .Fill("Baseline.Source", "Laporan uji")
                ),
            ],
        };
        yield return One("/indikator/{id:guid}/masa", IndicatorPermissions.Define, Reach.Record, IndicatorLinks.AddPeriod(i.Indicator)) with
        {
            Title = "Tambah masa",
            Posts =
            [
                new(
                    null,
                    p => p.Form().FillDate("Input.From", new DateOnly(2025, 12, 1)).FillDate("Input.Until", new DateOnly(2025, 12, 31))
                ),
            ],
        };
    }

    private static IEnumerable<Sample> Reports(MatrixWorld w)
    {
        var i = w.Records.Indicators;
        Sample One(string route, string needs, Reach reach, string at) => new(route, needs, reach, w.Clerk, at);
        yield return One(
            "/indikator/{id:guid}/masa/{periodId:guid}",
            IndicatorPermissions.View,
            Reach.Record,
            IndicatorLinks.Period(i.Indicator, i.Period)
        ) with
        {
            Title = "1 Jan 2026 – 31 Jan 2026",
            ShowsMark = true,
            Posts = [new("Lock", p => p.Form("form[action*='handler=Lock']")) { Also = IndicatorPermissions.Define }],
        };
        yield return One(
            "/indikator/{id:guid}/isi",
            IndicatorPermissions.Report,
            Reach.Record,
            IndicatorLinks.Enter(i.Indicator, i.Period)
        ) with
        {
            Title = "Isi laporan",
            ShowsMark = true,
            Posts =
            [
                new(null, p => p.Form().Fill("Input.Rows[0].Cells[0]", "7")) { Button = "Simpan draf" },
                new("Paste", p => p.Form().Fill("Input.Pasted", "Kanwil Uji Tengah\t8")) { Button = "Tampilkan di tabel", Status = 200 },
            ],
        };
        yield return One("/indikator/tinjau", IndicatorPermissions.Approve, Reach.Shared, IndicatorLinks.Queue()) with
        {
            Title = "Tinjau laporan",
            ShowsMark = true,
        };
        yield return One("/indikator/laporan/{id:guid}", IndicatorPermissions.View, Reach.Record, IndicatorLinks.Report(i.ToApprove)) with
        {
            Title = "Laporan BNNP Uji",
            ShowsMark = true,
            Posts =
            [
                new("Approve", p => p.Form("#putuskan form")) { Also = IndicatorPermissions.Approve, Button = "Setujui nilai" },
                new("Return", p => p.Form("#putuskan form").Fill("Input.Reason", Reason))
                {
                    Also = IndicatorPermissions.Approve,
                    Button = "Kembalikan",
                    From = IndicatorLinks.Report(i.ToReturn),
                },
            ],
        };
        yield return One(
            "/indikator/laporan/{id:guid}/bukti",
            IndicatorPermissions.Report,
            Reach.Record,
            IndicatorLinks.Cite(i.ToCite)
        ) with
        {
            Title = "Kutip bukti",
            ShowsMark = true,
            Posts =
            [
                new(null, p => p.Form().Tick("Input.Pieces", $"{i.Pieces[1]}").Fill("Input.Note", Reason)),
                new(
                    "TakeBack",
                    p => p.Form("form[action*='handler=TakeBack']").Choose("Input.Piece", $"{i.Pieces[0]}").Fill("Input.Reason", Reason)
                ),
            ],
        };
        yield return One("/indikator/{id:guid}/banding", IndicatorPermissions.View, Reach.Record, IndicatorLinks.Compare(i.Indicator)) with
        {
            Title = "Bandingkan unit",
            ShowsMark = true,
        };
        yield return One(
            IndicatorLinks.CompareFileRoute,
            IndicatorPermissions.View,
            Reach.Record,
            $"{IndicatorLinks.Compare(i.Indicator)}/unduh.json"
        ) with
        {
            Type = "application/json",
            ShowsMark = true,
        };
        yield return One(
            "/indikator/laporan/{id:guid}/koreksi",
            IndicatorPermissions.Report,
            Reach.Record,
            IndicatorLinks.Correct(i.ToCorrect)
        ) with
        {
            Title = "Koreksi nilai",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().Fill("Input.Row.Cells[0]", "13").Fill("Input.Reason", Reason))],
        };
    }
}
