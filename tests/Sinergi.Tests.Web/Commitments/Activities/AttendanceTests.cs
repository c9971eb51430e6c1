using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Commitments.Activities.Door;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Privacy;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments.Activities;

[Collection(CommitmentCollection.Name)]
public sealed class AttendanceTests(CommitmentSites sites)
{
    private const string Name = "Sari Tamu Simulasi";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Guest_WithTheCodeOfTheMinute_CountsOnceTheHostCloses(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var id = await OpenAsync(site);
        using var phone = site.Host.Visitor();

        var done = await FillAsync(await phone.GetAsync(await AddressAsync(site, id)));

        Assert.Equal("Anda sudah tercatat", done.Title);
        using var unit = await site.AsAsync("upt");
        Assert.Contains("Belum ditutup tuan rumah", (await unit.GetAsync($"/kegiatan/{id}")).Text, StringComparison.Ordinal);
        var closed = await (await unit.GetAsync($"/kegiatan/{id}/hadir")).FormOf("Tutup daftar hadir").SubmitAsync();
        Assert.Contains(Name, closed.Text, StringComparison.Ordinal);
        Assert.Contains("1 di daftar hadir", (await unit.GetAsync($"/kegiatan/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal("1", (await unit.GetAsync($"/kegiatan/{id}/laporan")).FormOf("Kirim laporan")["Input.Present[0].People"]);
        using var late = site.Host.Visitor();
        Assert.Equal(HttpStatusCode.Gone, (await late.GetAsync(await AddressAsync(site, id))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Guest_WithACodeOfTwoMinutesAgo_IsAskedToScanAgain(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var id = await OpenAsync(site);
        var address = await AddressAsync(site, id);
        using var phone = site.Host.Visitor();
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(address)).Status);

        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var stale = await phone.GetAsync(address);

        Assert.Equal((HttpStatusCode.Forbidden, "Kode sudah berganti"), (stale.Status, stale.Title));
        Assert.Equal(HttpStatusCode.Forbidden, (await phone.GetAsync($"/hadir/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync($"/hadir/{Kernel.NewId.Random()}?kode=0")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Guest_OnOnePhoneTwice_StandsOnTheListOnce(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var id = await OpenAsync(site);
        using var phone = site.Host.Visitor();
        var shown = await phone.GetAsync(await AddressAsync(site, id));
        await FillAsync(shown);

        var again = await phone.GetAsync(await AddressAsync(site, id));
        var sentAgain = await FillAsync(shown, "Orang Kedua Simulasi");

        Assert.Equal(("Anda sudah tercatat", "Anda sudah tercatat"), (again.Title, sentAgain.Title));
        Assert.Equal(1, await CountAsync(site, id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Guest_SlowOrWithAStrangersSlip_IsRefusedAndMistakesKeepWhatWasTyped(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var id = await OpenAsync(site);
        var address = await AddressAsync(site, id);
        using var phone = site.Host.Visitor();
        using var other = site.Host.Visitor();
        var form = (await phone.GetAsync(address)).Form().Fill("Input.Name", Name);

        var bare = await form.SubmitAsync();
        var stranger = await bare.Form()
            .Fill("Input.Institution", "Warga")
            .Force("Input.Slip", (await other.GetAsync(address)).Form()["Input.Slip"])
            .SubmitAsync();
        site.Host.Clock.Advance(TimeSpan.FromMinutes(16));
        var slow = await bare.Form().Fill("Input.Institution", "Warga").SubmitAsync();

        Assert.Equal(["Tulis lembaga Anda, paling panjang 200 huruf."], bare.Errors);
        Assert.Equal(Name, bare.Form()["Input.Name"]);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (stranger.Status, slow.Status));
        Assert.Equal(0, await CountAsync(site, id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Guest_FromOneAddressWithoutEnd_IsHeldUp(TestDatabase database)
    {
        const int InAMinute = 120;
        var site = await sites.OfAsync(database);
        using var phone = site.Host.Visitor();
        var address = $"/hadir/{Kernel.NewId.Random()}";

        for (var i = 0; i < InAMinute; i++)
        {
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await phone.PostAsync(address, [], follow: false)).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await phone.PostAsync(address, [], follow: false)).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Code_OnTheHostsPage_ComesBackByItselfAndIsGoneOnceClosed(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var id = await OpenAsync(site);
        using var unit = await site.AsAsync("upt");

        var shown = await unit.GetAsync($"/kegiatan/{id}/kode");
        await (await unit.GetAsync($"/kegiatan/{id}/hadir")).FormOf("Tutup daftar hadir").SubmitAsync();

        Assert.True(shown.Has("img[src^='data:image/svg+xml']"));
        Assert.InRange(int.Parse(shown.Headers.GetValues("Refresh").Single(), CultureInfo.InvariantCulture), 2, 61);
        Assert.Equal($"/kegiatan/{id}/hadir", (await unit.GetAsync($"/kegiatan/{id}/kode")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_PastedByTheHost_TakesAllOrTellsWhichLinesAreWrong(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var id = await PlanAsync(site);
        using var unit = await site.AsAsync("upt");
        var form = (await unit.GetAsync($"/kegiatan/{id}/hadir")).FormOf("Tambahkan ke daftar");

        var wrong = await form.Fill("Input.Lines", "Ani; Mitra Simulasi; pelatih\nBudi").SubmitAsync();
        var right = await wrong
            .FormOf("Tambahkan ke daftar")
            .Fill("Input.Lines", "Ani; Mitra Simulasi; pelatih\nBudi; Warga")
            .SubmitAsync();
        var twice = await right.FormOf("Tambahkan ke daftar").Fill("Input.Lines", "ani; mitra simulasi").SubmitAsync();

        Assert.Equal(["Baris 2 (Budi): tulis lembaganya sesudah titik koma."], wrong.Errors);
        Assert.Equal(["ani dari mitra simulasi sudah ada di daftar. Hapus barisnya, lalu kirim lagi."], twice.Errors);
        Assert.Equal(2, await CountAsync(site, id));
        var ani = await site.Host.QueryAsync(db => db.Set<Attendee>().SingleAsync(a => a.ActivityId == id && a.Name == "Ani"));
        Assert.Equal(site.Partner, ani.InstitutionId);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Strike_NeedsAReasonAndTakesTheLineOutOfTheCount(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var id = await PlanAsync(site);
        using var unit = await site.AsAsync("upt");
        var listed = await (await unit.GetAsync($"/kegiatan/{id}/hadir"))
            .FormOf("Tambahkan ke daftar")
            .Fill("Input.Lines", "Ani; Warga\nBudi; Warga")
            .SubmitAsync();

        var bare = await listed.FormOf("Coret").SubmitAsync();
        var struck = await bare.FormOf("Coret").Fill("Strike.Reason", "Tidak jadi datang").SubmitAsync();

        Assert.Equal(["Tulis alasan mencoret, paling panjang 2000 huruf."], bare.Errors);
        Assert.Contains("Tidak jadi datang", struck.Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(site, id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_BeforeTheDay_IsNotTaken(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        var id = await site.PlanAsync(record.Id, inDays: 1);
        using var unit = await site.AsAsync("upt");

        var page = await (await unit.GetAsync($"/kegiatan/{id}/hadir")).FormOf("Buka dengan kode QR").SubmitAsync();

        Assert.Equal(["Daftar hadir dibuka mulai hari kegiatan."], page.Errors);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Names_AreReadByTheHostOnly_AndTheReportAboutAPersonTellsOfIt(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var id = await OpenAsync(site);
        using var phone = site.Host.Visitor();
        await FillAsync(await phone.GetAsync(await AddressAsync(site, id)));
        var subject = await site.Host.QueryAsync(db =>
            db.Set<Attendee>().Where(a => a.ActivityId == id).Select(a => a.SubjectId).SingleAsync()
        );
        using var unit = await site.AsAsync("upt");
        using var partner = await site.AsAsync("partner");

        await unit.GetAsync($"/kegiatan/{id}/hadir");
        var hidden = await partner.GetAsync($"/kegiatan/{id}/hadir");

        Assert.DoesNotContain(Name, hidden.Html, StringComparison.Ordinal);
        Assert.Contains("Nama tidak ditampilkan", hidden.Text, StringComparison.Ordinal);
        Assert.Contains("1 orang tercatat", hidden.Text, StringComparison.Ordinal);
        var file = await site.Host.UseAsync(services =>
            services.GetRequiredService<SubjectReport>().OfAsync(subject, CancellationToken.None)
        );
        Assert.Equal("attendee", Assert.Single(file.Rows).Table);
        Assert.Equal("activities.attendance", Assert.Single(file.Reads).Journey);
        Assert.Equal(Name, file.Events.Single().Payload["name"]!["value"]!.GetValue<string>());
        var stored = await site.Host.QueryAsync(db =>
            db.Set<RecordedEvent>().Where(e => e.RecordId == subject).Select(e => e.Payload).SingleAsync()
        );
        Assert.DoesNotContain(Name, stored, StringComparison.Ordinal);
    }

    private static async Task<Guid> PlanAsync(CommitmentSite site)
    {
        var (record, _) = await site.NewRecordAsync();
        return await site.PlanAsync(record.Id);
    }

    private static async Task<Guid> OpenAsync(CommitmentSite site)
    {
        var id = await PlanAsync(site);
        using var unit = await site.AsAsync("upt");
        var page = await (await unit.GetAsync($"/kegiatan/{id}/hadir")).FormOf("Buka dengan kode QR").SubmitAsync();
        Assert.Equal("Kode daftar hadir", page.Title);
        return id;
    }

    /// <summary>The address in the picture of this minute.</summary>
    private static async Task<string> AddressAsync(CommitmentSite site, Guid id)
    {
        var code = await site.Host.UseAsync(services =>
            services.GetRequiredService<AttendanceCodes>().PresentAsync(id, CancellationToken.None)
        );
        return $"/hadir/{id}?kode={code}";
    }

    private static Task<SitePage> FillAsync(SitePage page, string name = Name) =>
        page.Form().Fill("Input.Name", name).Fill("Input.Institution", "Mitra Simulasi").Fill("Input.Role", "relawan").SubmitAsync();

    private static Task<int> CountAsync(CommitmentSite site, Guid id) =>
        site.Host.QueryAsync(db => db.Set<Attendee>().CountAsync(a => a.ActivityId == id && a.StruckAt == null));
}
