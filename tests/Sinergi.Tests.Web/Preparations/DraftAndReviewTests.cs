using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;
using Sinergi.Tests.Web.Commitments;

namespace Sinergi.Tests.Web.Preparations;

/// <summary>Versions of the text, who stands by which, and who was asked to read them.</summary>
public sealed class DraftAndReviewTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Draft_AcceptedByAParty_IsLockedUntilItTakesThatBack(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        using var partner = await world.AsAsync(world.PartnerOfficer);
        var id = await world.BringToAsync(keeper, PreparationState.Drafting);
        await PreparationWorld.UploadAsync(keeper, id, "Pasal 1 Konseling setiap bulan.");
        var stale = (await keeper.GetAsync(PreparationLinks.Drafts(id))).FormOf("Unggah versi ini");
        Assert.Empty((await PreparationWorld.AcceptAsync(partner, id, 1)).Errors);

        var locked = await stale.Attach("Input.File", "konsep.pdf", Samples.Pdf("Pasal 1 Lain sekali.")).SubmitAsync();

        Assert.Contains("terkunci", Assert.Single(locked.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("Unggah versi ini", (await keeper.GetAsync(PreparationLinks.Drafts(id))).Text, StringComparison.Ordinal);
        var page = await partner.GetAsync(PreparationLinks.Drafts(id));
        var silent = await page.FormOf("Tarik kembali penerimaan").SubmitAsync();
        Assert.Equal(["Tulis alasannya."], silent.Errors);
        var taken = await silent.PressAsync("Tarik kembali penerimaan", ("TakeBack.Reason", "Frekuensi perlu dibahas"));
        Assert.Empty(taken.Errors);
        Assert.Empty((await PreparationWorld.UploadAsync(keeper, id, "Pasal 1 Konseling setiap pekan.")).Errors);
        Assert.Equal([1, 2], await NumbersAsync(world, id));
        var older = await PreparationWorld.AcceptAsync(partner, id, 2);
        Assert.Empty(older.Errors);
        Assert.Contains("Frekuensi perlu dibahas", (await keeper.GetAsync(PreparationLinks.Record(id))).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Draft_AcceptedAndReplacedAtOnce_NeverLeavesAnAcceptanceOfAnOlderVersion(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        using var partner = await world.AsAsync(world.PartnerOfficer);
        var id = await world.BringToAsync(keeper, PreparationState.Drafting);
        await PreparationWorld.UploadAsync(keeper, id, "Pasal 1 Versi pertama.");
        var upload = (await keeper.GetAsync(PreparationLinks.Drafts(id)))
            .FormOf("Unggah versi ini")
            .Attach("Input.File", "konsep.pdf", Samples.Pdf("Pasal 1 Versi kedua."));
        var accept = (await partner.GetAsync(PreparationLinks.Drafts(id))).FormOf("Terima versi 1");

        var pages = await Task.WhenAll(upload.SubmitAsync(), accept.SubmitAsync());

        Assert.Single(pages, p => p.Errors.Count > 0);
        var newest = (await NumbersAsync(world, id))[^1];
        var accepted = (await world.StoredAsync(id)).Parties.Exists(p => p.AcceptedDraftId is not null);
        Assert.Equal(newest == 1, accepted);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Draft_OfAPartyThatDoesNotActHere_IsAcceptedByItsLetter(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.BringToAsync(keeper, PreparationState.Drafting);
        await PreparationWorld.UploadAsync(keeper, id, "Pasal 1 Dengan surat.");
        var page = await keeper.GetAsync(PreparationLinks.Drafts(id));
        var button = $"Catat surat {world.Partner.Name}";
        Assert.Equal(["Unggah surat pihak itu."], (await page.FormOf(button).SubmitAsync()).Errors);

        var recorded = await page.FormOf(button).Attach("Accept.File", "surat.pdf", Samples.Pdf("Kami setuju")).SubmitAsync();

        Assert.Empty(recorded.Errors);
        Assert.Contains($"Surat {world.Partner.Name}", recorded.Text, StringComparison.Ordinal);
        var party = (await world.StoredAsync(id)).Parties.Single(p => p.InstitutionId == world.Partner.Id);
        Assert.NotNull(party.AcceptanceLetterId);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Comparison_OfTwoVersions_ShowsTheWordsThatDiffer(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.BringToAsync(keeper, PreparationState.Drafting);
        await PreparationWorld.UploadAsync(keeper, id, "Konseling diberikan satu kali setiap bulan di unit.");
        var uploaded = await PreparationWorld.UploadAsync(keeper, id, "Konseling diberikan satu kali setiap pekan di unit.");

        var page = await uploaded.FollowAsync("Bandingkan versi 2 dengan versi 1");

        Assert.Equal("Banding dua versi", page.Title);
        Assert.Equal("dihapus: bulan", page.TextOf("del"));
        Assert.Equal("ditambah: pekan", page.TextOf("ins"));
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync(PreparationLinks.Compare(id, 1, 9))).Status);
        var same = await PreparationWorld.UploadAsync(keeper, id, "Konseling diberikan satu kali setiap pekan di unit.");
        Assert.Equal(["Berkas ini sama dengan versi yang sudah ada."], same.Errors);
        var foreign = await (await keeper.GetAsync(PreparationLinks.Drafts(id)))
            .FormOf("Unggah versi ini")
            .Attach("Input.File", "konsep.txt", "Pasal 1"u8.ToArray())
            .SubmitAsync();
        Assert.Equal(["Naskah harus berupa Word (.docx) atau PDF."], foreign.Errors);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Review_AskedOfAnOfficer_IsATaskUntilItIsAnswered(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.BringToAsync(keeper, PreparationState.Drafting);
        await PreparationWorld.UploadAsync(keeper, id, "Pasal 1 Direviu.");
        Assert.Empty((await world.AskAsync(keeper, id, world.Reviewer)).Errors);
        Assert.Equal([world.Reviewer.PersonId], await AskedAsync(world, id));
        var again = await world.AskAsync(keeper, id, world.Reviewer);
        Assert.Equal(["Pereviu ini sudah diminta dan belum menjawab."], again.Errors);

        var silent = await world.AnswerAsync(world.Reviewer, id, "Object");
        Assert.Equal(["Tulis catatan atau keberatannya."], silent.Errors);
        var answered = await world.AnswerAsync(world.Reviewer, id, "AgreeWithRemarks", "Tambahkan dasar hukum");

        Assert.Contains("Setuju dengan catatan", answered.Text, StringComparison.Ordinal);
        Assert.Empty(await AskedAsync(world, id));
        Assert.False(
            (await keeper.GetAsync(PreparationLinks.Review(id, (await world.ReviewAsync(id, world.Reviewer)).Id))).Has("textarea")
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Review_NotAnsweredInTime_ShowsItsAgeAndMayBeLeftBehindWithAReason(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.BringToAsync(keeper, PreparationState.Review);
        Assert.Empty((await world.AskAsync(keeper, id, world.Reviewer)).Errors);
        var review = await world.ReviewAsync(id, world.Reviewer);
        Assert.DoesNotContain(
            "Teruskan tanpa jawaban ini",
            (await keeper.GetAsync(PreparationLinks.Review(id, review.Id))).Text,
            StringComparison.Ordinal
        );
        await world.Register.Host.QueryAsync(db =>
            db.Set<PreparationReview>()
                .Where(r => r.Id == review.Id)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.AnswerBy, PreparationWorld.Today.AddDays(-4)))
        );

        var late = await keeper.GetAsync(PreparationLinks.Record(id));

        Assert.Contains("Terlambat 4 hari", late.Text, StringComparison.Ordinal);
        var left = await (await keeper.GetAsync(PreparationLinks.Review(id, review.Id))).PressAsync(
            "Teruskan tanpa jawaban ini",
            ("Escalate.Reason", "Pejabatnya cuti panjang")
        );
        Assert.Empty(left.Errors);
        Assert.Contains("Diteruskan tanpa jawaban", left.Text, StringComparison.Ordinal);
        Assert.Empty(await AskedAsync(world, id));
        await PreparationWorld.PaperAsync(keeper, id, "Review:Lembar reviu dan matriks masukan");
        Assert.Empty((await PreparationWorld.AdvanceAsync(keeper, id, "Pembahasan")).Errors);
        Assert.Equal(PreparationState.Negotiation, (await world.StoredAsync(id)).State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Plan_WithoutAllItsParts_HoldsTheAppraisalBack(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.BringToAsync(keeper, PreparationState.Exploration);
        await PreparationWorld.PaperAsync(keeper, id, "Exploration:Notula penjajakan");
        var page = await keeper.GetAsync(PreparationLinks.Record(id));
        Assert.Contains("Rencana belum lengkap", page.Text, StringComparison.Ordinal);
        var both = await (await keeper.GetAsync(PreparationLinks.Plan(id)))
            .FormOf("Simpan rencana")
            .Fill("Input.Months", "12")
            .Tick("Input.Unlimited")
            .SubmitAsync();
        Assert.Equal(["Isi jumlah bulan atau pilih tanpa batas waktu, jangan keduanya."], both.Errors);

        var saved = await PreparationWorld.PlanAsync(keeper, id, bindsUnits: false);

        Assert.Empty(saved.Errors);
        Assert.DoesNotContain("Rencana belum lengkap", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Lanjut ke Telaahan internal", saved.Text, StringComparison.Ordinal);
    }

    private static Task<List<int>> NumbersAsync(PreparationWorld world, Guid id) =>
        world.Register.Host.QueryAsync(db =>
            db.Set<PreparationDraft>().Where(d => d.PreparationId == id).OrderBy(d => d.Number).Select(d => d.Number).ToListAsync()
        );

    private static Task<List<Guid?>> AskedAsync(PreparationWorld world, Guid id) =>
        world.Register.Host.QueryAsync(db =>
            db.Set<WorkTask>()
                .Where(t => t.Kind == PreparationTasks.ReviewKind && t.DoneAt == null)
                .Where(t => db.Set<PreparationReview>().Any(r => r.PreparationId == id && r.Id == t.RecordId))
                .Select(t => t.PersonId)
                .ToListAsync()
        );
}
