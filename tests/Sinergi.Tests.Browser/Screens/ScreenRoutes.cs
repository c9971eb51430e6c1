using Microsoft.Playwright;
using Sinergi.Demonstration;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Testing.Mail;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>
/// One sample for each page that needs more than its bare address. A page with parameters that is not in this table fails; a new page
/// without parameters is shot by itself.
/// </summary>
internal static class ScreenRoutes
{
    public static async Task<IReadOnlyDictionary<string, Screen>> AllAsync(SinergiHost host, ScreenPeople people, KeptLetters letters)
    {
        var r = await ScreenRecords.OfAsync(host);
        var stage = new ScreenStage(host);
        await stage.OtherDaysAsync(r);
        await stage.InviteAsync(r);
        return new Dictionary<string, Screen>(StringComparer.Ordinal)
            .With(Work(r))
            .With(await new ScreenViews(host).AllAsync())
            .With(await new ScreenCopies(host).AllAsync())
            .With(await new ScreenBackfill(host).AllAsync())
            .With(await new ScreenPreparations(host).AllAsync())
            .With(await new ScreenClients(host).AllAsync(r))
            .With(await new ScreenPublications(host).AllAsync())
            .With(await new ScreenParties(host).AllAsync(r))
            .With(await ActivitiesAsync(r, stage))
            .With(await new ScreenVisits(host, letters).AllAsync(r))
            .With(Sops(r))
            .With(await EvaluationsAsync(r, stage))
            .With(await AdministrationAsync(r, stage))
            .With(await AccountsAsync(stage, people));
    }

