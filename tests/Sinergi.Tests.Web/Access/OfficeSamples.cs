using Sinergi.Modules.Administration.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Institutions, people, roles, mandates and the installation itself, as the central office administers them.</summary>
internal static class OfficeSamples
{
    private const string Reason = "Keputusan uji coba";

    public static IEnumerable<Sample> Of(MatrixWorld w) =>
        [.. Institutions(w), .. Merging(w), .. People(w), .. Central(w), .. Installation(w), .. Privacy(w)];

    private static IEnumerable<Sample> Institutions(MatrixWorld w)
    {
        var o = w.Office;
        var path = InstitutionLinks.Record(o.Unit.Id);
        Sample One(string route, string needs, Reach reach, string at) => new(route, needs, reach, w.Centre, at);
        // Who exists is told to all offices; only what one manages is hidden from the others.
        yield return One("/administrasi/lembaga", InstitutionPermissions.View, Reach.Shared, InstitutionLinks.List()) with
        {
            Title = "Lembaga",
        };
        yield return One("/administrasi/lembaga/{id:guid}", InstitutionPermissions.View, Reach.Shared, path) with
        {
            Title = o.Unit.ShortName,
        };
        yield return One(InstitutionLinks.ExportCsv(), InstitutionPermissions.View, Reach.Shared, InstitutionLinks.ExportCsv()) with
        {
            Type = "text/csv",
        };
        yield return One(InstitutionLinks.ExportXlsx(), InstitutionPermissions.View, Reach.Shared, InstitutionLinks.ExportXlsx()) with
        {
            Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        };
        yield return One(
            "/administrasi/lembaga/tambah",
            InstitutionPermissions.Manage,
            Reach.Record,
            InstitutionLinks.Add(w.Register.Kanwil.Id)
        ) with
        {
            Title = "Tambah lembaga",
            Posts =
            [
                new(null, p => p.Form().Choose("Input.Kind", "Upt").Fill("Input.Name", "Bapas Uji Matriks").Choose("Input.Zone", "Wib")),
            ],
        };
        yield return One("/administrasi/lembaga/{id:guid}/ubah", InstitutionPermissions.Manage, Reach.Record, $"{path}/ubah") with
        {
            Title = "Ubah data lembaga",
            Posts = [new(null, p => p.Form().Fill("Input.ShortName", "Lapas Matriks"))],
        };
        yield return One(
            "/administrasi/lembaga/{id:guid}/pindah",
            InstitutionPermissions.Manage,
            Reach.Record,
            $"{InstitutionLinks.Move(o.EmptyUnit.Id)}?ke={o.NewParent.Id}"
        ) with
        {
            Title = "Pindahkan lembaga",
            Posts = [new(null, p => p.Form().Fill("Reason", Reason))],
        };
        yield return One(
            "/administrasi/lembaga/{id:guid}/tutup",
            InstitutionPermissions.Manage,
            Reach.Record,
            InstitutionLinks.Close(o.EmptyUnit.Id)
        ) with
        {
            Title = "Tutup lembaga",
            Posts = [new(null, p => p.Form().Fill("Reason", Reason))],
        };
    }

