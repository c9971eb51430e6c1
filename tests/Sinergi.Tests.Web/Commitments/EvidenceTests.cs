using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

[Collection(CommitmentCollection.Name)]
public sealed class EvidenceTests(CommitmentSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Verify_ByAnotherParty_ClosesItsTaskAndTellsTheUploader(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var commitment = await site.CommitAsync(promise.Id);
        var evidence = await site.ProveAsync(commitment.Id());
        var task = await site.Host.QueryAsync(db => db.Set<WorkTask>().SingleAsync(t => t.RecordId == evidence.Id()));
        Assert.Equal(("evidence.verify", site.Partner), (task.Kind, task.InstitutionId));

        var page = await site.VerifyAsync(evidence.Id());

        Assert.Contains("Terverifikasi", page.Text, StringComparison.Ordinal);
        Assert.Contains("laporan.pdf", page.Text, StringComparison.Ordinal);
        Assert.NotNull((await site.Host.QueryAsync(db => db.Set<WorkTask>().SingleAsync(t => t.RecordId == evidence.Id()))).DoneAt);
        Assert.Contains(
            "evidence.notice.accepted",
            await site.Host.QueryAsync(db => db.Set<Notice>().Where(n => n.RecordId == evidence.Id()).Select(n => n.TextKey).ToListAsync())
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Verify_ByUploaderOrTheOfficeAboveIt_IsNotOfferedAndRefused(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var commitment = await site.CommitAsync(promise.Id);
        var evidence = await site.ProveAsync(commitment.Id());

        foreach (var who in new[] { "upt", "kanwil" })
        {
            using var visitor = await site.AsAsync(who);
            var page = await visitor.GetAsync($"/bukti/{evidence.Id()}");
            Assert.DoesNotContain("Nyatakan terverifikasi", page.Text, StringComparison.Ordinal);
            var form = await visitor.GetAsync($"/komitmen/{commitment.Id()}/bukti/unggah");
            Assert.Equal(HttpStatusCode.OK, await visitor.PostWithTokenAsync(form, $"/bukti/{evidence.Id()}?handler=accept"));
        }

        Assert.Equal(
            EvidenceState.Waiting,
            await site.Host.QueryAsync(db => db.Set<Evidence>().Where(e => e.Id == evidence.Id()).Select(e => e.State).SingleAsync())
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Verify_OfAPieceThatExpiredBeforeTheDueDate_CountsNowhere(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var commitment = (await site.CommitAsync(promise.Id)).Id();
        using var upt = await site.AsAsync("upt");
        var evidence = await (await upt.GetAsync($"/komitmen/{commitment}/bukti/unggah")).PressWithFileAsync(
            "Unggah bukti",
            ("Input.File", "izin.pdf", Samples.Pdf("Izin simulasi")),
            [.. CommitmentSteps.Proof(site.Today.AddDays(-20)), .. CommitmentSteps.Date("Input.ValidUntil", site.Today.AddDays(-15))]
        );
        Assert.Empty(evidence.Errors);

        await site.VerifyAsync(evidence.Id());

        Assert.Equal(
            0,
            await site.Host.QueryAsync(db =>
                db.Set<Commitment>().Where(c => c.Id == commitment).Select(c => c.VerifiedEvidence).SingleAsync()
            )
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Commitment_WithGraceThatWaitsForItsDate_IsShown(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var commitment = (await site.CommitAsync(promise.Id)).Id();
        await site.Host.QueryAsync(db =>
            db.Set<Commitment>()
                .Where(c => c.Id == commitment)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(c => c.GraceDays, 7)
                        .SetProperty(c => c.DueOn, (DateOnly?)null)
                        .SetProperty(c => c.LastDay, (DateOnly?)null)
                )
        );
        using var upt = await site.AsAsync("upt");

        Assert.Equal(HttpStatusCode.OK, (await upt.GetAsync($"/komitmen/{commitment}")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Refuse_NeedsAReasonAndTellsTheUploader(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var evidence = await site.ProveAsync((await site.CommitAsync(promise.Id)).Id());
        using var partner = await site.AsAsync("partner");

        var without = await (await partner.GetAsync($"/bukti/{evidence.Id()}")).PressAsync("Tolak bukti");
        Assert.Equal(["Tulis alasan penolakan agar pengunggah tahu cara memperbaikinya."], without.Errors);
        var with = await without.PressAsync("Tolak bukti", ("Input.Reason", "Daftar hadir tidak ada."));

        Assert.Contains("Ditolak", with.Text, StringComparison.Ordinal);
        Assert.Contains("Daftar hadir tidak ada.", with.Text, StringComparison.Ordinal);
        Assert.Contains(
            "evidence.notice.refused",
            await site.Host.QueryAsync(db => db.Set<Notice>().Where(n => n.RecordId == evidence.Id()).Select(n => n.TextKey).ToListAsync())
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_ForTheCommitmentOfAnother_IsForbidden(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var commitment = await site.CommitAsync(promise.Id);
        var ofPartner = await site.CommitAsync((await site.NewRecordAsync()).Promise.Id, site.Partner);
        using var partner = await site.AsAsync("partner");

        var own = await partner.GetAsync($"/komitmen/{ofPartner.Id()}/bukti/unggah");
        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await partner.GetAsync($"/komitmen/{commitment.Id()}/bukti/unggah")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, await partner.PostWithTokenAsync(own, $"/komitmen/{commitment.Id()}/bukti/unggah"));
        Assert.Equal(HttpStatusCode.Forbidden, await partner.PostWithTokenAsync(own, $"/komitmen/{commitment.Id()}/akui"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_WrongInput_IsRefusedWithAMessageAtEachField(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var commitment = await site.CommitAsync(promise.Id);
        using var upt = await site.AsAsync("upt");
        var form = await upt.GetAsync($"/komitmen/{commitment.Id()}/bukti/unggah");

        var nothing = await form.PressAsync("Unggah bukti", CommitmentSteps.Proof(site.Today.AddDays(2)));
        Assert.Equal(
            ["Pilih berkas atau tulis tautan: bukti perlu salah satunya.", "Tanggal itu belum tiba. Tulis kapan kejadiannya berlangsung."],
            nothing.Errors
        );
        var script = await form.PressAsync("Unggah bukti", CommitmentSteps.Proof(site.Today, "javascript:alert(1)"));
        Assert.Equal(["Tulis alamat lengkap yang dimulai dengan https:// atau http://."], script.Errors);
        var broken = await form.PressWithFileAsync(
            "Unggah bukti",
            ("Input.File", "rusak.pdf", "%PDF-1.4 nothing more"u8.ToArray()),
            CommitmentSteps.Proof(site.Today)
        );
        Assert.StartsWith("rusak.pdf: berkas rusak", Assert.Single(broken.Errors), StringComparison.Ordinal);
        Assert.Equal(
            0,
            await site.Host.QueryAsync(db => db.Set<Evidence>().CountAsync(e => e.Uses.Any(u => u.CommitmentId == commitment.Id())))
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_SentTwice_IsKeptOnce(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var commitment = await site.CommitAsync(promise.Id);
        using var upt = await site.AsAsync("upt");
        var form = await upt.GetAsync($"/komitmen/{commitment.Id()}/bukti/unggah");
        var typed = CommitmentSteps.Proof(site.Today, "https://contoh.go.id/laporan", "<b>Palu</b>");

        var first = await form.PressWithFileAsync("Unggah bukti", ("Input.File", "a.pdf", Samples.Pdf("Dikirim dua kali")), typed);
        var second = await form.PressWithFileAsync("Unggah bukti", ("Input.File", "a.pdf", Samples.Pdf("Dikirim dua kali")), typed);

        Assert.Equal(first.Path, second.Path);
        Assert.Contains("<b>Palu</b>", first.Text, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await site.Host.QueryAsync(db => db.Set<Evidence>().CountAsync(e => e.Uses.Any(u => u.CommitmentId == commitment.Id())))
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Withdraw_ByTheUploader_ClosesTheTask(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var evidence = await site.ProveAsync((await site.CommitAsync(promise.Id)).Id());
        using var upt = await site.AsAsync("upt");

        var page = await (await upt.GetAsync($"/bukti/{evidence.Id()}")).PressAsync("Tarik bukti");

        Assert.Contains("Ditarik oleh", page.Text, StringComparison.Ordinal);
        Assert.NotNull((await site.Host.QueryAsync(db => db.Set<WorkTask>().SingleAsync(t => t.RecordId == evidence.Id()))).DoneAt);
    }
}