    private static Dictionary<string, Screen> Work(ScreenRecords r) =>
        new()
        {
            ["/baca/{id:guid}"] = new($"/baca/{r.Reading}"),
            ["/baca/{id:guid}/catatan/{position:int}"] = new($"/baca/{r.Reading}/catatan/1"),
            ["/baca/antrean"] = new("/baca/antrean"),
            ["/baca/{id:guid}/catatan/{position:int}/tambah/{kind}"] = new($"/baca/{r.Reading}/catatan/1/tambah/komitmen"),
            ["/baca/{id:guid}/catatan/{position:int}/fakta/{factKey}"] = new($"/baca/{r.Reading}/catatan/1/fakta/{r.Fact}"),
            ["/berkas/{id:guid}"] = new($"/berkas/{r.Document}"),
            ["/berkas/{id:guid}/versi"] = new($"/berkas/{r.Document}/versi"),
            ["/kerja-sama/{id:guid}"] = new($"/kerja-sama/{r.Agreement}"),
            ["/kerja-sama/{id:guid}/akses"] = new($"/kerja-sama/{r.Agreement}/akses"),
            ["/kerja-sama/{id:guid}/keberlakuan"] = new($"/kerja-sama/{r.Agreement}/keberlakuan"),
            ["/kerja-sama/{id:guid}/keluarga"] = new($"/kerja-sama/{r.Agreement}/keluarga"),
            ["/kerja-sama/{id:guid}/adendum"] = new($"/kerja-sama/{r.Agreement}/adendum"),
            ["/kerja-sama/{id:guid}/perpanjang"] = new($"/kerja-sama/{r.Agreement}/perpanjang"),
            ["/kerja-sama/{id:guid}/tutup"] = new($"/kerja-sama/{r.Agreement}/tutup"),
            ["/kerja-sama/{id:guid}/ikut-serta"] = new($"/kerja-sama/{r.Agreement}/ikut-serta"),
            ["/kerja-sama/{id:guid}/ikut-serta/undang"] = Screen.As(DemoPeople.KanwilOfficer, AgreementLinks.Invite(r.Adesi)),
            ["/kerja-sama/{id:guid}/ikut-serta/saya"] = Screen.As(DemoPeople.UnitOfficer, AgreementLinks.Answer(r.Adesi)),
            ["/kerja-sama/{id:guid}/ikut-serta/{unit:guid}"] = Screen.As(
                DemoPeople.KanwilOfficer,
                AgreementLinks.StopUnit(r.Adesi, r.Unit)
            ),
            ["/kerja-sama/matriks"] = Screen.As(DemoPeople.KanwilOfficer, AgreementLinks.Matrix),
            ["/kerja-sama/{id:guid}/akses-data"] = new($"/kerja-sama/{r.Agreement}/akses-data"),
            ["/kerja-sama/{id:guid}/berkas-bukti"] = new($"/kerja-sama/{r.Agreement}/berkas-bukti"),
            ["/kerja-sama/{id:guid}/narahubung"] = new($"/kerja-sama/{r.Agreement}/narahubung"),
            ["/kerja-sama/{id:guid}/sumber/{field}"] = new($"/kerja-sama/{r.Agreement}/sumber/SignedOn"),
            ["/kerja-sama/{id:guid}/ubah"] = new($"/kerja-sama/{r.Agreement}/ubah"),
            ["/kerja-sama/wewenang"] = new(
                "/kerja-sama/wewenang?Query.Instrument=PKS&Query.Level=Kanwil&Query.Partner=LocalGovernment&Query.BindsUnits=true"
            ),
            [AgreementLinks.Trends] = Screen.As(DemoPeople.CentralOfficer, AgreementLinks.Trends),
            ["/kerja-sama/statistik"] = Screen.As(DemoPeople.CentralOfficer, "/kerja-sama/statistik"),
            ["/pertemuan"] = Screen.As(DemoPeople.CentralOfficer, "/pertemuan"),
            ["/pertemuan/{id:guid}"] = Screen.As(DemoPeople.CentralOfficer, $"/pertemuan/{r.Meeting}"),
            ["/pertemuan/{id:guid}/sumber/{field}"] = Screen.As(DemoPeople.CentralOfficer, $"/pertemuan/{r.Meeting}/sumber/HeldOn"),
            ["/komitmen/pihak"] = new("/komitmen/pihak"),
            ["/komitmen/pihak/{id:guid}"] = new($"/komitmen/pihak/{r.Office}"),
            ["/komitmen/rumuskan"] = new($"/komitmen/rumuskan?catatan={r.Agreement}"),
            ["/komitmen/{id:guid}"] = new($"/komitmen/{r.Open}"),
            ["/komitmen/{id:guid}/akui"] = new($"/komitmen/{r.Open}/akui"),
            ["/komitmen/{id:guid}/bukti/unggah"] = new($"/komitmen/{r.Open}/bukti/unggah"),
            ["/komitmen/{id:guid}/ubah"] = new($"/komitmen/{r.Draft}/ubah"),
            ["/komitmen/{id:guid}/sebab"] = new($"/komitmen/{r.Open}/sebab"),
            ["/komitmen/{id:guid}/bagi"] = new($"/komitmen/{r.Counted}/bagi"),
            ["/komitmen/{id:guid}/gugurkan"] = new($"/komitmen/{r.Open}/gugurkan"),
            ["/komitmen/{id:guid}/tangguhkan"] = new($"/komitmen/{r.Open}/tangguhkan"),
            ["/komitmen/{id:guid}/lanjutkan"] = new($"/komitmen/{r.Open}/lanjutkan"),
            ["/komitmen/{id:guid}/buka-kembali"] = new($"/komitmen/{r.Open}/buka-kembali"),
            ["/klaim/{id:guid}"] = Screen.As(DemoPeople.CentralOfficer, $"/klaim/{r.Claim}"),
            ["/tonggak/{id:guid}"] = new($"/tonggak/{r.Milestone}"),
            ["/dukungan/catat"] = new($"/dukungan/catat?catatan={r.Agreement}"),
            ["/dukungan/{id:guid}"] = new($"/dukungan/{r.Support}"),
            ["/wawasan"] = Screen.As(DemoPeople.CentralOfficer, "/wawasan"),
            ["/bukti/{id:guid}"] = new($"/bukti/{r.Evidence}"),
            ["/komitmen/{id:guid}/bukti/pakai"] = new($"/komitmen/{r.Open}/bukti/pakai"),
            ["/indikator/tambah"] = new($"/indikator/tambah?catatan={r.Measured}"),
            ["/indikator/{id:guid}"] = new($"/indikator/{r.Indicator}"),
            ["/indikator/{id:guid}/ubah"] = new($"/indikator/{r.Indicator}/ubah"),
            ["/indikator/{id:guid}/sasaran"] = new($"/indikator/{r.Indicator}/sasaran"),
            ["/indikator/{id:guid}/masa"] = new($"/indikator/{r.Indicator}/masa"),
            ["/indikator/{id:guid}/masa/{periodId:guid}"] = new($"/indikator/{r.Indicator}/masa/{r.Period}"),
            ["/indikator/{id:guid}/isi"] = new($"/indikator/{r.Indicator}/isi?masa={r.OpenPeriod}"),
            ["/indikator/laporan/{id:guid}"] = new($"/indikator/laporan/{r.Report}"),
            ["/indikator/laporan/{id:guid}/bukti"] = new($"/indikator/laporan/{r.OpenReport}/bukti"),
            ["/indikator/{id:guid}/banding"] = new($"/indikator/{r.Indicator}/banding"),
            ["/indikator/laporan/{id:guid}/koreksi"] = new($"/indikator/laporan/{r.Report}/koreksi"),
            ["/cari"] = Screen.As(DemoPeople.CentralOfficer, "/cari?q=layanan"),
        };

