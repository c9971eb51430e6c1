using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Testing.Files;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Agreements on their way to being signed.</summary>
internal static class PreparationSamples
{
    private const string Reason = "Diperiksa pada naskah asli";
    private const string Route = "/kerja-sama/penyiapan/{id:guid}";

    public static IEnumerable<Sample> Of(MatrixWorld w)
    {
        var p = w.Preparations;
        Sample One(string route, string at, string title) =>
            new($"{Route}{route}", PreparationPermissions.View, Reach.Record, w.Clerk, at) { Title = title, ShowsMark = true };
        yield return new("/kerja-sama/penyiapan", PreparationPermissions.View, Reach.Shared, w.Clerk, PreparationLinks.List())
        {
            Title = "Penyiapan kerja sama",
            ShowsMark = true,
        };
        yield return new("/kerja-sama/penyiapan/baru", PreparationPermissions.Keep, Reach.Shared, w.Clerk, PreparationLinks.Open())
        {
            Title = "Buka penyiapan",
            Posts =
            [
                new(
                    null,
                    page =>
                        page.FormOf("Buka penyiapan ini")
                            .Choose("Input.Instrument", "PKH")
                            .Fill("Input.Title", "Penyiapan dari matriks")
                            .Fill("Input.LetterFrom", "Mitra")
                            .Fill("Input.LetterNumber", "B/2")
                            .FillDate("Input.LetterOn", AgreementWorld.Today)
                            .Attach("Input.File", "surat.pdf", Samples.Pdf("Surat usulan matriks"))
                ),
            ],
        };
        yield return One("", PreparationLinks.Record(p.ToAdvance), $"Penyiapan {MatrixWorld.Mark}") with
        {
            Posts = [new(null, page => page.FormOf("Lanjut ke Penjajakan")) { Also = PreparationPermissions.Keep }],
        };
        yield return One("/pihak", PreparationLinks.Parties(p.Drafted), "Para pihak dan PIC") with
        {
            Posts =
            [
                new("Add", page => page.FormOf("Tambahkan pihak ini").Fill("Input.Name", "Yayasan Matriks"))
                {
                    Also = PreparationPermissions.Keep,
                },
                new(
                    "Contact",
                    page =>
                        page.FormOf("Tunjuk PIC ini")
                            .Choose("Contact.PartyId", $"{p.ToInvolve}")
                            .Fill("Contact.Name", "Budi Simulasi")
                            .Fill("Contact.Title", "Kepala Seksi")
                )
                {
                    Also = PreparationPermissions.Keep,
                },
                new("Involve", page => page.FormOf($"Libatkan {w.Register.Bnnp.Name}")) { Also = PreparationPermissions.Keep },
            ],
        };
        yield return One("/rencana", PreparationLinks.Plan(p.ToCancel), "Rencana") with
        {
            Posts = [new(null, page => page.FormOf("Simpan rencana")) { Also = PreparationPermissions.Keep }],
        };
        yield return One("/berkas", PreparationLinks.Papers(p.Drafted), "Berkas langkah") with
        {
            Posts =
            [
                new(
                    null,
                    page =>
                        page.FormOf("Simpan berkas")
                            .Fill("Input.OtherName", "Undangan")
                            .FillDate("Input.On", AgreementWorld.Today)
                            .Fill("Input.Note", "Disimpan di arsip")
                )
                {
                    Also = PreparationPermissions.Keep,
                },
            ],
        };
        foreach (var sample in Texts(w).Concat(Signing(w)).Concat(Ceremonies(w)))
        {
            yield return sample;
        }

        yield return One("/langkah", PreparationLinks.Steps(p.ToSendBack), "Kembalikan atau batalkan") with
        {
            Posts =
            [
                new("Back", page => page.FormOf("Kembalikan ke langkah itu").Choose("Input.To", "Drafting").Fill("Input.Reason", Reason)),
                new("Cancel", page => page.FormOf("Batalkan penyiapan ini").Fill("Cancel.Reason", Reason))
                {
                    From = PreparationLinks.Steps(p.ToCancel),
                },
            ],
        };
        yield return One("/persetujuan", PreparationLinks.Approve(p.ToApprove), "Persetujuan") with
        {
            Posts =
            [
                new(null, page => page.FormOf("Setujui untuk ditandatangani").Fill("Input.Reason", Reason))
                {
                    Also = PreparationPermissions.Approve,
                },
            ],
        };
        yield return One("/daftarkan", PreparationLinks.Register(p.ToRegister), "Daftarkan naskah yang ditandatangani") with
        {
            Needs = PreparationPermissions.Keep,
            Posts =
            [
                new(
                    null,
                    page =>
                        page.FormOf("Daftarkan perjanjian ini")
                            .Fill("Input.Parties[0].Number", "M-1")
                            .Fill("Input.Parties[1].Number", "M-2")
                ),
            ],
        };
    }

