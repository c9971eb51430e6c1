using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Instruments, who may sign them, and how offices number.</summary>
internal static class InstrumentSamples
{
    public static IEnumerable<Sample> Of(MatrixWorld w) => [.. Instruments(w), .. Rules(w), .. Everyone(w)];

    private static IEnumerable<Sample> Instruments(MatrixWorld w)
    {
        Sample One(string route, string at) => new(route, InstrumentPermissions.Manage, Reach.Central, w.Centre, at);
        yield return One("/administrasi/naskah", InstrumentLinks.Instruments) with
        {
            Title = "Jenis naskah",
        };
        yield return One("/administrasi/naskah/tambah", InstrumentLinks.AddInstrument) with
        {
            Title = "Tambah jenis naskah",
            Posts =
            [
                new(
                    null,
                    p =>
                        Edition(p.Form())
                            .Fill("Input.Code", "HIBAH")
                            .Fill("Input.Name", "Naskah Hibah")
                            .Fill("Input.NameEnglish", "Grant")
                            .Tick("Input.Steps", nameof(DocumentStep.Signing))
                ),
            ],
        };
        yield return One("/administrasi/naskah/{kode}", InstrumentLinks.Instrument("IA")) with
        {
            Title = "Petunjuk Teknis Pelaksanaan",
            Posts =
            [
                new(null, p => Edition(p.FormOf("Tetapkan mulai tanggal itu"))),
                new("Close", p => Closing(p.FormOf("Akhiri pada tanggal itu"))),
            ],
        };
    }

    private static IEnumerable<Sample> Rules(MatrixWorld w)
    {
        Sample One(string route, string at) => new(route, InstrumentPermissions.Manage, Reach.Central, w.Centre, at);
        yield return One("/administrasi/wewenang", InstrumentLinks.Rules) with
        {
            Title = "Wewenang menandatangani",
        };
        yield return One("/administrasi/wewenang/tambah", InstrumentLinks.AddRule) with
        {
            Title = "Tambah baris wewenang",
            Posts =
            [
                new(
                    null,
                    p =>
                        Edition(p.Form())
                            .Fill("Input.Code", "uji")
                            .Fill("Input.Reason", "Simulasi")
                            .Fill("Input.ReasonEnglish", "Simulation")
                ),
            ],
        };
        yield return One("/administrasi/wewenang/{kode}", InstrumentLinks.Rule("19")) with
        {
            Title = "Baris wewenang 19",
            Posts =
            [
                new(null, p => Edition(p.FormOf("Tetapkan mulai tanggal itu"))),
                new("Close", p => Closing(p.FormOf("Akhiri pada tanggal itu"))),
            ],
        };
    }

    private static IEnumerable<Sample> Everyone(MatrixWorld w)
    {
        yield return new Sample("/kerja-sama/wewenang", AgreementPermissions.View, Reach.Shared, w.Clerk, InstrumentLinks.Authority)
        {
            Title = "Siapa yang berwenang menandatangani?",
        };
        yield return new Sample("/kerja-sama/penomoran", InstrumentPermissions.Numbers, Reach.Shared, w.Clerk, InstrumentLinks.Numbers)
        {
            Title = "Pola nomor",
            Posts = [new(null, p => p.Form().Fill("Input.Patterns", "UJI-{angka}").FillDate("Input.From", AgreementWorld.Today))],
        };
    }

    private static SiteForm Edition(SiteForm form) =>
        form.FillDate("Input.From", AgreementWorld.Today)
            .Fill("Input.Source", "Surat simulasi 7")
            .Choose("Input.Certainty", "Design")
            .Fill("Input.Why", "Diperiksa pada naskah asli");

    private static SiteForm Closing(SiteForm form) =>
        form.FillDate("Closing.Until", AgreementWorld.Today.AddYears(1)).Fill("Closing.Why", "Tidak dipakai lagi");
}