    private static async Task<Dictionary<string, Screen>> ActivitiesAsync(ScreenRecords r, ScreenStage stage)
    {
        var (open, guest) = await stage.OpenAttendanceAsync(r.Activity);
        return new()
        {
            ["/kegiatan/rencana"] = new($"/kegiatan/rencana?catatan={r.Agreement}"),
            ["/kegiatan/{id:guid}"] = new($"/kegiatan/{r.HeldActivity}"),
            ["/kegiatan/{id:guid}/pindah"] = new($"/kegiatan/{open}/pindah"),
            ["/kegiatan/{id:guid}/batal"] = new($"/kegiatan/{open}/batal"),
            ["/kegiatan/{id:guid}/laporan"] = new($"/kegiatan/{open}/laporan"),
            ["/kegiatan/{id:guid}/hadir"] = new($"/kegiatan/{r.HeldActivity}/hadir"),
            ["/kegiatan/{id:guid}/kode"] = new($"/kegiatan/{open}/kode"),
            ["/hadir/{id:guid}"] = new(guest),
            ["/administrasi/jenis-kegiatan"] = Screen.As(DemoPeople.Administrator, "/administrasi/jenis-kegiatan"),
        };
    }

    private static Dictionary<string, Screen> Sops(ScreenRecords r) =>
        new()
        {
            ["/sop/baru"] = new($"/sop/baru?catatan={r.Agreement}"),
            ["/sop/{id:guid}"] = new($"/sop/{r.Sop}"),
            ["/sop/{id:guid}/naskah"] = new($"/sop/{r.SopDraft}/naskah"),
            ["/sop/{id:guid}/ajukan"] = new($"/sop/{r.SopDraft}/ajukan"),
            ["/sop/{id:guid}/jawab"] = Screen.As(DemoPeople.Assistant, $"/sop/{r.Sop}/jawab"),
            ["/sop/{id:guid}/tinjau"] = new($"/sop/{r.Sop}/tinjau"),
            ["/sop/{id:guid}/cabut"] = new($"/sop/{r.Sop}/cabut"),
        };

    private static async Task<Dictionary<string, Screen>> EvaluationsAsync(ScreenRecords r, ScreenStage stage)
    {
        var filling = await stage.EvaluationToAssessAsync(r.Agreement);
        var child = await stage.TiedAsync(r.Measured, r.Agreement);
        await stage.AddendumBegunAsync(child);
        var sent = await stage.EvaluationToReplyToAsync(r.Agreement);
        var settled = await stage.FixedEvaluationAsync(r.Agreement, new DateOnly(2024, 1, 1));
        var delivered = await stage.DeliveredEvaluationAsync(r.Agreement);
        return new()
        {
            ["/kerja-sama/{id:guid}/keluarga/lepas/{tie}"] = new($"/kerja-sama/{child}/keluarga/lepas/Under"),
            ["/kerja-sama/{id:guid}/adendum/catat"] = new($"/kerja-sama/{child}/adendum/catat"),
            ["/kerja-sama/{id:guid}/adendum/batal"] = new($"/kerja-sama/{child}/adendum/batal"),
            ["/evaluasi/mulai"] = new($"/evaluasi/mulai?catatan={r.Agreement}"),
            ["/evaluasi/{id:guid}"] = new($"/evaluasi/{sent}"),
            ["/evaluasi/{id:guid}/nilai"] = new($"/evaluasi/{filling}/nilai"),
            ["/evaluasi/{id:guid}/jawab"] = Screen.As(DemoPeople.Assistant, $"/evaluasi/{sent}/jawab"),
            ["/evaluasi/{id:guid}/tetapkan"] = new($"/evaluasi/{sent}/tetapkan"),
            ["/evaluasi/{id:guid}/berita-acara"] = new($"/evaluasi/{settled}/berita-acara"),
            ["/evaluasi/{id:guid}/sampaikan"] = new($"/evaluasi/{settled}/sampaikan"),
            ["/evaluasi/{id:guid}/tindak-lanjut"] = new($"/evaluasi/{settled}/tindak-lanjut"),
            ["/evaluasi/{id:guid}/tutup"] = new($"/evaluasi/{delivered}/tutup"),
        };
    }

