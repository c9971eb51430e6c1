using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Search;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments.Activities;

[Collection(CommitmentCollection.Name)]
public sealed class ActivityTests(CommitmentSites sites)
{
    private const string Reason = "Ruangnya dipakai acara lain";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Plan_ByAUnit_IsSeenByThePartnerAndOnTheCommitmentItServes(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var commitment = (await site.CommitAsync(promise.Id)).Id();

        var id = await site.PlanAsync(record.Id, inDays: 5, commitment);

        using var partner = await site.AsAsync("partner");
        var seen = await partner.GetAsync($"/kegiatan/{id}");
        Assert.Contains("12 orang", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Menyediakan ruang konseling", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Pelatihan budidaya lele", (await partner.GetAsync($"/komitmen/{commitment}")).Text, StringComparison.Ordinal);
        Assert.Contains("0/1", (await partner.GetAsync(record.Path)).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Pelatihan budidaya lele",
            (await partner.GetAsync($"/kegiatan?catatan={record.Id}")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "activity",
            await site.Host.QueryAsync(db => db.Set<SearchEntry>().Where(e => e.RecordId == id).Select(e => e.Kind).SingleAsync())
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Plan_ForSomebodyElsesHouse_IsRefusedAndKeepsWhatWasTyped(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        using var partner = await site.AsAsync("partner");

        var page = await (await site.PlanFormAsync(partner, record.Id, 5, site.Upt)).SubmitAsync("Rencanakan");

        Assert.Equal(["Pilih setidaknya satu tuan rumah dari lembaga Anda atau unit di bawahnya."], page.Errors);
        Assert.Equal("Aula Unit Simulasi", page.FormOf("Rencanakan")["Input.Place"]);
        var own = await page.FormOf("Rencanakan").Tick("Input.Hosts", $"{site.Partner}").SubmitAsync("Rencanakan");
        Assert.Equal(2, (await site.ActivityAsync(own.Id())).Hosts.Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Plan_WithMistakes_NamesEachAtItsField(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        using var unit = await site.AsAsync("upt");
        var form = (await unit.GetAsync($"/kegiatan/rencana?catatan={record.Id}"))
            .FormOf("Rencanakan")
            .Fill("Input.StartsAt", "11.00")
            .Fill("Input.EndsAt", "siang")
            .Fill("Input.Delegations[0].People", "banyak");

        var page = await form.SubmitAsync("Rencanakan");

        Assert.Equal(8, page.Errors.Count);
        Assert.Contains("Tulis pukul berapa, misalnya 09.00.", page.Errors);
        Assert.Contains("Pilih jenis kegiatan.", page.Errors);
        Assert.Equal("banyak", page.FormOf("Rencanakan")["Input.Delegations[0].People"]);
        var more = await page.FormOf("Rencanakan").SubmitAsync("Tambah baris");
        Assert.Empty(more.Errors);
        Assert.Equal("", more.FormOf("Rencanakan")["Input.Delegations[5].People"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Move_ToAnotherDay_KeepsTheEarlierOneInItsHistory(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        var id = await site.PlanAsync(record.Id, inDays: 3);
        using var unit = await site.AsAsync("upt");
        var form = (await unit.GetAsync($"/kegiatan/{id}/pindah")).FormOf("Pindahkan kegiatan").Fill("Input.Reason", Reason);

        var same = await form.SubmitAsync("Pindahkan kegiatan");
        var moved = await same.FormOf("Pindahkan kegiatan").FillDate("Input.Day", site.Today.AddDays(9)).SubmitAsync("Pindahkan kegiatan");

        Assert.Equal(["Pilih tanggal lain dari yang sekarang."], same.Errors);
        Assert.Contains(Reason, moved.Text, StringComparison.Ordinal);
        var stored = await site.ActivityAsync(id);
        Assert.Equal((ActivityState.Planned, site.Today.AddDays(9)), (stored.State, stored.PlannedOn));
        Assert.Equal((site.Today.AddDays(3), site.Today.AddDays(9)), (stored.Moves.Single().FromDay, stored.Moves.Single().ToDay));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Cancel_NamesTheSideAndTheReason_AndEndsIt(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        var id = await site.PlanAsync(record.Id, inDays: 3);
        using var unit = await site.AsAsync("upt");

        var bare = await (await unit.GetAsync($"/kegiatan/{id}/batal")).FormOf("Batalkan kegiatan").SubmitAsync();
        var page = await bare.FormOf("Batalkan kegiatan").Choose("Input.Side", "2").Fill("Input.Reason", Reason).SubmitAsync();

        Assert.Equal(["Pilih pihak yang membatalkan.", "Tulis alasannya."], bare.Errors);
        Assert.Contains("Dibatalkan oleh Mitra Simulasi.", page.Text, StringComparison.Ordinal);
        Assert.Equal($"/kegiatan/{id}", (await unit.GetAsync($"/kegiatan/{id}/laporan")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Report_WithNumbersCostAndFiles_StandsBesideThePlanAndIsSeenByTheOtherParty(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        var id = await site.PlanAsync(record.Id, inDays: -2);
        using var unit = await site.AsAsync("upt");
        var form = (await unit.GetAsync($"/kegiatan/{id}/laporan"))
            .Reported()
            .FillDate("Input.HeldOn", site.Today.AddDays(-1))
            .Fill("Input.Minutes", "135")
            .Fill("Input.Present[0].People", "9")
            .Fill("Input.Cost", "1.500.000")
            .Choose("Input.CostBearerId", $"{site.Partner}")
            .Attach("Input.MinutesFile", "notula.pdf", Samples.Pdf("Notula simulasi"));

        var page = await form.SubmitAsync("Kirim laporan");

        Assert.Empty(page.Errors);
        Assert.Contains("2 jam 15 menit", page.Text, StringComparison.Ordinal);
        Assert.Contains("Rp 1.500.000", page.Text, StringComparison.Ordinal);
        using var partner = await site.AsAsync("partner");
        var seen = await partner.GetAsync($"/kegiatan/{id}");
        Assert.Contains("notula.pdf", seen.Text, StringComparison.Ordinal);
        Assert.Contains("9 orang", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Kepala Seksi Giatja", seen.Text, StringComparison.Ordinal);
        Assert.Contains(await site.PostOfAsync("upt"), seen.Text, StringComparison.Ordinal);
        var stored = await site.ActivityAsync(id);
        Assert.Equal((ActivityState.Held, 135, 1_500_000L), (stored.State, stored.ActualMinutes, stored.Cost));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Report_OfAServedCommitment_IsEvidenceThatThePartnerVerifies(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var commitment = (await site.CommitAsync(promise.Id)).Id();
        var id = await site.PlanAsync(record.Id, inDays: -2, commitment);

        var page = await site.ReportAsync(id);

        Assert.Contains("Bukti dari kegiatan ini", page.Text, StringComparison.Ordinal);
        var evidence = await site.Host.QueryAsync(db =>
            db.Set<Evidence>().Include(e => e.Uses).AsNoTracking().SingleAsync(e => e.ActivityId == id)
        );
        Assert.Equal((EvidenceState.Waiting, commitment), (evidence.State, evidence.Uses.Single().CommitmentId));
        Assert.Equal(
            CommitmentState.UnderWay,
            await site.Host.QueryAsync(db => db.Set<Commitment>().Where(c => c.Id == commitment).Select(c => c.State).SingleAsync())
        );
        var verified = await site.VerifyAsync(evidence.Id);
        Assert.Contains("Terverifikasi", verified.Text, StringComparison.Ordinal);
        Assert.True(verified.Has($"a[href='/kegiatan/{id}']"));
        using var unit = await site.AsAsync("upt");
        await (await unit.GetAsync($"/kegiatan/{id}/laporan"))
            .FormOf("Simpan perbaikan")
            .Fill("Input.Reason", "Salah ketik")
            .Fill("Input.Minutes", "60")
            .SubmitAsync("Simpan perbaikan");
        Assert.Equal(1, await site.Host.QueryAsync(db => db.Set<Evidence>().CountAsync(e => e.ActivityId == id)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Report_ByTheOnlyOtherParty_IsConfirmedByTheSideThatOwes(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var commitment = (await site.CommitAsync(promise.Id)).Id();
        using var partner = await site.AsAsync("partner");
        var planned = await (await site.PlanFormAsync(partner, record.Id, -2, site.Partner, commitment)).SubmitAsync("Rencanakan");
        Assert.Empty(planned.Errors);

        await site.ReportAsync(planned.Id(), "partner");

        var evidence = await site.Host.QueryAsync(db =>
            db.Set<Evidence>().Where(e => e.ActivityId == planned.Id()).Select(e => e.Id).SingleAsync()
        );
        Assert.DoesNotContain("Nyatakan terverifikasi", (await partner.GetAsync($"/bukti/{evidence}")).Text, StringComparison.Ordinal);
        Assert.Contains("Terverifikasi", (await site.VerifyAsync(evidence, "kanwil")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Report_OfADayAhead_IsRefused(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        var id = await site.PlanAsync(record.Id);
        using var unit = await site.AsAsync("upt");

        var page = await (await unit.GetAsync($"/kegiatan/{id}/laporan"))
            .Reported()
            .FillDate("Input.HeldOn", site.Today.AddDays(1))
            .SubmitAsync("Kirim laporan");

        Assert.Equal(["Tanggal pelaksanaan tidak boleh sesudah hari ini."], page.Errors);
        Assert.Equal(ActivityState.Planned, (await site.ActivityAsync(id)).State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Correct_LongAfter_NeedsAReasonAndTellsBothValues(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        var id = await site.PlanAsync(record.Id, inDays: -2);
        await site.ReportAsync(id);
        using var unit = await site.AsAsync("upt");
        var form = (await unit.GetAsync($"/kegiatan/{id}/laporan")).FormOf("Simpan perbaikan").Fill("Input.Minutes", "90");

        var bare = await form.SubmitAsync("Simpan perbaikan");
        var page = await bare.FormOf("Simpan perbaikan").Fill("Input.Reason", "Salah hitung").SubmitAsync("Simpan perbaikan");

        Assert.Equal(["Tulis alasannya."], bare.Errors);
        Assert.Contains("Salah hitung", page.Text, StringComparison.Ordinal);
        Assert.Contains("lama dalam menit: tidak ada menjadi 90", page.Text, StringComparison.Ordinal);
        Assert.Equal(90, (await site.ActivityAsync(id)).ActualMinutes);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Correct_AfterTheLock_IsRefusedToItsWriterAndTakenFromASecondPerson(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        var id = await site.PlanAsync(record.Id, inDays: -2);
        await site.ReportAsync(id);
        var days = await site.Host.UseAsync(services =>
            services.GetRequiredService<ProvisionBook>().ValueAsync(CommitmentProvisions.ReportLock, site.Today, default)
        );
        using var writer = await site.AsAsync("upt");
        Assert.Empty((await CorrectAsync(writer, id, "60", "Salah ketik")).Errors);
        var reported = site.Host.Clock.GetUtcNow().UtcDateTime.AddDays(-days).AddMinutes(-1);
        // Written in an earlier post of the same person: two posts are not two people.
        var earlier = await site.Host.GivenPostAsync(site.Person("upt"), site.Person("upt").Institution);
        await site.Host.QueryAsync(db =>
            db.Set<Post>().Where(p => p.Id == earlier.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Until, p => p.From))
        );
        await site.Host.QueryAsync(db =>
            db.Set<Activity>()
                .Where(a => a.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.ReportedAt, reported).SetProperty(a => a.ReporterPostId, earlier.Id))
        );

        var refused = await CorrectAsync(writer, id, "90", "Salah hitung");

        Assert.Equal(
            ["Laporan ini sudah terkunci bagi Anda yang menulisnya. Minta rekan lain mencatat koreksinya, dengan alasan."],
            refused.Errors
        );
        var kept = refused.FormOf("Simpan perbaikan");
        Assert.Equal(("90", "Salah hitung"), (kept["Input.Minutes"], kept["Input.Reason"]));
        Assert.Equal(60, (await site.ActivityAsync(id)).ActualMinutes);

        var colleague = await site.Host.GivenOfficerAsync(
            site.Person("upt").Institution,
            ActivityPermissions.View,
            ActivityPermissions.Report
        );
        using var second = await site.Host.SignedInAsync(colleague);
        Assert.Equal(["Tulis alasannya."], (await CorrectAsync(second, id, "90", "")).Errors);
        var page = await CorrectAsync(second, id, "90", "Diperiksa pada daftar hadir");

        Assert.Empty(page.Errors);
        Assert.Equal(90, (await site.ActivityAsync(id)).ActualMinutes);
        var timeline = page.TextOf(".moj-timeline");
        Assert.Contains(site.Person("upt").Name, timeline, StringComparison.Ordinal);
        Assert.Contains(colleague.Name, timeline, StringComparison.Ordinal);
        Assert.Contains("Diperiksa pada daftar hadir", page.Text, StringComparison.Ordinal);
        Assert.Contains("60 menjadi 90", page.Text, StringComparison.Ordinal);
    }

    private static async Task<SitePage> CorrectAsync(SiteClient visitor, Guid id, string minutes, string reason) =>
        await (await visitor.GetAsync($"/kegiatan/{id}/laporan"))
            .FormOf("Simpan perbaikan")
            .Fill("Input.Minutes", minutes)
            .Fill("Input.Reason", reason)
            .SubmitAsync("Simpan perbaikan");

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Steps_OfSomebodyElsesActivity_AreNotOfferedAndRefused(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        var id = await site.PlanAsync(record.Id);
        using var partner = await site.AsAsync("partner");
        using var outsider = await site.AsAsync("outsider");
        using var kanwil = await site.AsAsync("kanwil");

        foreach (var step in new[] { "pindah", "batal", "laporan", "kode" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await partner.GetAsync($"/kegiatan/{id}/{step}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"/kegiatan/{id}/{step}")).Status);
        }

        Assert.DoesNotContain("Pindahkan", (await partner.GetAsync($"/kegiatan/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await kanwil.GetAsync($"/kegiatan/{id}/pindah")).Status);
        Assert.DoesNotContain("budidaya lele", (await outsider.GetAsync("/kegiatan")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AwaitedReports_AfterTheDay_AskTheHostOnceUntilItReports(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        var late = await site.PlanAsync(record.Id, inDays: -1);
        var today = await site.PlanAsync(record.Id);
        var jobs = site.Host.Services.GetRequiredService<JobRunner>();

        Assert.True(await jobs.RunAsync("activity-reports", CancellationToken.None));
        Assert.True(await jobs.RunAsync("activity-reports", CancellationToken.None));

        var task = await site.Host.QueryAsync(db => db.Set<WorkTask>().SingleAsync(t => t.RecordId == late || t.RecordId == today));
        Assert.Equal((late, site.Upt, null), (task.RecordId, task.InstitutionId, task.DoneAt));
        await site.ReportAsync(late);
        Assert.NotNull(
            await site.Host.QueryAsync(db => db.Set<WorkTask>().Where(t => t.Id == task.Id).Select(t => t.DoneAt).SingleAsync())
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_Filtered_ShowsWhatFitsAndCanBeLoosened(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        await site.PlanAsync(record.Id, inDays: -4);
        await site.ReportAsync(await site.PlanAsync(record.Id, inDays: -3));
        using var unit = await site.AsAsync("upt");
        async Task<int> RowsAsync(string query) =>
            (await unit.GetAsync($"/kegiatan?catatan={record.Id}&{query}")).Document.QuerySelectorAll("tbody tr").Length;

        Assert.Equal(2, await RowsAsync("milik=kami"));
        Assert.Equal(1, await RowsAsync("laporan=ditunggu"));
        Assert.Equal(1, await RowsAsync("keadaan=Held"));
        Assert.Equal(1, await RowsAsync($"sampai={site.Today.AddDays(-4):yyyy-MM-dd}"));
        Assert.Equal(0, await RowsAsync("keadaan=Cancelled"));
        var kind = await site.KindAsync();
        var page = await unit.GetAsync($"/kegiatan?catatan={record.Id}&jenis={kind}&dari={site.Today.AddDays(-3):yyyy-MM-dd}");
        Assert.Contains("Terlaksana", page.Text, StringComparison.Ordinal);
        Assert.Equal("Rencanakan kegiatan", (await page.FollowAsync("Rencanakan kegiatan")).Title);
    }
}
