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

/// <summary>Agreements, meetings, commitments and what hangs on them.</summary>
internal static class RecordSamples
{
    private const string Reason = "Diperiksa pada naskah asli";

    public static IEnumerable<Sample> Of(MatrixWorld w) =>
        [
            .. Agreements(w),
            .. FamilySamples.Of(w),
            .. Meetings(w),
            .. Commitments(w),
            .. CopySamples.Of(w),
            .. FateSamples.Of(w),
            .. EvaluationSamples.Of(w),
            .. ReadingSamples.Of(w),
        ];

    private static IEnumerable<Sample> Agreements(MatrixWorld w)
    {
        var path = AgreementLinks.Record(w.Records.Agreement);
        Sample One(string route, string needs, Reach reach, string at) => new(route, needs, reach, w.Clerk, at);
        yield return One("/kerja-sama", AgreementPermissions.View, Reach.Shared, AgreementLinks.List()) with
        {
            Title = "Perjanjian kerja sama",
            ShowsMark = true,
        };
        yield return One(AgreementLinks.FileRoute, AgreementPermissions.View, Reach.Shared, AgreementLinks.File("csv")) with
        {
            Type = "text/csv",
            ShowsMark = true,
        };
        yield return One("/kerja-sama/daftar.pdf", AgreementPermissions.View, Reach.Shared, AgreementLinks.File("pdf")) with
        {
            Type = "application/pdf",
        };
        yield return One(AgreementLinks.Views, AgreementPermissions.View, Reach.Shared, AgreementLinks.Views) with
        {
            Title = "Tampilan tersimpan",
        };
        yield return One(
            AgreementLinks.SaveView,
            AgreementPermissions.View,
            Reach.Shared,
            $"{AgreementLinks.SaveView}?Query.Validity=EndingSoon"
        ) with
        {
            Title = "Simpan tampilan ini",
            Posts = [new(null, p => p.Form().Fill("Input.Name", "Segera berakhir"))],
        };
        yield return One(
            "/kerja-sama/tampilan/{id:guid}",
            AgreementPermissions.View,
            Reach.Record,
            AgreementLinks.View(w.Records.Views.ToChange)
        ) with
        {
            Title = "Ubah tampilan",
            Posts =
            [
                new(null, p => p.Form().Fill("Input.Name", $"Tampilan {MatrixWorld.Mark}")),
                new("Delete", p => p.FormOf("Hapus tampilan ini")) { From = AgreementLinks.View(w.Records.Views.ToDelete) },
            ],
        };
        yield return One("/kerja-sama/statistik", AgreementPermissions.View, Reach.Shared, AgreementLinks.Statistics()) with
        {
            Title = "Statistik kerja sama",
        };
        yield return One(AgreementLinks.Trends, AgreementPermissions.View, Reach.Shared, AgreementLinks.Trends) with
        {
            Title = "Dari tahun ke tahun, wilayah, dan ruang lingkup",
        };
        yield return One("/kerja-sama/daftar", AgreementPermissions.Register, Reach.Shared, AgreementLinks.Register()) with
        {
            Title = "Daftarkan kerja sama",
            Posts = [new(null, p => p.Form().Fill("Input.SourceTitle", "Arsip uji").Fill("Input.Subject", "Pelayanan konseling keliling"))],
        };
        yield return One("/kerja-sama/{id:guid}", AgreementPermissions.View, Reach.Record, path) with
        {
            Title = $"Pembinaan {MatrixWorld.Mark}",
            ShowsMark = true,
        };
        yield return One("/kerja-sama/{id:guid}/ubah", AgreementPermissions.Correct, Reach.Record, $"{path}/ubah") with
        {
            Title = "Perbaiki data kerja sama",
            Posts = [new(null, p => p.Form().Fill("Input.Place", "Aula Uji Baru").Fill("Input.Reason", Reason))],
        };
        yield return One("/kerja-sama/{id:guid}/sumber/{field}", AgreementPermissions.Correct, Reach.Record, $"{path}/sumber/SignedOn") with
        {
            Title = "Pilih sumber: Ditandatangani",
            Posts = [new(null, p => p.Form().ChooseFirst(p, "Input.Statement").Fill("Input.Reason", Reason))],
        };
        yield return One("/kerja-sama/{id:guid}/berkas-bukti", AgreementPermissions.Bundle, Reach.Record, $"{path}/berkas-bukti") with
        {
            Title = "Berkas bukti",
            Posts = [new(null, p => p.Form()) { Status = 200 }],
        };
        yield return One("/kerja-sama/{id:guid}/narahubung", AgreementPermissions.View, Reach.Record, $"{path}/narahubung") with
        {
            Title = "Narahubung",
            ShowsMark = true,
            Posts =
            [
                new(null, p => p.Form("main form:not([action])").Fill("Input.Name", "Sari Simulasi").Fill("Input.Phone", "0800-333"))
                {
                    Also = AgreementPermissions.Correct,
                },
                new("Remove", p => p.Form("main form[action*='handler=Remove']")) { Also = AgreementPermissions.Correct },
            ],
        };
        yield return One(
            "/kerja-sama/{id:guid}/akses",
            AgreementPermissions.View,
            Reach.Record,
            AgreementLinks.Access(w.Records.Agreement)
        ) with
        {
            Title = "Siapa mengakses apa",
            ShowsMark = true,
        };
        yield return One(
            "/kerja-sama/{id:guid}/keberlakuan",
            AgreementPermissions.View,
            Reach.Record,
            AgreementLinks.Halt(w.Records.Evaluated)
        ) with
        {
            Title = "Keberlakuan",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Attach("Input.File", "surat.pdf", Samples.Pdf("Surat simulasi"))
                            .Choose("Input.Kind", "Suspended")
                            .FillDate("Input.From", AgreementWorld.Today.AddDays(30))
                            .Fill("Input.LetterNumber", "W.1")
                            .FillDate("Input.LetterOn", AgreementWorld.Today)
                            .Fill("Input.Reason", Reason)
                )
                {
                    Also = AgreementPermissions.Halt,
                },
            ],
        };
        yield return One(
            "/kerja-sama/{id:guid}/ikut-serta",
            AgreementPermissions.View,
            Reach.Record,
            AgreementLinks.Countersign(w.Records.Agreement)
        ) with
        {
            Title = "Unit yang ikut serta",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    p =>
                        p.FormOf("Catat keikutsertaan")
                            .Attach("Input.File", "adesi.pdf", Samples.Pdf("Adesi simulasi"))
                            .Choose("Input.UnitId", w.Register.Units[^1].Id.ToString())
                            .FillDate("Input.SignedOn", AgreementWorld.Today)
                            .Fill("Input.Signatory", "Sari Simulasi")
                            .Fill("Input.SignatoryTitle", "Kepala Unit")
                )
                {
                    Also = AgreementPermissions.Register,
                },
            ],
        };
        yield return One("/kerja-sama/{id:guid}/akses-data", AgreementPermissions.ManageGrants, Reach.Record, $"{path}/akses-data") with
        {
            Title = "Akses data",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form("main form:not([action])")
                            .Choose("Input.Grantee", w.Register.Ombudsman.Id.ToString())
                            .Fill("Input.Purpose", "Koordinasi")
                            .Fill("Input.LegalBasis", "Pasal 5")
                            .Tick("Input.Units", w.Register.Kanwil.Id.ToString())
                            .FillDate("Input.Until", AgreementWorld.Today.AddMonths(6))
                ),
                new("Revoke", p => p.Form("main form[action*='handler=Revoke']")),
            ],
        };
    }

    private static IEnumerable<Sample> Meetings(MatrixWorld w)
    {
        var path = MeetingLinks.Record(w.Records.Meeting);
        Sample One(string route, string needs, Reach reach, string at) => new(route, needs, reach, w.Clerk, at);
        yield return One("/pertemuan", MeetingPermissions.View, Reach.Shared, MeetingLinks.List()) with
        {
            Title = "Pertemuan",
            ShowsMark = true,
        };
        yield return One("/pertemuan/daftar", MeetingPermissions.Register, Reach.Shared, MeetingLinks.Register()) with
        {
            Title = "Daftarkan pertemuan",
            Posts = [new(null, p => p.Form().Fill("Input.SourceTitle", "Arsip uji").Fill("Input.Topic", "Kunjungan dapur"))],
        };
        yield return One("/pertemuan/{id:guid}", MeetingPermissions.View, Reach.Record, path) with
        {
            Title = $"Audiensi {MatrixWorld.Mark}",
            ShowsMark = true,
        };
        yield return One(
            "/pertemuan/{id:guid}/susunan",
            MeetingPermissions.Register,
            Reach.Record,
            MeetingLinks.Arrange(w.Records.Meeting)
        ) with
        {
            Title = "Delegasi dan agenda",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().Fill("Input.Points[0].Text", "Dapur umum"))],
        };
        yield return One(
            "/pertemuan/{id:guid}/notulen",
            MeetingPermissions.View,
            Reach.Record,
            MeetingLinks.Minutes(w.Records.Meeting)
        ) with
        {
            Title = "Notulen",
            ShowsMark = true,
            Posts =
            [
                new("Write", p => p.FormOf("Simpan dan minta pengesahan").Fill("Input.Text", "Versi matriks"))
                {
                    Also = MeetingPermissions.Register,
                    Button = "Simpan dan minta pengesahan",
                },
                new("Answer", p => p.FormOf("Kirim tanggapan").Choose("Answer.Accepts", "true"))
                {
                    Also = MeetingPermissions.Confirm,
                    Button = "Kirim tanggapan",
                    From = MeetingLinks.Minutes(w.Records.Minuted),
                },
            ],
        };
        yield return One("/pertemuan/{id:guid}/sumber/{field}", MeetingPermissions.Register, Reach.Record, $"{path}/sumber/HeldOn") with
        {
            Title = "Pilih sumber: Tanggal",
            Posts = [new(null, p => p.Form().ChooseFirst(p, "Input.Statement").Fill("Input.Reason", Reason))],
        };
    }

    private static IEnumerable<Sample> Commitments(MatrixWorld w)
    {
        var r = w.Records;
        var (path, proof) = ($"/komitmen/{r.Commitment}", $"/bukti/{r.Evidence[0]}");
        Sample One(string route, string needs, Reach reach, string at) => new(route, needs, reach, w.Clerk, at);
        yield return One("/komitmen", CommitmentPermissions.View, Reach.Shared, "/komitmen") with
        {
            Title = "Komitmen",
            ShowsMark = true,
        };
        yield return One(CommitmentLinks.PartiesPath, CommitmentPermissions.View, Reach.Shared, CommitmentLinks.PartiesPath) with
        {
            Title = "Menurut pihak",
        };
        yield return One(
            "/komitmen/pihak/{id:guid}",
            CommitmentPermissions.View,
            Reach.Record,
            CommitmentLinks.Party(w.Clerk.InstitutionId)
        ) with
        {
            Title = w.Clerk.Institution.ShortName,
        };
        yield return One("/komitmen/rumuskan", CommitmentPermissions.Formulate, Reach.Record, $"/komitmen/rumuskan?janji={r.Promise}") with
        {
            Title = "Rumuskan komitmen",
            ShowsMark = true,
            Posts = [new(null, p => p.Form()) { Button = "Simpan draf" }],
        };
        yield return One("/komitmen/{id:guid}", CommitmentPermissions.View, Reach.Record, path) with
        {
            Title = $"Ruang konseling {MatrixWorld.Mark}",
            ShowsMark = true,
        };
        yield return One("/komitmen/{id:guid}/ubah", CommitmentPermissions.Formulate, Reach.Record, $"{path}/ubah") with
        {
            Title = "Ubah komitmen",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().Fill("Input.Beneficiary", "Warga binaan"))],
        };
        yield return One("/komitmen/{id:guid}/bukti/unggah", EvidencePermissions.Upload, Reach.Record, $"{path}/bukti/unggah") with
        {
            Title = "Unggah bukti",
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Attach("Input.File", "bukti.pdf", Samples.Pdf("Bukti simulasi"))
                            .Fill("Input.Description", "Ruang dipakai")
                            .Fill("Input.Place", "Palu")
                            .FillDate("Input.CapturedOn", AgreementWorld.Today.AddDays(-5))
                ),
            ],
        };
        yield return One("/komitmen/{id:guid}/akui", EvidencePermissions.Upload, Reach.Record, $"/komitmen/{r.CommitmentToAdmit}/akui") with
        {
            Title = "Akui tidak terpenuhi",
            Posts = [new(null, p => p.Form().Fill("Input.Words", "Anggarannya belum turun."))],
        };
        yield return One("/komitmen/{id:guid}/sebab", EvidencePermissions.Upload, Reach.Record, $"{path}/sebab") with
        {
            Title = "Nyatakan sebab",
            Posts = [new(null, p => p.Form().Choose("Input.Side", "Outside").Fill("Input.Words", "Banjir"))],
        };
        yield return One("/komitmen/{id:guid}/bagi", CommitmentPermissions.Formulate, Reach.Record, $"{path}/bagi") with
        {
            Title = "Bagi per unit",
            Posts = [new(null, p => p.Form().Tick("Input.Rows[0].Chosen"))],
        };
        var judged = $"/komitmen/{r.CommitmentJudged}/buka-kembali";
        yield return One("/komitmen/{id:guid}/buka-kembali", EvidencePermissions.Upload, Reach.Record, judged) with
        {
            Title = "Buka kembali",
            Posts = [new(null, p => p.Form().Fill("Input.Reason", "Daftar hadir ditemukan"))],
        };
        yield return One("/klaim/{id:guid}", EvidencePermissions.Upload, Reach.Record, $"/klaim/{r.Claim}") with
        {
            Title = "Bukti di samping klaim",
            ShowsMark = true,
            Posts =
            [
                new("Add", p => p.Form("form[data-add]").Choose("Input.EvidenceId", r.Evidence[0].ToString())),
                new("Remove", p => p.Form("form[action*='handler=remove']")) { From = $"/klaim/{r.BackedClaim}" },
            ],
        };
        yield return One("/tonggak/{id:guid}", CommitmentPermissions.View, Reach.Record, $"/tonggak/{r.Milestone}") with
        {
            Title = $"Kantor pindah {MatrixWorld.Mark}",
            ShowsMark = true,
            Posts =
            [
                new(null, p => p.Form().FillDate("Input.PlannedOn", AgreementWorld.Today.AddDays(9)))
                {
                    Also = CommitmentPermissions.Formulate,
                },
            ],
        };
        yield return One("/bukti/{id:guid}", CommitmentPermissions.View, Reach.Record, proof) with
        {
            Title = $"Foto {MatrixWorld.Mark}",
            ShowsMark = true,
            Posts =
            [
                new("Accept", p => p.Form("form[action*='handler=accept']")) { By = w.Partner, Also = EvidencePermissions.Verify },
                new("Refuse", p => p.Form("form[action*='handler=refuse']").Fill("Input.Reason", "Fotonya buram"))
                {
                    By = w.Partner,
                    Also = EvidencePermissions.Verify,
                    From = $"/bukti/{r.Evidence[1]}",
                },
                new("Except", p => p.Form("form[action*='handler=except']").Fill("Input.Reason", "Tidak ada petugas lain"))
                {
                    By = w.Centre,
                    Also = EvidencePermissions.Except,
                    From = $"/bukti/{r.Evidence[3]}",
                },
                new("Withdraw", p => p.Form("form[action*='handler=withdraw']"))
                {
                    Also = EvidencePermissions.Upload,
                    From = $"/bukti/{r.Evidence[2]}",
                },
            ],
        };
    }

    /// <summary>The steps of an evaluation whose result is fixed.</summary>
    /// <summary>Chooses what the page offers first.</summary>
    public static SiteForm ChooseFirst(this SiteForm form, SitePage page, string name) =>
        form.Choose(name, page.Document.QuerySelector($"input[name='{name}']")!.GetAttribute("value")!);
}