    private static async Task<Dictionary<string, Screen>> AdministrationAsync(ScreenRecords r, ScreenStage stage)
    {
        var person = $"/administrasi/orang/{r.Person}";
        var unit = $"/administrasi/lembaga/{r.Unit}";
        var paths = new Dictionary<string, string>
        {
            ["/administrasi/naskah/{kode}"] = "/administrasi/naskah/PKS",
            ["/administrasi/wewenang/{kode}"] = "/administrasi/wewenang/4a",
            ["/administrasi/ketentuan/{code}"] = "/administrasi/ketentuan/agreements.ending_soon",
            ["/administrasi/lembaga"] = "/administrasi/lembaga",
            ["/administrasi/lembaga/impor"] = "/administrasi/lembaga/impor",
            ["/administrasi/lembaga/impor/{id:guid}"] = $"/administrasi/lembaga/impor/{await stage.UploadedImportAsync()}",
            ["/administrasi/lembaga/tambah"] = "/administrasi/lembaga/tambah",
            ["/administrasi/lembaga/{id:guid}"] = unit,
            ["/administrasi/lembaga/{id:guid}/pindah"] = $"{unit}/pindah",
            ["/administrasi/lembaga/{id:guid}/tutup"] = $"{unit}/tutup",
            ["/administrasi/lembaga/{id:guid}/ubah"] = $"{unit}/ubah",
            ["/administrasi/mandat/{id:guid}/akhiri"] = $"/administrasi/mandat/{r.Mandate}/akhiri",
            ["/administrasi/orang"] = "/administrasi/orang",
            ["/administrasi/orang/tambah"] = $"/administrasi/orang/tambah?di={r.Unit}",
            ["/administrasi/orang/{id:guid}"] = person,
            ["/administrasi/orang/{id:guid}/akun"] = $"{person}/akun",
            ["/administrasi/orang/{id:guid}/jabatan"] = $"{person}/jabatan?di={r.Unit}",
            ["/administrasi/orang/{id:guid}/jabatan/{postId:guid}/akhiri"] = $"{person}/jabatan/{r.Post}/akhiri",
            ["/administrasi/orang/{id:guid}/ubah"] = $"{person}/ubah",
            ["/administrasi/peran/{id:guid}"] = $"/administrasi/peran/{r.Role}",
            ["/administrasi/tugas-tanpa-pemegang/{id:guid}"] = $"/administrasi/tugas-tanpa-pemegang/{await stage.OrphanedTaskAsync()}",
            ["/administrasi/data-pribadi/{subjectId:guid}"] = $"/administrasi/data-pribadi/{r.Person}",
            ["/administrasi/data-pribadi/{subjectId:guid}/hapus"] = $"/administrasi/data-pribadi/{r.Person}/hapus",
            ["/administrasi/pekerjaan/surat/{id:guid}"] = $"/administrasi/pekerjaan/surat/{await stage.DeadLetterAsync()}",
        };
        return paths.ToDictionary(path => path.Key, path => Screen.As(DemoPeople.Administrator, path.Value));
    }

    private static async Task<Dictionary<string, Screen>> AccountsAsync(ScreenStage stage, ScreenPeople people)
    {
        var withoutPost = await stage.OfficerWithoutPostAsync();
        var twoPosts = await stage.OfficerOfTwoPostsAsync();
        var withCode = await stage.OfficerWithSecondFactorAsync();
        people.Add(withoutPost);
        people.Add(twoPosts);
        return new()
        {
            ["/tanpa-jabatan"] = new("/tanpa-jabatan") { Email = withoutPost.Email },
            ["/jabatan"] = new("/jabatan") { Email = twoPosts.Email },
            ["/masuk/kode"] = new("/masuk/kode") { Reach = page => SignInAsync(page, withCode) },
            ["/undangan"] = new(await stage.InvitationAsync()),
            ["/atur-ulang"] = new(await stage.ResetAsync(withoutPost.AccountId)),
            // Opened by hand, the page is as unknown as any other; it shows itself for every fault.
            ["/kesalahan"] = new("/kesalahan") { Status = 404 },
            ["/formulir-tertahan"] = Screen.As(DemoPeople.KanwilOfficer, "/kerja-sama/daftar") with
            {
                Status = 401,
                Reach = LoseSessionAsync,
            },
        };
    }

    private static async Task<IResponse?> SignInAsync(IPage page, Officer officer)
    {
        await page.GotoAsync("/masuk");
        await page.FillAsync("[name='Input.Email']", officer.Email);
        await page.FillAsync("[name='Input.Password']", officer.Password);
        await page.RunAndWaitForResponseAsync(
            () => page.ClickAsync("form[data-sign-in] button"),
            answer => answer.Request.IsNavigationRequest && answer.Status == 200
        );
        return await page.GotoAsync("/masuk/kode");
    }

    private static async Task<IResponse?> LoseSessionAsync(IPage page)
    {
        await page.GotoAsync("/kerja-sama/daftar");
        await page.FillAsync("[name='Input.SourceTitle']", "Arsip simulasi");
        await page.FillAsync("[name='Input.Subject']", "Pelayanan konseling simulasi");
        await page.Context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "sinergi" });
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.ClickAsync("main form[method=post] .s-buttons button"),
            answer => answer.Request.IsNavigationRequest
        );
        await page.WaitForLoadStateAsync(LoadState.Load);
        return answer;
    }

    private static Dictionary<string, Screen> With(this Dictionary<string, Screen> all, Dictionary<string, Screen> more)
    {
        foreach (var (route, screen) in more)
        {
            all.Add(route, screen);
        }

        return all;
    }
}
