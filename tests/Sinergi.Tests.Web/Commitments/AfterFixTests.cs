using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>What becomes of a fixed evaluation: official record, covering letter, follow-ups, end.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class AfterFixTests(CommitmentSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Evaluation_FromFixedToClosed_TakesEveryStepWithItsPaper(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var evaluation = await FixedAsync(site, record.Id, promise.Id);
        using var kanwil = await site.AsAsync("kanwil");

        var bare = await (await kanwil.GetAsync($"/evaluasi/{evaluation}/sampaikan")).PressAsync("Catat penyampaian");
        Assert.Equal(
            ["Tulis nomor surat pengantar.", "Tulis tanggal surat pengantar.", "Tulis kepada siapa hasil disampaikan."],
            bare.Errors
        );
        var early = await bare.PressAsync(
            "Catat penyampaian",
            [("Input.Number", "W.24-1/2026"), ("Input.To", "Dirjen"), .. CommitmentSteps.Date("Input.On", site.Today.AddDays(1))]
        );
        Assert.Equal(["Tanggal surat belum tiba. Periksa harinya."], early.Errors);
        var delivered = await early.PressWithFileAsync(
            "Catat penyampaian",
            ("Input.File", "surat.pdf", Samples.Pdf("Surat pengantar simulasi")),
            CommitmentSteps.Date("Input.On", site.Today)
        );
        Assert.Empty(delivered.Errors);
        Assert.Contains("W.24-1/2026", delivered.Text, StringComparison.Ordinal);
        Assert.Contains("kepada Dirjen", delivered.Text, StringComparison.Ordinal);

        var unexplained = await (await kanwil.GetAsync($"/evaluasi/{evaluation}/tutup")).PressAsync("Tutup evaluasi ini");
        Assert.Equal(["Tulis mengapa tidak ada yang perlu ditindaklanjuti."], unexplained.Errors);
        var none = await (await kanwil.GetAsync($"/evaluasi/{evaluation}/tindak-lanjut")).PressAsync("Mulai tindak lanjut");
        Assert.StartsWith("Pilih sedikitnya satu tindak lanjut.", Assert.Single(none.Errors), StringComparison.Ordinal);

        var action = (await site.CommitAsync(promise.Id)).Id();
        var form = (await kanwil.GetAsync($"/evaluasi/{evaluation}/tindak-lanjut")).FormOf("Mulai tindak lanjut");
        var following = await form.Tick("Input.Chosen", $"{action}").Fill("Input.Note", "Ruang disiapkan dahulu.").SubmitAsync();
        Assert.Contains("0 dari 1 selesai", following.TextOf(".s-steps"), StringComparison.Ordinal);
        Assert.Equal("Tindak lanjut 0 dari 1 selesai", following.TextOf(".s-step[aria-current]"));
        Assert.Contains("Ruang disiapkan dahulu.", following.Text, StringComparison.Ordinal);

        var waits = await kanwil.GetAsync($"/evaluasi/{evaluation}/tutup");
        Assert.Contains("Menyediakan ruang konseling · Unit Simulasi", waits.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tutup evaluasi ini", waits.Text, StringComparison.Ordinal);

        await site.VerifyAsync((await site.ProveAsync(action)).Id());
        var closed = await (await kanwil.GetAsync($"/evaluasi/{evaluation}/tutup")).PressAsync(
            "Tutup evaluasi ini",
            ("Input.Note", "Tuntas.")
        );
        Assert.Contains("Tuntas.", closed.Text, StringComparison.Ordinal);
        Assert.StartsWith("Ditutup", closed.TextOf(".s-step[aria-current]"), StringComparison.Ordinal);
        Assert.Equal(EvaluationState.Closed, await StateAsync(site, evaluation));
        Assert.Equal(0, await OpenTasksAsync(site, evaluation));
        Assert.Equal($"/evaluasi/{evaluation}", (await kanwil.GetAsync($"/evaluasi/{evaluation}/tutup")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Close_WithAnOpenFollowUp_IsRefusedAlsoByAddress(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var evaluation = await FixedAsync(site, record.Id, promise.Id);
        await DeliverAsync(site, evaluation);
        using var kanwil = await site.AsAsync("kanwil");
        var early = (await kanwil.GetAsync($"/evaluasi/{evaluation}/tutup")).FormOf("Tutup evaluasi ini");
        var action = (await site.CommitAsync(promise.Id)).Id();
        var plan = (await kanwil.GetAsync($"/evaluasi/{evaluation}/tindak-lanjut")).FormOf("Mulai tindak lanjut");
        await plan.Tick("Input.Chosen", $"{action}").SubmitAsync();

        var stale = await early.Fill("Input.Note", "Tidak ada.").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        var revision = await site.Host.QueryAsync(db =>
            db.Set<EvaluationCycle>().Where(c => c.Id == evaluation).Select(c => c.Revision).SingleAsync()
        );
        var knowing = await early
            .Force("Input.Revision", $"{revision}")
            .Force("Input.Key", $"{Sinergi.Kernel.NewId.Random()}")
            .SubmitAsync();

        Assert.Contains("Masih ada tindak lanjut yang belum selesai; lihat daftarnya di halaman ini.", knowing.Errors);
        Assert.Equal(EvaluationState.FollowUp, await StateAsync(site, evaluation));
        var note = await site.Host.QueryAsync(db =>
            db.Set<EvaluationCycle>().Where(c => c.Id == evaluation).Select(c => c.ClosingNote).SingleAsync()
        );
        Assert.Null(note);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Minutes_OfAFixedEvaluation_SayPartiesNumbersAndFollowUps(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var evaluation = await FixedAsync(site, record.Id, promise.Id, ("Input.MinutesNumber", "BA-7/2026"));
        var action = (await site.CommitAsync(promise.Id)).Id();
        using var kanwil = await site.AsAsync("kanwil");
        var plan = (await kanwil.GetAsync($"/evaluasi/{evaluation}/tindak-lanjut")).FormOf("Simpan tindak lanjut");
        await plan.Tick("Input.Chosen", $"{action}").SubmitAsync();

        var (page, text) = await PrintedAsync(kanwil, evaluation);

        Assert.Equal("application/pdf", page.ContentHeaders.ContentType?.MediaType);
        Assert.Contains("Nomor: BA-7/2026", text, StringComparison.Ordinal);
        Assert.Contains($"Pada hari ini, {Modules.Results.Minutes.MinutesPaper.InWords(site.Today)}", text, StringComparison.Ordinal);
        Assert.Contains(record.Title, text, StringComparison.Ordinal);
        Assert.Contains("Kanwil Simulasi", text, StringComparison.Ordinal);
        Assert.Contains("Mitra Simulasi", text, StringComparison.Ordinal);
        Assert.Contains("Lembaga Tanpa Nama", text, StringComparison.Ordinal);
        Assert.Contains("Seluruhnya 1 dari 1 komitmen jatuh tempo terpenuhi", text, StringComparison.Ordinal);
        Assert.Contains("1 dari 1 bukti terverifikasi", text, StringComparison.Ordinal);
        Assert.Contains("Keberatan. Tanggalnya keliru.", text, StringComparison.Ordinal);
        Assert.Contains("Sudah dicocokkan.", text, StringComparison.Ordinal);
        Assert.Contains("Cara menghitung, versi 1", text, StringComparison.Ordinal);
        Assert.Contains("Tindak lanjut Yang diperbaiki", text, StringComparison.Ordinal);
        Assert.DoesNotContain("RANCANGAN", text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Minutes_BeforeTheResultIsFixed_AreADraft(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        await site.CommitAsync(promise.Id);
        var evaluation = (await site.EvaluateAsync(record.Id)).Id();
        using var kanwil = await site.AsAsync("kanwil");
        Assert.Equal(HttpStatusCode.NotFound, (await kanwil.GetAsync($"/evaluasi/{evaluation}/berita-acara")).Status);
        await site.SendAsync(evaluation);

        var (_, text) = await PrintedAsync(kanwil, evaluation);

        Assert.Contains("RANCANGAN", text, StringComparison.Ordinal);
        Assert.Contains("0 dari 1 komitmen", text, StringComparison.Ordinal);
        Assert.Contains("Diunggah sesudah", (await kanwil.GetAsync($"/evaluasi/{evaluation}/berita-acara")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Minutes_WithMarkupInANameAndAReply_PrintItAsWords(TestDatabase database)
    {
        const string hostile = "<script>document.body.innerText='diretas'</script><img src=x onerror=alert(1)>";
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var evaluation = await FixedAsync(
            site,
            record.Id,
            promise.Id,
            ("Input.Answers[0].Answer", hostile),
            ("Input.MinutesNumber", hostile)
        );
        using var kanwil = await site.AsAsync("kanwil");

        var (_, text) = await PrintedAsync(kanwil, evaluation);

        Assert.Contains(
            "<script>document.body.innerText='diretas'</script>",
            text.Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("Mitra Simulasi", text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignedCopy_OnceUploaded_IsKeptWithTheEvaluationForItsParties(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var evaluation = await FixedAsync(site, record.Id, promise.Id);
        using var kanwil = await site.AsAsync("kanwil");
        using var upt = await site.AsAsync("upt");

        var form = await kanwil.GetAsync($"/evaluasi/{evaluation}/berita-acara");
        var missing = await form.PressAsync("Unggah salinan");
        Assert.Equal(["Pilih berkas pindaian berita acara."], missing.Errors);
        var kept = await form.PressWithFileAsync("Unggah salinan", ("Input.File", "ba.pdf", Samples.Pdf("Berita acara bertanda tangan")));

        Assert.Empty(kept.Errors);
        Assert.Contains(
            "berita acara bertanda tangan tersimpan",
            (await upt.GetAsync($"/evaluasi/{evaluation}")).TextOf(".s-steps"),
            StringComparison.Ordinal
        );
        var page = await upt.GetAsync($"/evaluasi/{evaluation}/berita-acara");
        Assert.False(page.Has("input[type=file]"));
        Assert.Contains("Sudah tersimpan.", page.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EveryStep_ForOthers_IsRefused(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var evaluation = await FixedAsync(site, record.Id, promise.Id);
        using var outsider = await site.AsAsync("outsider");
        using var accused = await site.AsColleagueAsync("upt", EvaluationPermissions.View, EvaluationPermissions.Assess);
        string[] judged = ["sampaikan", "tindak-lanjut", "tutup"];

        foreach (var step in judged.Concat(["berita-acara", "berita-acara.pdf"]))
        {
            Assert.True(HttpStatusCode.NotFound == (await outsider.GetAsync($"/evaluasi/{evaluation}/{step}")).Status, step);
        }

        foreach (var step in judged)
        {
            Assert.True(HttpStatusCode.Forbidden == (await accused.GetAsync($"/evaluasi/{evaluation}/{step}")).Status, step);
        }
    }

    /// <summary>One commitment met and proven, one dispute answered.</summary>
    private static async Task<Guid> FixedAsync(CommitmentSite site, Guid record, Guid promise, params (string Name, string Value)[] typed)
    {
        var commitment = (await site.CommitAsync(promise)).Id();
        await site.VerifyAsync((await site.ProveAsync(commitment)).Id());
        var evaluation = (await site.EvaluateAsync(record)).Id();
        await site.SendAsync(evaluation);
        using var upt = await site.AsAsync("upt");
        await (await upt.GetAsync($"/evaluasi/{evaluation}/jawab")).PressAsync(
            "Kirim jawaban",
            ("Input.Agrees", "false"),
            ("Input.Words", "Tanggalnya keliru.")
        );
        using var kanwil = await site.AsAsync("kanwil");
        var done = await (await kanwil.GetAsync($"/evaluasi/{evaluation}/tetapkan")).PressAsync(
            "Tetapkan hasil",
            [("Input.Answers[0].Answer", "Sudah dicocokkan."), .. typed]
        );
        Assert.Empty(done.Errors);
        return evaluation;
    }

    private static async Task DeliverAsync(CommitmentSite site, Guid evaluation)
    {
        using var kanwil = await site.AsAsync("kanwil");
        var page = await (await kanwil.GetAsync($"/evaluasi/{evaluation}/sampaikan")).PressAsync(
            "Catat penyampaian",
            [("Input.Number", "W.24-2/2026"), ("Input.To", "Dirjen"), .. CommitmentSteps.Date("Input.On", site.Today)]
        );
        Assert.Empty(page.Errors);
    }

    private static async Task<(SitePage Page, string Text)> PrintedAsync(SiteClient client, Guid evaluation)
    {
        var page = await client.GetAsync($"/evaluasi/{evaluation}/berita-acara.pdf");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return (page, await PdfText.OfAsync(page.Bytes));
    }

    private static Task<EvaluationState> StateAsync(CommitmentSite site, Guid evaluation) =>
        site.Host.QueryAsync(db => db.Set<EvaluationCycle>().Where(c => c.Id == evaluation).Select(c => c.State).SingleAsync());

    private static Task<int> OpenTasksAsync(CommitmentSite site, Guid evaluation) =>
        site.Host.QueryAsync(db => db.Set<WorkTask>().CountAsync(t => t.RecordId == evaluation && t.DoneAt == null));
}