    /// <summary>Who signs, and what comes back.</summary>
    private static IEnumerable<Sample> Signing(MatrixWorld w)
    {
        var s = w.Preparations.Signings;
        Sample One(string route, string at, string title, string needs = PreparationPermissions.Keep) =>
            new($"{Route}/tanda-tangan{route}", needs, Reach.Record, w.Clerk, at) { Title = title, ShowsMark = true };
        yield return One("", PreparationLinks.Sign(s.ToOpen), "Penandatanganan", PreparationPermissions.View) with
        {
            Posts =
            [
                new("Open", page => page.FormOf("Buka penandatanganan")) { Also = PreparationPermissions.Keep },
                new("Attest", page => page.FormOf("Sahkan pindaian 1 Mar 2026"))
                {
                    Also = PreparationPermissions.Answer,
                    From = PreparationLinks.Sign(s.ToAttest),
                },
                new("Refuse", page => page.FormOf("Catat penolakan").Fill("Refuse.Reason", Reason))
                {
                    Also = PreparationPermissions.Answer,
                    From = PreparationLinks.Sign(s.ToRefuse),
                },
                new("TakeBack", page => page.FormOf("Tarik kembali penandatanganan ini").Fill("TakeBack.Reason", Reason))
                {
                    Also = PreparationPermissions.Keep,
                    From = PreparationLinks.Sign(s.ToTakeBack),
                },
            ],
        };
        yield return One("/rencana", PreparationLinks.SigningPlan(s.ToPlan), "Rencana penandatanganan") with
        {
            Posts =
            [
                new(
                    null,
                    page =>
                        page.FormOf("Simpan rencana penandatanganan")
                            .Fill("Input.Signers[0].Name", "Sari Simulasi")
                            .Fill("Input.Signers[0].Title", "Kepala")
                ),
            ],
        };
        yield return One("/catat", PreparationLinks.RecordSignatures(s.ToRecord), "Catat tanda tangan") with
        {
            Posts =
            [
                new(
                    null,
                    page =>
                        page.FormOf("Catat tanda tangan ini")
                            .Choose("Input.Method", "WetInk")
                            .Tick("Input.Signers", $"{s.Signer}")
                            .FillDate("Input.SignedOn", AgreementWorld.Today)
                            .Fill("Input.Place", "Palu")
                            .Attach("Input.File", "pindaian.pdf", Samples.Pdf("Pindaian matriks"))
                ),
            ],
        };
        yield return One("/kuasa/{signer:guid}", PreparationLinks.Letter(s.ToRecord, s.Signer), "Surat kuasa") with
        {
            Posts =
            [
                new(
                    null,
                    page =>
                        page.FormOf("Simpan surat kuasa")
                            .Fill("Input.Number", "SKU-2")
                            .Fill("Input.From", "Kepala Simulasi")
                            .FillDate("Input.On", AgreementWorld.Today)
                            .Attach("Input.File", "kuasa.pdf", Samples.Pdf("Surat kuasa matriks"))
                )
                {
                    From = PreparationLinks.Letter(s.ToOpen, s.SignerToOpen),
                },
                new("Revoke", page => page.FormOf("Catat pencabutan surat kuasa").FillDate("Revoke.On", AgreementWorld.Today))
                {
                    From = PreparationLinks.Letter(s.ToTakeBack, s.Delegate),
                },
            ],
        };
    }

