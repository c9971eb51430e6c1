using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;
using Sinergi.Tests.Web.Commitments;

namespace Sinergi.Tests.Web.Preparations;

/// <summary>An agreement on its way from the first letter to the register, and everything that holds it back.</summary>
public sealed class PreparationTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Preparation_FromItsLetterToTheRegister_BecomesAnAgreementThatLeadsBack(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.BringToAsync(keeper, PreparationState.Signing, "Rehabilitasi sampai terdaftar");
        var ready = await keeper.GetAsync(PreparationLinks.Record(id));
        Assert.Contains("Siap ditandatangani", ready.Text, StringComparison.Ordinal);
        var early = await keeper.GetAsync(PreparationLinks.Register(id));
        Assert.Contains("Belum dapat didaftarkan dari sini", early.Text, StringComparison.Ordinal);
        await world.SignAsync(keeper, id);

        var form = await (await keeper.GetAsync(PreparationLinks.Record(id))).FollowAsync("Daftarkan naskah");
        var unnumbered = await form.FormOf("Daftarkan perjanjian ini").Fill("Input.Parties[1].Number", "").SubmitAsync();
        Assert.Equal(["Tulis nomor dari pihak ini."], unnumbered.Errors);
        var registered = await unnumbered.FormOf("Daftarkan perjanjian ini").Fill("Input.Parties[1].Number", "BNNP-9-2026").SubmitAsync();

        Assert.Empty(registered.Errors);
        var stored = await world.StoredAsync(id);
        Assert.Equal(PreparationState.Registered, stored.State);
        var agreement = await world.Register.Host.QueryAsync(db =>
            db.Set<Agreement>().AsNoTracking().Include(a => a.Parties).SingleAsync(a => a.Id == stored.AgreementId)
        );
        Assert.Equal((AgreementKind.Pks, "Layanan rehabilitasi warga binaan"), (agreement.Kind, agreement.Subject));
        Assert.Equal((PreparationWorld.Today, new DateOnly(2028, 3, 1)), (agreement.TermStart, agreement.TermEnd));
        Assert.Equal((PreparationWorld.Today, "Palu"), (agreement.SignedOn, agreement.Place));
        Assert.Equal(
            [("W.7-HH-2026", SigningSteps.Ours, true), ("BNNP-9-2026", SigningSteps.Theirs, true)],
            agreement.Parties.OrderBy(p => p.Position).Select(p => (p.Number!, p.Representative!, p.Signed is true))
        );
        Assert.Equal(AgreementLinks.Record(agreement.Id), (await registered.FollowAsync(agreement.Title)).Path);
        var record = await keeper.GetAsync(AgreementLinks.Record(agreement.Id));
        Assert.Equal(PreparationLinks.Record(id), (await record.FollowAsync("Lihat penyiapannya")).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Record_OfANewPreparation_SaysWhatIsMissingAndRefusesTheNextStep(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.OpenAsync(keeper);

        var page = await keeper.GetAsync(PreparationLinks.Record(id));

        Assert.Contains($"PIC belum ditunjuk untuk: {world.Kanwil.Name}, {world.Partner.Name}.", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("main form[method=post]"));
        await keeper.PostWithTokenAsync(await keeper.GetAsync(PreparationLinks.Parties(id)), PreparationLinks.Record(id));
        Assert.Equal(PreparationState.Proposal, (await world.StoredAsync(id)).State);
        Assert.Contains("Layanan rehabilitasi", (await keeper.GetAsync(PreparationLinks.List())).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            PreparationLinks.Record(id),
            (await keeper.GetAsync($"{PreparationLinks.List()}?Query.Days=1")).Html,
            StringComparison.Ordinal
        );
        Assert.Contains(
            PreparationLinks.Record(id),
            (await keeper.GetAsync($"{PreparationLinks.List()}?Query.States=Proposal")).Html,
            StringComparison.Ordinal
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Opening_WithNothingOrTwice_IsRefusedOrDoneOnce(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var page = await keeper.GetAsync(PreparationLinks.Open());

        var bare = await page.FormOf("Buka penyiapan ini").SubmitAsync();

        Assert.Equal(
            [
                "Pilih bentuk naskah.",
                "Tulis judul kerja.",
                "Tulis dari siapa suratnya.",
                "Tulis nomor surat.",
                "Isi tanggal surat.",
                "Unggah suratnya.",
            ],
            bare.Errors
        );
        var form = world.Filled(page, "Dikirim dua kali");
        var (first, second) = (await form.SubmitAsync(), await form.SubmitAsync());
        Assert.Equal(first.Id(), second.Id());
        var parties = (await world.StoredAsync(first.Id())).Parties;
        Assert.Equal([world.Kanwil.Id, world.Partner.Id], parties.OrderBy(p => p.Position).Select(p => p.InstitutionId!.Value));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Preparation_UntilAPartnerIsLetIn_IsSeenByTheOfficeAlone(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        using var partner = await world.AsAsync(world.PartnerOfficer);
        using var stranger = await world.AsAsync(world.Stranger);
        var id = await world.OpenAsync(keeper, "Rahasia sebelum dilibatkan");
        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync(PreparationLinks.Record(id))).Status);

        await world.NamePartiesAsync(keeper, id);

        Assert.Equal("Rahasia sebelum dilibatkan", (await partner.GetAsync(PreparationLinks.Record(id))).Title);
        foreach (
            var path in new[]
            {
                PreparationLinks.Record(id),
                PreparationLinks.Parties(id),
                PreparationLinks.Plan(id),
                PreparationLinks.Papers(id),
                PreparationLinks.Drafts(id),
                PreparationLinks.Reviews(id),
                PreparationLinks.Steps(id),
                PreparationLinks.Approve(id),
                PreparationLinks.Register(id),
            }
        )
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await stranger.GetAsync(path)).Status));
        }

        Assert.DoesNotContain("Rahasia", (await stranger.GetAsync(PreparationLinks.List())).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Partner_ThatWasLetIn_SeesTheTextAndNothingThatStaysWithinTheHouse(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        using var reviewer = await world.AsAsync(world.Reviewer);
        using var partner = await world.AsAsync(world.PartnerOfficer);
        var id = await world.BringToAsync(keeper, PreparationState.Negotiation);
        var review = await world.ReviewAsync(id, world.Reviewer);
        var letter = await world.Register.Host.QueryAsync(db =>
            db.Set<PreparationPaper>()
                .Where(p => p.PreparationId == id && p.DocumentId != null)
                .Select(p => p.DocumentId!.Value)
                .SingleAsync()
        );

        foreach (
            var path in new[]
            {
                PreparationLinks.Plan(id),
                PreparationLinks.Papers(id),
                PreparationLinks.Reviews(id),
                PreparationLinks.Review(id, review.Id),
                PreparationLinks.Steps(id),
                PreparationLinks.Approve(id),
                DocumentLinks.Page(letter),
            }
        )
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await partner.GetAsync(path)).Status));
            Assert.Equal((path, HttpStatusCode.OK), (path, (await keeper.GetAsync(path)).Status));
        }

        Assert.Equal(HttpStatusCode.OK, (await reviewer.GetAsync(DocumentLinks.Page(letter))).Status);
        Assert.Equal(HttpStatusCode.OK, (await partner.GetAsync(PreparationLinks.Drafts(id))).Status);
        Assert.Equal(HttpStatusCode.OK, (await partner.GetAsync(PreparationLinks.Parties(id))).Status);
        var (seen, whole) = (await partner.GetAsync(PreparationLinks.Record(id)), await keeper.GetAsync(PreparationLinks.Record(id)));
        foreach (var inner in new[] { "Telaahan staf", "Siapa yang menandatangani", "Riwayat", "Rencana" })
        {
            Assert.DoesNotContain(inner, seen.TextOf("main"), StringComparison.Ordinal);
            Assert.Contains(inner, whole.TextOf("main"), StringComparison.Ordinal);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SendingBackAndCancelling_WithAReason_AreTakenAndTold(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.BringToAsync(keeper, PreparationState.Negotiation);
        var page = await keeper.GetAsync(PreparationLinks.Steps(id));
        var silent = await page.FormOf("Kembalikan ke langkah itu").Choose("Input.To", "Drafting").SubmitAsync();
        Assert.Equal(["Tulis alasannya."], silent.Errors);

        var back = await silent.PressAsync("Kembalikan ke langkah itu", ("Input.Reason", "Ruang lingkup terlalu luas"));

        Assert.Equal(PreparationState.Drafting, (await world.StoredAsync(id)).State);
        Assert.Contains("Ruang lingkup terlalu luas", back.Text, StringComparison.Ordinal);
        var gone = await (await keeper.GetAsync(PreparationLinks.Steps(id))).PressAsync(
            "Batalkan penyiapan ini",
            ("Cancel.Reason", "Mitra mengundurkan diri")
        );
        Assert.Equal(PreparationState.Cancelled, (await world.StoredAsync(id)).State);
        Assert.Contains("Dibatalkan", gone.Text, StringComparison.Ordinal);
        Assert.False((await keeper.GetAsync(PreparationLinks.Papers(id))).Has("main form[method=post]"));
        Assert.DoesNotContain(PreparationLinks.Record(id), (await keeper.GetAsync(PreparationLinks.List())).Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Advance_ByTwoAtOnce_MovesOneStep(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var one = await world.AsAsync(world.Keeper);
        using var other = await world.AsAsync(world.Keeper);
        var id = await world.OpenAsync(one);
        await world.NamePartiesAsync(one, id);
        var forms = new[]
        {
            (await one.GetAsync(PreparationLinks.Record(id))).FormOf("Lanjut ke Penjajakan"),
            (await other.GetAsync(PreparationLinks.Record(id))).FormOf("Lanjut ke Penjajakan"),
        };

        await Task.WhenAll(forms.Select(f => f.SubmitAsync()));

        Assert.Equal(PreparationState.Exploration, (await world.StoredAsync(id)).State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Approval_WithNothingOpen_IsOnePressAndClosesTheTask(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.BringToAsync(keeper, PreparationState.Approval);
        Assert.Equal([PreparationTasks.ApproveKind], await OpenTasksAsync(world, id));
        await PreparationWorld.PaperAsync(keeper, id, "Approval:Disposisi atau nota dinas persetujuan");
        var page = await keeper.GetAsync(PreparationLinks.Approve(id));
        Assert.Contains("Tidak ada yang terbuka", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("textarea"));

        Assert.Empty((await PreparationWorld.ApproveAsync(keeper, id)).Errors);

        Assert.Equal(PreparationState.Signing, (await world.StoredAsync(id)).State);
        Assert.Empty(await OpenTasksAsync(world, id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Approval_WithAnObjectionOpen_NeedsADecisionInWords(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.BringToAsync(keeper, PreparationState.Approval);
        await PreparationWorld.PaperAsync(keeper, id, "Approval:Disposisi atau nota dinas persetujuan");
        Assert.Empty((await world.AnswerAsync(world.Reviewer, id, "Object", "Dasar hukum kurang")).Errors);

        var silent = await PreparationWorld.ApproveAsync(keeper, id);

        Assert.Contains("Masih ada keberatan dari", Assert.Single(silent.Errors), StringComparison.Ordinal);
        Assert.Equal(PreparationState.Approval, (await world.StoredAsync(id)).State);
        Assert.Empty((await PreparationWorld.ApproveAsync(keeper, id, "Dasar hukum dilengkapi saat penandatanganan")).Errors);
        Assert.Equal("Dasar hukum dilengkapi saat penandatanganan", (await world.StoredAsync(id)).Decision);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Opening_FromAnAgreement_TakesItsPartiesAndLeadsBackToIt(TestDatabase database)
    {
        var register = await worlds.OnAsync(database);
        var world = await PreparationWorld.StartAsync(register);
        var agreement = await register.RegisterAsync(
            AgreementWorld.Told("Yang akan diperpanjang", AgreementWorld.Party(world.Kanwil, 1), AgreementWorld.Party(world.Partner, 2)),
            world.Keeper
        );
        using var keeper = await world.AsAsync(world.Keeper);
        var record = await keeper.GetAsync(AgreementLinks.Record(agreement));

        var page = await record.FollowAsync("Siapkan perpanjangan, adendum, atau turunannya di sini");
        var opened = await page.FormOf("Buka penyiapan ini")
            .Choose("Input.Tie", "Renews")
            .Choose("Input.Instrument", "PJG")
            .Fill("Input.LetterFrom", "Mitra")
            .Fill("Input.LetterNumber", "B/1")
            .FillDate("Input.LetterOn", PreparationWorld.Today)
            .Attach("Input.File", "surat.pdf", Samples.Pdf("Surat perpanjangan"))
            .SubmitAsync();

        Assert.Empty(opened.Errors);
        Assert.Contains("Memperpanjang perjanjian", opened.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await world.StoredAsync(opened.Id())).Parties.Count);
        Assert.Contains(
            "Sedang disiapkan: Usulan",
            (await keeper.GetAsync(AgreementLinks.Record(agreement))).Text,
            StringComparison.Ordinal
        );
        using var stranger = await world.AsAsync(world.Stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(PreparationLinks.OpenFor(agreement))).Status);
    }

    private static Task<List<string>> OpenTasksAsync(PreparationWorld world, Guid id) =>
        world.Register.Host.QueryAsync(db =>
            db.Set<WorkTask>().Where(t => t.RecordId == id && t.DoneAt == null).Select(t => t.Kind).ToListAsync()
        );
}