    private static IEnumerable<Sample> Merging(MatrixWorld w)
    {
        var o = w.Office;
        Sample One(string route, string at) => new(route, InstitutionPermissions.Merge, Reach.Central, w.Centre, at);
        yield return One("/administrasi/lembaga/{id:guid}/gabung", $"{InstitutionLinks.Merge(o.Twin.Id)}?ke={o.OtherTwin.Id}") with
        {
            Title = "Gabungkan mitra",
            Posts = [new(null, p => p.Form().Fill("Reason", Reason))],
        };
        // Every office of Corrections sees the papers of partners.
        yield return new(
            "/administrasi/lembaga/{id:guid}/berkas",
            InstitutionPermissions.View,
            Reach.Shared,
            w.Centre,
            InstitutionLinks.Papers(w.Register.Bnnp.Id)
        )
        {
            Title = "Berkas kelayakan",
            Posts =
            [
                new(null, p => p.Form().Choose("Input.Kind", "NPWP").Fill("Input.Number", "00.000.000.0-000.000"))
                {
                    Also = InstitutionPermissions.Papers,
                },
            ],
        };
        yield return One("/administrasi/lembaga/{id:guid}/pisah", InstitutionLinks.Split(w.Register.Stranger.Institution.Id)) with
        {
            Title = "Pisahkan mitra",
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Fill("Input.Name", "Yayasan Uji Pecahan")
                            .Tick("Input.Posts", $"{o.PostToPart}")
                            .Fill("Input.Reason", Reason)
                ),
            ],
        };
        yield return One("/administrasi/lembaga/penggabungan/{id:guid}", InstitutionLinks.UndoMerge(o.Merge)) with
        {
            Title = "Batalkan penggabungan",
            Posts = [new(null, p => p.Form().Fill("Reason", Reason))],
        };
    }

    private static IEnumerable<Sample> People(MatrixWorld w)
    {
        var o = w.Office;
        var path = InstitutionLinks.Person(o.Person.PersonId);
        Sample One(string route, Reach reach, string at) => new(route, InstitutionPermissions.People, reach, w.Centre, at);
        string Account(Guid person) => InstitutionLinks.Account(person);
        yield return One("/administrasi/orang", Reach.Shared, InstitutionLinks.People()) with
        {
            Title = "Orang",
        };
        yield return One("/administrasi/orang/tambah", Reach.Record, InstitutionLinks.AddPerson(o.Unit.Id)) with
        {
            Title = "Tambah orang",
            Posts = [new(null, p => AppointTo(p.Form().Fill("Input.FullName", "Petugas Baru Simulasi"), o))],
        };
        yield return One("/administrasi/orang/{id:guid}", Reach.Record, path) with
        {
            Title = o.Person.Name,
        };
        yield return One("/administrasi/orang/{id:guid}/ubah", Reach.Record, $"{path}/ubah") with
        {
            Title = "Ubah nama dan kontak",
            Posts = [new(null, p => p.Form().Fill("Input.Phone", "0800-555-666"))],
        };
        yield return One("/administrasi/orang/{id:guid}/jabatan", Reach.Record, $"{path}/jabatan?di={o.Unit.Id}") with
        {
            Title = "Tambah jabatan",
            Posts = [new(null, p => AppointTo(p.Form(), o))],
        };
        yield return One(
            "/administrasi/orang/{id:guid}/jabatan/{postId:guid}/akhiri",
            Reach.Record,
            InstitutionLinks.EndPost(o.PersonWithEndingPost.PersonId, o.PersonWithEndingPost.PostId)
        ) with
        {
            Title = "Akhiri jabatan",
            Posts = [new(null, p => p.Form().FillDate("Input.Until", AgreementWorld.Today).Fill("Input.Reason", Reason))],
        };
        yield return One("/administrasi/orang/{id:guid}/akun", Reach.Record, $"{path}/akun") with
        {
            Title = "Akun",
            Posts =
            [
                new("Invite", p => p.Form().Fill("Email", "undangan@contoh.example")) { From = Account(o.PersonToInvite), Status = 200 },
                new("Reset", p => p.Form().Fill("Reason", Reason))
                {
                    From = Account(o.PersonToReset.PersonId),
                    Button = "Buat tautan atur ulang",
                    Status = 200,
                },
                new("Disable", p => p.Form().Fill("Reason", Reason))
                {
                    From = Account(o.PersonToDisable.PersonId),
                    Button = "Nonaktifkan akun",
                },
                new("Enable", p => p.Form().Fill("Reason", Reason)) { From = Account(o.PersonToEnable.PersonId), Button = "Aktifkan akun" },
            ],
        };
        yield return One("/administrasi/tugas-tanpa-pemegang", Reach.Shared, InstitutionLinks.OrphanedTasks()) with
        {
            Title = "Tugas tanpa pemegang",
            ShowsMark = true,
        };
        yield return One("/administrasi/tugas-tanpa-pemegang/{id:guid}", Reach.Record, InstitutionLinks.OrphanedTask(o.Orphan.Id)) with
        {
            Title = "Tentukan pemegang",
            ShowsMark = true,
            Posts = [new(null, p => p.Form().ChooseFirst(p, "PersonId"))],
        };
    }

    private static Testing.Site.SiteForm AppointTo(Testing.Site.SiteForm form, MatrixOffice office) =>
        form.Fill("Post.Title", "Petugas matriks")
            .Choose("Post.Kind", "CooperationOfficer")
            .Choose("Post.RoleId", office.Role.Id.ToString())
            .FillDate("Post.From", AgreementWorld.Today);

    private static IEnumerable<Sample> Central(MatrixWorld w)
    {
        var o = w.Office;
        Sample One(string route, string needs, string at) => new(route, needs, Reach.Central, w.Centre, at);
        yield return One("/administrasi/lembaga/impor", InstitutionPermissions.Manage, InstitutionLinks.Import()) with
        {
            Title = "Impor daftar lembaga",
            Posts = [new(null, p => p.Form().Attach("Upload", "daftar.csv", "code,name,kind,zone\nM-9,Mitra Uji,mitra,WIB\n"u8.ToArray()))],
        };
        yield return One("/administrasi/lembaga/impor/{id:guid}", InstitutionPermissions.Manage, InstitutionLinks.Import(o.Import)) with
        {
            Title = "Hasil pemeriksaan",
            ShowsMark = true,
            Posts = [new(null, p => p.Form()) { Status = 200 }],
        };
        yield return One("/administrasi/peran", InstitutionPermissions.Roles, InstitutionLinks.Roles()) with
        {
            Title = "Peran",
            Posts = [new("Grant", null)],
        };
        yield return One("/administrasi/peran/tambah", InstitutionPermissions.Roles, InstitutionLinks.AddRole()) with
        {
            Title = "Tambah peran",
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Fill("Input.Code", "UJI_BARU")
                            .Fill("Input.Name", "Peran uji baru")
                            .Fill("Input.NameEnglish", "New test role")
                            .Tick("Input.Permissions", InstitutionPermissions.View)
                ),
            ],
        };
        yield return One("/administrasi/peran/{id:guid}", InstitutionPermissions.Roles, InstitutionLinks.Role(o.Role.Id)) with
        {
            Title = "Peran matriks",
            Posts = [new(null, p => p.Form().Fill("Input.Name", "Peran matriks baru"))],
        };
        yield return One("/administrasi/mandat", InstitutionPermissions.Mandates, InstitutionLinks.Mandates()) with
        {
            Title = "Mandat menurut undang-undang",
            ShowsMark = true,
        };
        var choice = $"lembaga={w.Register.Ombudsman.Id}&wilayah={w.Register.Kanwil.Id}";
        yield return One("/administrasi/mandat/tambah", InstitutionPermissions.Mandates, $"{InstitutionLinks.AddMandate()}?{choice}") with
        {
            Title = "Tambah mandat",
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .ChooseFirst(p, "Input.Category")
                            .Fill("Input.Law", "UU Uji 2/2001")
                            .FillDate("Input.From", AgreementWorld.Today)
                ),
            ],
        };
        yield return One(
            "/administrasi/mandat/{id:guid}/akhiri",
            InstitutionPermissions.Mandates,
            InstitutionLinks.EndMandate(o.Mandate.Id)
        ) with
        {
            Title = "Akhiri mandat",
            Posts = [new(null, p => p.Form().FillDate("Until", AgreementWorld.Today).Fill("Reason", Reason))],
        };
        yield return One("/administrasi/ketentuan", AdministrationPermissions.ManageProvisions, AdministrationLinks.Provisions) with
        {
            Title = "Ketentuan",
        };
        yield return One(
            "/administrasi/ketentuan/{code}",
            AdministrationPermissions.ManageProvisions,
            AdministrationLinks.Provision("evaluations.reply_days")
        ) with
        {
            Title = "Masa jawab pihak yang dinilai",
            Posts =
            [
                new(
                    null,
                    p =>
                        p.Form()
                            .Fill("Input.Value", "21")
                            .FillDate("Input.From", AgreementWorld.Today)
                            .Fill("Input.Source", "Surat matriks 1")
                            .ChooseFirst(p, "Input.Certainty")
                ),
            ],
        };
        yield return One("/administrasi/audit", AdministrationPermissions.ViewAudit, AdministrationLinks.Audit()) with
        {
            Title = "Jejak audit",
        };
        yield return One("/administrasi/audit/periksa", AdministrationPermissions.ViewAudit, AdministrationLinks.VerifyAudit) with
        {
            Title = "Periksa rantai audit",
            Posts = [new(null, p => p.Form()) { Status = 200 }],
        };
    }

    private static IEnumerable<Sample> Installation(MatrixWorld w)
    {
        Sample One(string route, string needs, string at) => new(route, needs, Reach.Installation, w.Centre, at);
        yield return One("/administrasi", AdministrationPermissions.View, AdministrationLinks.Overview) with
        {
            Title = "Administrasi",
        };
        yield return One("/administrasi/keadaan", AdministrationPermissions.ViewSystem, AdministrationLinks.State) with
        {
            Title = "Keadaan sistem",
        };
        yield return One("/administrasi/pekerjaan", AdministrationPermissions.ManageJobs, AdministrationLinks.Jobs) with
        {
            Title = "Pekerjaan otomatis",
            Posts = [new("Run", p => p.Form("form[action*='handler=Run']"))],
        };
        yield return One(
            "/administrasi/pekerjaan/surat/{id:guid}",
            AdministrationPermissions.ManageJobs,
            AdministrationLinks.Letter(w.Office.Letter.Id)
        ) with
        {
            Title = "Surat gagal",
            Posts = [new(null, p => p.Form().Fill("Input.Reason", Reason))],
        };
    }

    private static IEnumerable<Sample> Privacy(MatrixWorld w)
    {
        var (person, erased) = (w.Office.Person, w.Office.PersonToErase);
        Sample One(string route, Reach reach, string at) => new(route, AdministrationPermissions.ManagePrivacy, reach, w.Centre, at);
        yield return One("/administrasi/data-pribadi", Reach.Shared, AdministrationLinks.People) with
        {
            Title = "Data pribadi",
        };
        yield return One("/administrasi/data-pribadi/{subjectId:guid}", Reach.Record, AdministrationLinks.Subject(person.PersonId)) with
        {
            Title = person.Name,
        };
        yield return One(
            "/administrasi/data-pribadi/{subjectId:guid}/unduh.json",
            Reach.Record,
            AdministrationLinks.SubjectJson(person.PersonId)
        ) with
        {
            Type = "application/json",
        };
        yield return One(
            "/administrasi/data-pribadi/{subjectId:guid}/hapus",
            Reach.Record,
            AdministrationLinks.EraseSubject(erased.PersonId)
        ) with
        {
            Title = "Hapus data pribadi",
            Posts = [new(null, p => p.Form().Fill("Input.Reason", Reason).Fill("Input.Confirmation", erased.Name))],
        };
    }
}
