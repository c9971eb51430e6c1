using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Joint activities: planned, moved, called off, attended and reported.</summary>
internal static class ActivitySamples
{
    private const string Reason = "Ruangnya dipakai acara lain";

    public static IEnumerable<Sample> Of(MatrixWorld w) => [.. Planning(w), .. Carrying(w), .. Attendance(w), .. Kinds(w)];

    private static IEnumerable<Sample> Planning(MatrixWorld w)
    {
        var a = w.Activities;
        Sample One(string route, string needs, Reach reach, string at) => new(route, needs, reach, w.Clerk, at);
        yield return One("/kegiatan", ActivityPermissions.View, Reach.Shared, "/kegiatan") with
        {
            Title = "Kegiatan",
            ShowsMark = true,
        };
        yield return One("/kegiatan/rencana", ActivityPermissions.Plan, Reach.Record, ActivityLinks.Plan(w.Records.Agreement)) with
        {
            Title = "Rencanakan kegiatan",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Choose("Input.KindId", a.Kind.ToString())
                            .Fill("Input.Title", "Penyuluhan keliling")
                            .FillDate("Input.PlannedOn", AgreementWorld.Today.AddDays(3))
                            .Fill("Input.Place", "Palu")
                            .Tick("Input.Hosts", w.Register.Kanwil.Id.ToString())
                ),
            ],
        };
        yield return One("/kegiatan/{id:guid}/pindah", ActivityPermissions.Plan, Reach.Record, ActivityLinks.Move(a.ToMove)) with
        {
            Title = "Pindahkan",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().FillDate("Input.Day", AgreementWorld.Today.AddDays(9)).Fill("Input.Reason", Reason))],
        };
        yield return One("/kegiatan/{id:guid}/batal", ActivityPermissions.Plan, Reach.Record, ActivityLinks.Cancel(a.ToCancel)) with
        {
            Title = "Batalkan",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().Choose("Input.Side", "1").Fill("Input.Reason", Reason))],
        };
    }

    private static IEnumerable<Sample> Carrying(MatrixWorld w)
    {
        var a = w.Activities;
        Sample One(string route, string needs, string at) => new(route, needs, Reach.Record, w.Clerk, at);
        yield return One("/kegiatan/{id:guid}", ActivityPermissions.View, ActivityLinks.Record(a.Held)) with
        {
            Title = $"Panen {MatrixWorld.Mark}",
            ShowsMark = true,
        };
        yield return One("/kegiatan/{id:guid}/laporan", ActivityPermissions.Report, ActivityLinks.Report(a.Unreported)) with
        {
            Title = "Laporkan kegiatan",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().Fill("Input.DoneBy", "Kepala Seksi").Fill("Input.Account", "Dua puluh orang hadir"))],
        };
    }

    private static IEnumerable<Sample> Attendance(MatrixWorld w)
    {
        var a = w.Activities;
        Sample One(string route, string needs, string at) => new(route, needs, Reach.Record, w.Clerk, at);
        yield return One("/kegiatan/{id:guid}/hadir", ActivityPermissions.View, ActivityLinks.Attendance(a.Unreported)) with
        {
            Title = "Daftar hadir",
            ShowsMark = true,
            Posts =
            [
                new(null, p => p.FormOf("Tambahkan ke daftar").Fill("Input.Lines", "Sari Simulasi; BNNP Simulasi; penyuluh"))
                {
                    Also = ActivityPermissions.Report,
                },
                new("Strike", p => p.Form("main form[action*='handler=strike']").Fill("Strike.Reason", "Tidak jadi datang"))
                {
                    Also = ActivityPermissions.Report,
                },
                new("Open", p => p.Form("main form[action*='handler=open']")) { Also = ActivityPermissions.Report },
                new("Close", p => p.Form("main form[action*='handler=close']")) { Also = ActivityPermissions.Report },
            ],
        };
        yield return One("/kegiatan/{id:guid}/kode", ActivityPermissions.Report, ActivityLinks.Code(a.Open)) with
        {
            Title = "Kode daftar hadir",
            ShowsMark = true,
        };
        yield return new Sample("/hadir/{id:guid}", Needs.Nothing, Reach.Open, w.Clerk, ActivityLinks.Guest(a.Open, a.Code))
        {
            Title = "Daftar hadir",
            Posts = [new(null, p => p.Form().Fill("Input.Name", "Tamu Simulasi").Fill("Input.Institution", "Warga Simulasi"))],
        };
    }

    private static IEnumerable<Sample> Kinds(MatrixWorld w)
    {
        yield return new Sample(ActivityLinks.Kinds, ActivityPermissions.Kinds, Reach.Central, w.Centre, ActivityLinks.Kinds)
        {
            Title = "Jenis kegiatan",
            Posts =
            [
                new(
                    null,
                    p =>
                        p.FormOf("Tambahkan jenis")
                            .Fill("Input.Name", "Donor darah")
                            .Fill("Input.NameEnglish", "Blood donation")
                            .Fill("Input.Code", "donor-darah")
                            .FillDate("Input.From", AgreementWorld.Today)
                ),
                new(
                    "End",
                    p =>
                        p.FormOf("Akhiri")
                            .Choose("Ending.KindId", w.Activities.Kind.ToString())
                            .FillDate("Ending.Until", AgreementWorld.Today)
                ),
            ],
        };
    }
}
