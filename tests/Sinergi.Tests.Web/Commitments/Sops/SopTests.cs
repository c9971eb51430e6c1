using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Search;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments.Sops;

[Collection(CommitmentCollection.Name)]
public sealed class SopTests(CommitmentSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sop_ApprovedByAllThreeParties_IsInForceAndNobodyIsAskedAnyMore(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _, third) = await site.ThreePartiesAsync();
        var sop = await site.WriteAsync(record.Id);
        using var kanwil = await site.AsAsync("kanwil");
        using var partner = await site.AsAsync("partner");
        using var last = await site.Host.SignedInAsync(third);

        var asked = await site.PutForwardAsync(sop);
        Assert.Equal(3, asked.TextsOf("tbody tr").Count(row => row.Contains("Ditunggu", StringComparison.Ordinal)));
        Assert.Equal(
            new[] { site.Kanwil, site.Partner, third.InstitutionId }.Order(),
            (await site.AskedAsync("sops.approve", sop)).Order()
        );
        await kanwil.ApproveAsync(sop);
        await partner.ApproveAsync(sop, "Sesuai hasil rapat");
        Assert.Equal([third.InstitutionId], await site.AskedAsync("sops.approve", sop));
        Assert.Equal(SopState.UnderApproval, (await site.SopAsync(sop)).Leading.State);
        var page = await last.ApproveAsync(sop);

        Assert.Contains("Versi 1: Berlaku", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sesuai hasil rapat", page.Text, StringComparison.Ordinal);
        Assert.Contains(await site.PostOfAsync("partner"), page.Text, StringComparison.Ordinal);
        Assert.Empty(await site.AskedAsync("sops.approve", sop));
        var stored = (await site.SopAsync(sop)).InForce!;
        Assert.Equal((1, site.Today), (stored.Number, stored.InForceFrom));
        Assert.Contains("1/1", (await partner.GetAsync(record.Path)).Text, StringComparison.Ordinal);
        Assert.Equal(
            "sop",
            await site.Host.QueryAsync(db => db.Set<SearchEntry>().Where(e => e.RecordId == sop).Select(e => e.Kind).SingleAsync())
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Answer_AgainOrForAnotherParty_IsRefused(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _, third) = await site.ThreePartiesAsync();
        var sop = await site.WriteAsync(record.Id);
        await site.PutForwardAsync(sop);
        using var partner = await site.AsAsync("partner");
        var first = (await partner.GetAsync($"/sop/{sop}/jawab")).FormOf("Kirim jawaban").Choose("Input.Approve", "true");
        var second = (await partner.GetAsync($"/sop/{sop}/jawab")).FormOf("Kirim jawaban").Choose("Input.Approve", "true");
        var foreign = (await partner.GetAsync($"/sop/{sop}/jawab"))
            .FormOf("Kirim jawaban")
            .Choose("Input.Approve", "true")
            .Fill("Input.Note", "Atas nama mereka juga")
            .Force("Input.PartyId", $"{third.InstitutionId}");
        Assert.Equal([site.Partner], await PartiesOfferedAsync(partner, sop));

        var refused = await foreign.SubmitAsync("Kirim jawaban");
        await first.SubmitAsync("Kirim jawaban");
        await first.SubmitAsync("Kirim jawaban");
        var again = await second.SubmitAsync("Kirim jawaban");

        Assert.Equal(["Lembaga itu tidak diminta, bukan lembaga Anda, atau sudah menjawab."], refused.Errors);
        Assert.Equal("Atas nama mereka juga", refused.FormOf("Kirim jawaban")["Input.Note"]);
        Assert.Equal(["Lembaga itu tidak diminta, bukan lembaga Anda, atau sudah menjawab."], again.Errors);
        var approvals = (await site.SopAsync(sop)).Pending!.Approvals;
        Assert.Equal([site.Partner], approvals.Where(a => a.Answer is SopAnswer.Approved).Select(a => a.InstitutionId));
        Assert.Equal($"/sop/{sop}", (await partner.GetAsync($"/sop/{sop}/jawab")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Return_WithReason_VoidsTheYesesAndAsksTheOwnerToMend(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _, third) = await site.ThreePartiesAsync();
        var sop = await site.WriteAsync(record.Id);
        await site.PutForwardAsync(sop);
        using var kanwil = await site.AsAsync("kanwil");
        using var partner = await site.AsAsync("partner");
        await kanwil.ApproveAsync(sop);
        var bare = await (await partner.GetAsync($"/sop/{sop}/jawab"))
            .FormOf("Kirim jawaban")
            .Choose("Input.Approve", "false")
            .SubmitAsync("Kirim jawaban");
        Assert.Equal(["Tulis alasannya."], bare.Errors);

        await partner.ReturnAsync(sop, "Langkah kedua belum disepakati");

        Assert.Empty(await site.AskedAsync("sops.approve", sop));
        Assert.Equal([site.Kanwil], await site.AskedAsync("sops.mend", sop));
        var draft = await kanwil.GetAsync($"/sop/{sop}/naskah");
        Assert.Contains("Langkah kedua belum disepakati", draft.Text, StringComparison.Ordinal);
        var mended = await draft.FormOf("Simpan konsep").Fill("Input.Text", "Langkah yang disepakati").SubmitAsync("Simpan konsep");
        Assert.Empty(mended.Errors);
        var again = await site.PutForwardAsync(sop);
        Assert.Empty(await site.AskedAsync("sops.mend", sop));
        Assert.Contains("2 jawaban sebelum diajukan lagi", again.Text, StringComparison.Ordinal);
        Assert.Equal(3, (await site.AskedAsync("sops.approve", sop)).Count);
        Assert.Equal(3, (await site.SopAsync(sop)).Pending!.Awaited.Count());
        await site.AllApproveAsync(sop, third);
        Assert.Equal("Langkah yang disepakati", (await site.SopAsync(sop)).InForce!.Text);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Draft_WhileItIsAskedAbout_IsNotChangedAndKeepsWhatWasTyped(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _, _) = await site.ThreePartiesAsync();
        var sop = await site.WriteAsync(record.Id);
        using var kanwil = await site.AsAsync("kanwil");
        var form = (await kanwil.GetAsync($"/sop/{sop}/naskah")).FormOf("Simpan konsep").Fill("Input.Text", "Naskah lain");
        var stale = (await kanwil.GetAsync($"/sop/{sop}/ajukan")).FormOf("Ajukan");
        await site.PutForwardAsync(sop);

        var conflict = await form.SubmitAsync("Simpan konsep");
        var refused = await conflict.FormOf("Simpan konsep").SubmitAsync("Simpan konsep");
        var twice = await stale.SubmitAsync("Ajukan");

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.StartsWith("Versi ini sedang menunggu persetujuan", refused.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal("Naskah lain", refused.FormOf("Simpan konsep")["Input.Text"]);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Equal(1, (await site.SopAsync(sop)).Pending!.Round);
        Assert.Equal($"/sop/{sop}", (await kanwil.GetAsync($"/sop/{sop}/naskah")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task NewVersion_InForce_ReplacesTheOneBeforeAndStartsAtZeroReaders(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _, third) = await site.ThreePartiesAsync();
        var sop = await site.InForceAsync(record.Id, third);
        using var kanwil = await site.AsAsync("kanwil");
        var read = await (await kanwil.GetAsync($"/sop/{sop}")).FormOf("Saya sudah membaca").SubmitAsync();
        Assert.Contains("Anda sudah membaca", read.Text, StringComparison.Ordinal);
        using var partner = await site.AsAsync("partner");
        var stale = (await partner.GetAsync($"/sop/{sop}")).FormOf("Saya sudah membaca");

        var bare = await (await kanwil.GetAsync($"/sop/{sop}/naskah"))
            .FormOf("Simpan konsep")
            .FillDate("Input.ReviewBy", site.Today.AddYears(2))
            .Attach("Input.File", "sop.pdf", Samples.Pdf("SOP simulasi"))
            .SubmitAsync("Simpan konsep");
        Assert.Equal(["Tulis apa yang berubah dari versi sebelumnya."], bare.Errors);
        var draft = await bare.FormOf("Simpan konsep")
            .Fill("Input.Changes", "Batas jawaban menjadi dua hari")
            .Attach("Input.File", "sop.pdf", Samples.Pdf("SOP simulasi"))
            .SubmitAsync("Simpan konsep");
        Assert.Empty(draft.Errors);
        Assert.Contains("Versi 1: Berlaku", draft.Text, StringComparison.Ordinal);
        await site.PutForwardAsync(sop);
        await site.AllApproveAsync(sop, third);

        var stored = await site.SopAsync(sop);
        Assert.Equal((2, 1), (stored.InForce!.Number, stored.Versions.Single(v => v.State is SopState.Replaced).Number));
        var page = await partner.GetAsync($"/sop/{sop}");
        Assert.Contains("Batas jawaban menjadi dua hari", page.Text, StringComparison.Ordinal);
        Assert.Contains("sop.pdf", page.Text, StringComparison.Ordinal);
        Assert.Contains("Versi 1: Diganti", page.Text, StringComparison.Ordinal);
        var outdated = await stale.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, outdated.Status);
        Assert.Contains("Versi itu sudah tidak berlaku", outdated.Text, StringComparison.Ordinal);
        Assert.Contains("Saya sudah membaca", (await kanwil.GetAsync($"/sop/{sop}")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await site.Host.QueryAsync(db => db.Set<SopAcknowledgement>().CountAsync(a => a.VersionId == stored.InForce.Id)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Withdraw_WhileAskedOrInForce_NeedsAReasonAndEndsIt(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _, third) = await site.ThreePartiesAsync();
        var asked = await site.WriteAsync(record.Id);
        await site.PutForwardAsync(asked);
        var inForce = await site.InForceAsync(record.Id, third);
        using var kanwil = await site.AsAsync("kanwil");

        var bare = await (await kanwil.GetAsync($"/sop/{asked}/cabut")).FormOf("Cabut versi ini").SubmitAsync();
        var gone = await bare.FormOf("Cabut versi ini").Fill("Input.Reason", "Digabung dengan SOP lain").SubmitAsync();
        await (await kanwil.GetAsync($"/sop/{inForce}/cabut"))
            .FormOf("Cabut versi ini")
            .Fill("Input.Reason", "Kerja sama berakhir")
            .SubmitAsync();

        Assert.Equal(["Tulis alasannya."], bare.Errors);
        Assert.Contains("Digabung dengan SOP lain", gone.Text, StringComparison.Ordinal);
        Assert.Empty(await site.AskedAsync("sops.approve", asked));
        Assert.Equal(SopState.Withdrawn, (await site.SopAsync(inForce)).Leading.State);
        Assert.Equal($"/sop/{inForce}", (await kanwil.GetAsync($"/sop/{inForce}/cabut")).Path);
        Assert.DoesNotContain("Saya sudah membaca", (await kanwil.GetAsync($"/sop/{inForce}")).Text, StringComparison.Ordinal);
        using var last = await site.Host.SignedInAsync(third);
        Assert.Equal($"/sop/{asked}", (await last.GetAsync($"/sop/{asked}/jawab")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task InForce_ServingACommitment_IsEvidenceOnceThatAnotherPartyVerifies(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise, third) = await site.ThreePartiesAsync();
        var commitment = (await site.CommitAsync(promise, site.Kanwil)).Id();
        var sop = await site.WriteAsync(record.Id, commitment);
        await site.PutForwardAsync(sop);
        await site.AllApproveAsync(sop, third);

        var evidence = await site.Host.QueryAsync(db =>
            db.Set<Evidence>().Include(e => e.Uses).AsNoTracking().SingleAsync(e => e.SopId == sop)
        );
        Assert.Equal((EvidenceState.Waiting, commitment), (evidence.State, evidence.Uses.Single().CommitmentId));
        var verified = await site.VerifyAsync(evidence.Id);
        Assert.True(verified.Has($"a[href='/sop/{sop}']"));
        using var partner = await site.AsAsync("partner");
        Assert.Contains(SopSteps.Title, (await partner.GetAsync($"/komitmen/{commitment}")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task New_WithMistakes_NamesEachAtItsFieldAndKeepsWhatWasTyped(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _, third) = await site.ThreePartiesAsync();
        using var kanwil = await site.AsAsync("kanwil");
        var form = (await kanwil.GetAsync($"/sop/baru?catatan={record.Id}"))
            .FormOf("Simpan konsep")
            .Fill("Input.Number", "SOP-7")
            .FillDate("Input.ReviewBy", site.Today)
            .Choose("Input.Whom", "Chosen")
            .Force("Input.OwnerId", $"{third.InstitutionId}");

        var page = await form.SubmitAsync("Simpan konsep");

        Assert.Equal(
            [
                "Tulis judul SOP.",
                "Tulis perihal SOP dalam satu kalimat.",
                "Pilih lembaga Anda, atau lembaga di bawahnya, yang menjadi pihak.",
                "Ketik isi SOP atau lampirkan berkasnya.",
                "Batas tinjau harus sesudah hari ini.",
                "Pilih sedikitnya satu lembaga atau unit yang diminta membaca.",
            ],
            page.Errors
        );
        Assert.Equal("SOP-7", page.FormOf("Simpan konsep")["Input.Number"]);
        var tooLong = await page.FormOf("Simpan konsep").Fill("Input.Title", new string('x', 401)).SubmitAsync("Simpan konsep");
        Assert.Contains("Terlalu panjang: paling banyak 400 huruf.", tooLong.Errors);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Steps_OfSomebodyElse_AreNotOfferedAndRefused(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _, _) = await site.ThreePartiesAsync();
        var sop = await site.WriteAsync(record.Id);
        await site.PutForwardAsync(sop);
        using var partner = await site.AsAsync("partner");
        using var unit = await site.AsAsync("upt");
        using var outsider = await site.AsAsync("outsider");

        foreach (var step in new[] { "naskah", "ajukan", "tinjau", "cabut" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await partner.GetAsync($"/sop/{sop}/{step}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"/sop/{sop}/{step}")).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await unit.GetAsync($"/sop/{sop}/jawab")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await unit.GetAsync($"/sop/baru?catatan={record.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"/sop/{sop}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"/sop/{sop}/jawab")).Status);
        Assert.DoesNotContain(SopSteps.Title, (await outsider.GetAsync("/sop")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cabut", (await partner.GetAsync($"/sop/{sop}")).Text, StringComparison.Ordinal);
        using var reader = await site.AsColleagueAsync("partner", "sops.view");
        Assert.DoesNotContain("Baca dan jawab", (await reader.GetAsync($"/sop/{sop}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/sop/{sop}/jawab")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_Filtered_ShowsWhatFits(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _, third) = await site.ThreePartiesAsync();
        var inForce = await site.InForceAsync(record.Id, third);
        await site.WriteAsync(record.Id);
        var asked = await site.WriteAsync(record.Id);
        await site.PutForwardAsync(asked);
        using var kanwil = await site.AsAsync("kanwil");
        using var partner = await site.AsAsync("partner");
        async Task<int> RowsAsync(SiteClient who, string query) =>
            (await who.GetAsync($"/sop?catatan={record.Id}&{query}")).Document.QuerySelectorAll("tbody tr").Length;

        Assert.Equal(3, await RowsAsync(kanwil, "milik=kami"));
        Assert.Equal(0, await RowsAsync(partner, "milik=kami"));
        Assert.Equal(1, await RowsAsync(partner, "milik=jawaban"));
        Assert.Equal(1, await RowsAsync(partner, "milik=belum-dibaca"));
        Assert.Equal(1, await RowsAsync(kanwil, "keadaan=Draft"));
        Assert.Equal(2, await RowsAsync(kanwil, "keadaan=Draft&keadaan=UnderApproval"));
        Assert.Equal(1, await RowsAsync(kanwil, "keadaan=InForce"));
        Assert.Equal(0, await RowsAsync(kanwil, "keadaan=Withdrawn"));
        Assert.Equal(0, await RowsAsync(kanwil, "tinjau=lewat"));
        await site.Host.QueryAsync(db =>
            db.Set<SopVersion>()
                .Where(v => v.SopId == inForce)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.ReviewBy, site.Today.AddDays(-1)))
        );
        Assert.Equal(1, await RowsAsync(kanwil, "tinjau=lewat"));
        Assert.Contains("0 dari 3 pihak menyetujui", (await kanwil.GetAsync($"/sop?catatan={record.Id}")).Text, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<Guid>> PartiesOfferedAsync(SiteClient who, Guid sop) =>
        (await who.GetAsync($"/sop/{sop}/jawab"))
            .Document.QuerySelectorAll("input[name='Input.PartyId']")
            .Select(i => Guid.Parse(i.GetAttribute("value")!));
}
