using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>What the public sees of evidence: a copy, after a decision, and the same piece shown for several commitments.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class PublishTests(CommitmentSites sites)
{
    private const string Caption = "Ruang konseling dipakai warga binaan";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Copy_PreparedByOneAndPublishedByAnother_IsSeenByAnybodyUntilTakenBack(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var evidence = await VerifiedAsync(site);
        using var upt = await site.AsAsync("upt");
        var prepared = await PrepareAsync(upt, evidence, Samples.Pdf("Salinan yang sudah ditutup"));
        Assert.Empty(prepared.Errors);
        Assert.Contains("Menunggu keputusan", prepared.Text, StringComparison.Ordinal);
        var copy = await site.Host.QueryAsync(db => db.Set<EvidenceCopy>().SingleAsync(c => c.EvidenceId == evidence));
        using var anybody = site.Host.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(CommitmentLinks.PublicCopy(copy.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(CommitmentLinks.PublicPage(copy.Id, 1))).Status);

        using var head = await site.AsColleagueAsync("upt", CommitmentPermissions.View, EvidencePermissions.Publish);
        var published = await (await head.GetAsync(CommitmentLinks.Copy(evidence))).PressAsync("Terbitkan untuk umum");

        Assert.Empty(published.Errors);
        Assert.NotNull((await TaskAsync(site, evidence)).DoneAt);
        var shown = await anybody.GetAsync(CommitmentLinks.PublicCopy(copy.Id));
        Assert.Contains(Caption, shown.Text, StringComparison.Ordinal);
        Assert.Contains(await OriginalDigestAsync(site, evidence), shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wajah", shown.Text, StringComparison.Ordinal);
        var picture = await anybody.GetAsync(CommitmentLinks.PublicPage(copy.Id, 1));
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (picture.Status, picture.ContentHeaders.ContentType?.MediaType));

        var without = await (await head.GetAsync(CommitmentLinks.Copy(evidence))).PressAsync("Tarik dari umum");
        Assert.Equal(["Tulis alasannya agar penyiap tahu."], without.Errors);
        await without.PressAsync("Tarik dari umum", ("Decision.Reason", "Seseorang masih dapat dikenali."));
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(CommitmentLinks.PublicCopy(copy.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(CommitmentLinks.PublicPage(copy.Id, 1))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Copy_ItsPreparer_CannotPublishIt(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var evidence = await VerifiedAsync(site);
        using var both = await site.AsColleagueAsync(
            "upt",
            CommitmentPermissions.View,
            EvidencePermissions.Upload,
            EvidencePermissions.Publish
        );
        var page = await PrepareAsync(both, evidence, Samples.Pdf("Salinan"));

        Assert.Contains("Anda yang menyiapkan salinan ini. Orang lain harus memutuskannya.", page.Text, StringComparison.Ordinal);
        var copy = await site.Host.QueryAsync(db =>
            db.Set<EvidenceCopy>().Where(c => c.EvidenceId == evidence).Select(c => c.Id).SingleAsync()
        );
        var posted = await both.PostAsync(
            $"{CommitmentLinks.Copy(evidence)}?handler=publish",
            [new("__RequestVerificationToken", page.Form()["__RequestVerificationToken"]!), new("Decision.CopyId", $"{copy}")]
        );
        Assert.Equal(["Anda yang menyiapkan salinan ini. Orang lain harus memutuskannya."], posted.Errors);
        Assert.Equal(
            CopyState.Proposed,
            await site.Host.QueryAsync(db => db.Set<EvidenceCopy>().Where(c => c.EvidenceId == evidence).Select(c => c.State).SingleAsync())
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Copy_OfTheOriginalItselfOrOfWhatIsNotVerified_IsRefused(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var waiting = (await site.ProveAsync((await site.CommitAsync(promise.Id)).Id())).Id();
        using var upt = await site.AsAsync("upt");
        Assert.Contains(
            "hanya dapat dibuat dari bukti yang sudah diverifikasi",
            (await upt.GetAsync(CommitmentLinks.Copy(waiting))).Text,
            StringComparison.Ordinal
        );
        await site.VerifyAsync(waiting);

        var same = await PrepareAsync(upt, waiting, Samples.Pdf("Laporan simulasi"));

        Assert.Equal(["Ini berkas asli. Tutup dahulu bagian yang bersifat pribadi, lalu unggah salinannya."], same.Errors);
        Assert.Equal(Caption, same.FormOf("Ajukan untuk diputuskan")["Input.Caption"]);
        var text = await PrepareAsync(upt, waiting, "Catatan tanpa halaman"u8.ToArray(), "catatan.txt");
        Assert.Equal(["Salinan harus berupa PDF atau gambar, paling banyak 20 halaman."], text.Errors);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reuse_ForAFurtherCommitment_IsLookedAtAnewAndSeenFromBoth(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var first = (await site.CommitAsync(promise.Id)).Id();
        var second = (await site.CommitAsync(promise.Id)).Id();
        var evidence = (await site.ProveAsync(first)).Id();
        await site.VerifyAsync(evidence);
        using var upt = await site.AsAsync("upt");

        var nothing = await (await upt.GetAsync(CommitmentLinks.Reuse(second))).PressAsync("Pakai bukti ini");
        Assert.Equal(["Pilih satu bukti dari daftar."], nothing.Errors);
        var again = await nothing.PressAsync("Pakai bukti ini", ("Input.EvidenceId", $"{evidence}"));

        Assert.Empty(again.Errors);
        Assert.Contains("Menunggu", again.Text, StringComparison.Ordinal);
        Assert.Contains("laporan.pdf", again.Text, StringComparison.Ordinal);
        Assert.Contains("Bukti yang sama dipakai juga", again.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Bukti yang sama dipakai juga",
            (await upt.GetAsync(CommitmentLinks.Evidence(evidence))).Text,
            StringComparison.Ordinal
        );
        Assert.Equal((1, 0), await VerifiedCountsAsync(site, first, second));
        await site.VerifyAsync(again.Id());
        Assert.Equal((1, 1), await VerifiedCountsAsync(site, first, second));
        Assert.Contains("Tidak ada bukti lain", (await upt.GetAsync(CommitmentLinks.Reuse(second))).Text, StringComparison.Ordinal);
    }

    private static async Task<Guid> VerifiedAsync(CommitmentSite site)
    {
        var (_, promise) = await site.NewRecordAsync();
        var evidence = (await site.ProveAsync((await site.CommitAsync(promise.Id)).Id())).Id();
        await site.VerifyAsync(evidence);
        return evidence;
    }

    private static async Task<SitePage> PrepareAsync(SiteClient client, Guid evidence, byte[] content, string name = "salinan.pdf") =>
        await (await client.GetAsync(CommitmentLinks.Copy(evidence))).PressWithFileAsync(
            "Ajukan untuk diputuskan",
            ("Input.File", name, content),
            ("Input.Covered", "Wajah dua peserta"),
            ("Input.Caption", Caption)
        );

    private static Task<WorkTask> TaskAsync(CommitmentSite site, Guid evidence) =>
        site.Host.QueryAsync(db => db.Set<WorkTask>().SingleAsync(t => t.RecordId == evidence && t.Kind == "evidence.publish"));

    private static Task<string> OriginalDigestAsync(CommitmentSite site, Guid evidence) =>
        site.Host.QueryAsync(db =>
            db.Set<Evidence>()
                .Where(e => e.Id == evidence)
                .Join(db.Set<StoredDocument>(), e => e.DocumentId, d => d.Id, (_, d) => d.Sha256)
                .SingleAsync()
        );

    private static async Task<(int, int)> VerifiedCountsAsync(CommitmentSite site, Guid first, Guid second)
    {
        var found = await site.Host.QueryAsync(db =>
            db.Set<Commitment>().Where(c => c.Id == first || c.Id == second).ToDictionaryAsync(c => c.Id, c => c.VerifiedEvidence)
        );
        return (found[first], found[second]);
    }
}