    private static IEnumerable<Sample> Ceremonies(MatrixWorld w)
    {
        const string all = "/kerja-sama/penyiapan/seremoni";
        var s = w.Preparations.Signings;
        yield return new(all, PreparationPermissions.View, Reach.Shared, w.Clerk, PreparationLinks.Ceremonies())
        {
            Title = "Seremoni penandatanganan",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    page =>
                        page.FormOf("Simpan seremoni ini")
                            .Fill("Input.Title", "Seremoni dari matriks")
                            .FillDate("Input.On", AgreementWorld.Today)
                            .Fill("Input.Place", "Palu")
                            .Fill("Input.Hosts", "Kepala Kanwil")
                )
                {
                    Also = PreparationPermissions.Keep,
                },
            ],
        };
        yield return new($"{all}/{{id:guid}}", PreparationPermissions.View, Reach.Record, w.Clerk, PreparationLinks.Ceremony(s.Ceremony))
        {
            Title = $"Seremoni {MatrixWorld.Mark}",
            ShowsMark = true,
            Posts =
            [
                new("Join", page => page.FormOf("Tambahkan naskah ini").Choose("Input.PreparationId", $"{s.ToPlanByTwo}"))
                {
                    Also = PreparationPermissions.Keep,
                },
                new("Leave", page => page.FormOf($"Keluarkan Penyiapan {MatrixWorld.Mark}").Force("Input.PreparationId", $"{s.Leaving}"))
                {
                    Also = PreparationPermissions.Keep,
                },
            ],
        };
        yield return new(
            $"{all}/{{id:guid}}/catat",
            PreparationPermissions.Keep,
            Reach.Record,
            w.Clerk,
            PreparationLinks.RecordCeremony(s.Ceremony)
        )
        {
            Title = "Catat tanda tangan seremoni",
            ShowsMark = true,
            Posts =
            [
                new(
                    null,
                    page =>
                        page.FormOf("Catat semua tanda tangan")
                            .Choose("Input.Method", "WetInk")
                            .Attach("Input.Rows[0].File", "pindaian.pdf", Samples.Pdf("Pindaian seremoni"))
                ),
            ],
        };
    }

    /// <summary>Drafts and reviews.</summary>
    private static IEnumerable<Sample> Texts(MatrixWorld w)
    {
        var p = w.Preparations;
        Sample One(string route, string at, string title) =>
            new($"{Route}{route}", PreparationPermissions.View, Reach.Record, w.Clerk, at) { Title = title, ShowsMark = true };
        yield return One("/naskah", PreparationLinks.Drafts(p.Drafted), "Konsep naskah") with
        {
            Posts =
            [
                new("Upload", page => page.FormOf("Unggah versi ini").Attach("Input.File", "konsep.pdf", Samples.Pdf("Konsep matriks")))
                {
                    Also = PreparationPermissions.Keep,
                },
                new("Accept", page => page.FormOf("Terima versi 1"))
                {
                    Also = PreparationPermissions.Answer,
                    From = PreparationLinks.Drafts(p.ToAccept),
                },
                new("TakeBack", page => page.FormOf("Tarik kembali penerimaan").Fill("TakeBack.Reason", Reason))
                {
                    Also = PreparationPermissions.Answer,
                    From = PreparationLinks.Drafts(p.Accepted),
                },
            ],
        };
        yield return One("/naskah/banding", PreparationLinks.Compare(p.Drafted, 1, 2), "Banding dua versi");
        yield return One("/reviu", PreparationLinks.Reviews(p.Drafted), "Reviu") with
        {
            Posts =
            [
                new(
                    null,
                    page =>
                        page.FormOf("Minta reviu ini")
                            .Choose("Input.PostId", $"{w.Centre.PostId}")
                            .Choose("Input.Aspect", "Legal")
                            .FillDate("Input.AnswerBy", AgreementWorld.Today.AddDays(5))
                )
                {
                    Also = PreparationPermissions.Keep,
                },
            ],
        };
        yield return One("/reviu/{review:guid}", PreparationLinks.Review(p.Drafted, p.Review), "Reviu hukum") with
        {
            Posts =
            [
                new("Answer", page => page.FormOf("Kirim jawaban").Choose("Input.Answer", "Agree"))
                {
                    Also = PreparationPermissions.Answer,
                },
                new("Escalate", page => page.FormOf("Teruskan tanpa jawaban ini").Fill("Escalate.Reason", Reason))
                {
                    Also = PreparationPermissions.Keep,
                    From = PreparationLinks.Review(p.Drafted, p.LateReview),
                },
            ],
        };
    }
}
