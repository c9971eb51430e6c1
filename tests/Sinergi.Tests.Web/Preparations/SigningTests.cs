using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Modules.Preparations.Sign;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;
using Sinergi.Tests.Web.Commitments;

namespace Sinergi.Tests.Web.Preparations;

/// <summary>Groups that sign one after the other, scans that two attest, PDFs that are looked into, and all that holds a signature back.</summary>
public sealed class SigningTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private const string Ours = SigningSteps.Ours;
    private const string Theirs = SigningSteps.Theirs;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Scan_UntilTwoDifferentPersonsHaveAttestedIt_CountsForNothing(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        using var witness = await world.AsAsync(world.Reviewer);
        var id = await world.OpenedAsync(keeper);

        var recorded = await world.RecordAsync(keeper, id, SigningMethod.WetInk, Samples.Pdf("Pindaian naskah"), Ours, Theirs);

        Assert.Empty(recorded.Errors);
        Assert.Contains("Menunggu pengesahan", recorded.Text, StringComparison.Ordinal);
        Assert.Contains("W.7-HH-2026", recorded.Text, StringComparison.Ordinal);
        var sheet = Assert.Single((await world.SigningAsync(id)).Sheets);
        Assert.Equal([SigningNews.AttestKind], await OpenTasksAsync(world, sheet.Id));
        SiteForm[] twice = [await AttestationAsync(keeper, id), await AttestationAsync(keeper, id)];
        var once = await twice[0].SubmitAsync();
        Assert.Contains("1 dari 2 pengesahan", once.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sahkan pindaian", once.Text, StringComparison.Ordinal);
        var again = await twice[1].SubmitAsync();
        Assert.Equal(["Anda sudah mengesahkan pindaian ini. Orang lain harus mengesahkannya juga."], again.Errors);
        Assert.Equal(SigningState.Partly, (await world.SigningAsync(id)).State);

        SiteForm[] theirs = [await AttestationAsync(witness, id), await AttestationAsync(witness, id)];
        Assert.Empty((await theirs[0].SubmitAsync()).Errors);

        var signing = await world.SigningAsync(id);
        Assert.Equal((SigningState.Signed, 2), (signing.State, signing.Signed.Count));
        Assert.Empty(await OpenTasksAsync(world, sheet.Id));
        Assert.Equal(["Pindaian ini tidak menunggu pengesahan."], (await theirs[1].SubmitAsync()).Errors.Take(1));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pdf_WithIntactSignatures_CountsAtOnceAndSaysWhatWasFound(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.OpenedAsync(keeper);
        var pdf = SignedPdf.Of("Naskah kerja sama", "Sari Simulasi", "Budi Simulasi");

        var page = await world.RecordAsync(keeper, id, SigningMethod.Electronic, pdf, Ours, Theirs);

        Assert.Empty(page.Errors);
        Assert.Equal(SigningState.Signed, (await world.SigningAsync(id)).State);
        foreach (var said in new[] { "Sari Simulasi", "Budi Simulasi", "Utuh", "Seluruh dokumen", "Sertifikat tidak diperiksa" })
        {
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pdf_ThatDoesNotHold_IsShownAndNotTakenAsSigned(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.OpenedAsync(keeper);
        var intact = SignedPdf.Of("Naskah kerja sama", "Sari Simulasi", "Budi Simulasi");
        (byte[] File, SheetFault Fault, string Said)[] all =
        [
            (SignedPdf.Tampered(intact, "Naskah", "Naskoh"), SheetFault.Broken, "Rusak: isi berubah"),
            (SignedPdf.Appended(intact), SheetFault.Appended, "Ada yang ditambahkan sesudah tanda tangan terakhir"),
            (Samples.Pdf("Tanpa tanda tangan"), SheetFault.NoSignature, "tidak memuat tanda tangan elektronik"),
            (SignedPdf.Of("Naskah kerja sama", "Sari Simulasi"), SheetFault.TooFew, "lebih sedikit daripada penandatangan"),
        ];
        foreach (var (file, fault, said) in all)
        {
            var page = await world.RecordAsync(keeper, id, SigningMethod.Electronic, file, Ours, Theirs);

            Assert.Empty(page.Errors);
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
            Assert.Contains("Tidak dihitung sebagai tanda tangan", page.Text, StringComparison.Ordinal);
            var signing = await world.SigningAsync(id);
            Assert.Equal((SigningState.Open, 0), (signing.State, signing.Signed.Count));
            Assert.Equal(fault, signing.Sheets.MaxBy(s => s.Id)!.Fault);
        }

        Assert.Empty((await SigningSteps.PlanAsync(keeper, id)).Errors);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LaterGroup_BeforeTheEarlierIsComplete_IsRefusedWithTheName(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.OpenedAsync(keeper, theirs: 2);

        var early = await world.RecordAsync(keeper, id, SigningMethod.Electronic, SignedPdf.Of("Naskah", "Budi"), Theirs);

        Assert.Contains($"Belum gilirannya, atau tidak diperlukan lagi: {Theirs}.", Assert.Single(early.Errors), StringComparison.Ordinal);
        Assert.Empty((await world.SigningAsync(id)).Sheets);
        var first = await world.RecordAsync(keeper, id, SigningMethod.Electronic, SignedPdf.Of("Naskah", "Sari"), Ours);
        Assert.Empty(first.Errors);
        Assert.Contains("Siap menandatangani", first.Text, StringComparison.Ordinal);
        var fixedPlan = await keeper.GetAsync(PreparationLinks.SigningPlan(id));
        Assert.Contains("Rencana ini tidak dapat diubah sekarang", fixedPlan.Text, StringComparison.Ordinal);
        Assert.Empty(
            (await world.RecordAsync(keeper, id, SigningMethod.Electronic, SignedPdf.Of("Naskah", "Sari", "Budi"), Theirs)).Errors
        );
        Assert.Equal(SigningState.Signed, (await world.SigningAsync(id)).State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Plan_WithoutASignerForAParty_OrWithTooManyNeeded_IsNotOpened(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.BringToAsync(keeper, PreparationState.Signing);
        var form = (await keeper.GetAsync(PreparationLinks.SigningPlan(id))).FormOf("Simpan rencana penandatanganan");
        var planned = await form.Fill("Input.Signers[0].Name", Ours)
            .Fill("Input.Signers[0].Title", "Kepala")
            .Fill("Input.Groups[0].Needed", "2")
            .SubmitAsync();
        Assert.Empty(planned.Errors);

        var opened = await SigningSteps.OpenAsync(keeper, id);

        Assert.Equal(
            [
                $"Belum ada penandatangan untuk: {world.Partner.Name}.",
                "Jumlah yang diperlukan tidak sesuai dengan jumlah penandatangan di kelompok: 1.",
            ],
            opened.Errors
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Letter_RevokedOrExpiredOnTheDay_IsRefusedWithTheWayOut(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.OpenedAsync(keeper);
        var signer = (await world.SigningAsync(id)).Signers.Single(s => s.Name == Theirs).Id;
        var pdf = SignedPdf.Of("Naskah", "Sari", "Budi");
        Assert.Empty((await LetterAsync(keeper, id, signer, PreparationWorld.Today.AddDays(-1))).Errors);
        var expired = await world.RecordAsync(keeper, id, SigningMethod.Electronic, pdf, Ours, Theirs);
        Assert.StartsWith($"Surat kuasa sudah berakhir pada hari itu: {Theirs}.", Assert.Single(expired.Errors), StringComparison.Ordinal);
        Assert.Empty((await LetterAsync(keeper, id, signer, null)).Errors);
        var letter = await keeper.GetAsync(PreparationLinks.Letter(id, signer));
        Assert.Empty(
            (await letter.FormOf("Catat pencabutan surat kuasa").FillDate("Revoke.On", PreparationWorld.Today).SubmitAsync()).Errors
        );

        var revoked = await world.RecordAsync(keeper, id, SigningMethod.Electronic, pdf, Ours, Theirs);

        Assert.Equal(
            [$"Surat kuasa sudah dicabut pada hari itu: {Theirs}. Catat surat kuasa baru atau tarik kembali dan ganti penandatangannya."],
            revoked.Errors
        );
        Assert.Empty((await LetterAsync(keeper, id, signer, PreparationWorld.Today)).Errors);
        Assert.Empty((await world.RecordAsync(keeper, id, SigningMethod.Electronic, pdf, Ours, Theirs)).Errors);
        Assert.Equal(SigningState.Signed, (await world.SigningAsync(id)).State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Record_WithNothingOrATomorrow_IsRefused(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.OpenedAsync(keeper);
        var bare = await (await keeper.GetAsync(PreparationLinks.RecordSignatures(id))).FormOf("Catat tanda tangan ini").SubmitAsync();
        Assert.Equal(
            [
                "Pilih cara menandatangani.",
                "Pilih siapa yang menandatangani.",
                "Isi tanggal penandatanganan.",
                "Tulis tempat penandatanganan.",
                "Unggah naskah yang ditandatangani.",
            ],
            bare.Errors
        );
        var form = await world.FilledAsync(keeper, id, SigningMethod.WetInk, Samples.Pdf("Besok"), Ours, Theirs);

        var tomorrow = await form.FillDate("Input.SignedOn", PreparationWorld.Today.AddDays(1)).SubmitAsync();

        Assert.Equal(["Tanggal penandatanganan belum tiba di tempat itu."], tomorrow.Errors);
        Assert.Empty((await world.SigningAsync(id)).Sheets);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Forms_SentTwiceOrByTwoAtOnce_CountOnce(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        using var witness = await world.AsAsync(world.Reviewer);
        var id = await world.OpenedAsync(keeper);
        var form = await world.FilledAsync(keeper, id, SigningMethod.WetInk, Samples.Pdf("Dua kali dikirim"), Ours, Theirs);
        Assert.Empty((await form.SubmitAsync()).Errors);
        Assert.Empty((await form.SubmitAsync()).Errors);
        Assert.Single((await world.SigningAsync(id)).Sheets);
        var forms = new[] { await AttestationAsync(keeper, id), await AttestationAsync(witness, id) };

        await Task.WhenAll(forms.Select(f => f.SubmitAsync()));

        var signing = await world.SigningAsync(id);
        Assert.Equal((SigningState.Signed, 2), (signing.State, Assert.Single(signing.Sheets).Attestations.Count));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TakingBack_WithAReason_FreesThePlanAndKeepsWhatCameIn(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var id = await world.BringToAsync(keeper, PreparationState.Signing);
        await world.SignAsync(keeper, id);
        var steps = await keeper.GetAsync(PreparationLinks.Steps(id));
        var back = await steps
            .FormOf("Kembalikan ke langkah itu")
            .Choose("Input.To", "Drafting")
            .Fill("Input.Reason", "Salah")
            .SubmitAsync();
        Assert.Equal(["Sudah ada tanda tangan. Tarik kembali dahulu penandatanganannya."], back.Errors);
        var page = await keeper.GetAsync(PreparationLinks.Sign(id));
        Assert.Equal(["Tulis alasannya."], (await page.PressAsync("Tarik kembali penandatanganan ini")).Errors);

        var taken = await page.PressAsync("Tarik kembali penandatanganan ini", ("TakeBack.Reason", "Halaman terakhir tertukar"));

        Assert.Empty(taken.Errors);
        Assert.Contains("Halaman terakhir tertukar", taken.Text, StringComparison.Ordinal);
        var signing = await world.SigningAsync(id);
        Assert.Equal((SigningState.Planned, SheetState.TakenBack), (signing.State, Assert.Single(signing.Sheets).State));
        Assert.All(signing.Signers, s => Assert.Null(s.SheetId));
        await world.SignAsync(keeper, id);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Partner_RefusesForItsOwnSigner_AndTheOfficePlansAnew(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        using var partner = await world.AsAsync(world.PartnerOfficer);
        var id = await world.OpenedAsync(keeper);
        Assert.Empty((await world.RecordAsync(keeper, id, SigningMethod.Electronic, SignedPdf.Of("Naskah", "Sari"), Ours)).Errors);
        var page = await partner.GetAsync(PreparationLinks.Sign(id));
        Assert.DoesNotContain($"Catat bahwa {Ours} menolak", page.Text, StringComparison.Ordinal);

        var refused = await page.PressAsync("Catat penolakan", ("Refuse.Reason", "Beban anggaran belum disetujui"));

        Assert.Empty(refused.Errors);
        var signing = await world.SigningAsync(id);
        Assert.Equal(
            (SigningState.Planned, "Beban anggaran belum disetujui"),
            (signing.State, signing.Signers.Single(s => s.Name == Theirs).RefusedBecause)
        );
        Assert.Empty(signing.Signed);
        Assert.Contains("Menolak", (await keeper.GetAsync(PreparationLinks.Sign(id))).Text, StringComparison.Ordinal);
        Assert.Empty((await SigningSteps.OpenAsync(keeper, id)).Errors);
        Assert.All((await world.SigningAsync(id)).Signers, s => Assert.Null(s.RefusedBecause));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pages_ForWhoeverDoesNotTakePart_AreNotThere(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        using var partner = await world.AsAsync(world.PartnerOfficer);
        using var stranger = await world.AsAsync(world.Stranger);
        var id = await world.OpenedAsync(keeper);
        Assert.Empty((await world.RecordAsync(keeper, id, SigningMethod.WetInk, Samples.Pdf("Pindaian"), Ours)).Errors);
        var signing = await world.SigningAsync(id);
        var scan = DocumentLinks.Page(signing.Sheets[0].DocumentId);

        foreach (
            var path in new[]
            {
                PreparationLinks.Sign(id),
                PreparationLinks.SigningPlan(id),
                PreparationLinks.RecordSignatures(id),
                PreparationLinks.Letter(id, signing.Signers[0].Id),
                scan,
            }
        )
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await stranger.GetAsync(path)).Status));
            Assert.Equal((path, HttpStatusCode.OK), (path, (await keeper.GetAsync(path)).Status));
        }

        Assert.Equal(HttpStatusCode.OK, (await partner.GetAsync(PreparationLinks.Sign(id))).Status);
        Assert.Equal(HttpStatusCode.OK, (await partner.GetAsync(scan)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync(PreparationLinks.Letter(id, Guid.Empty))).Status);
    }

    private static async Task<SitePage> LetterAsync(SiteClient keeper, Guid id, Guid signer, DateOnly? until)
    {
        var form = (await keeper.GetAsync(PreparationLinks.Letter(id, signer)))
            .FormOf("Simpan surat kuasa")
            .Fill("Input.Number", "SKU-3/2026")
            .Fill("Input.From", "Kepala BNN Simulasi")
            .FillDate("Input.On", PreparationWorld.Today.AddDays(-20))
            .Attach("Input.File", "kuasa.pdf", Samples.Pdf("Surat kuasa"));
        return await (until is { } day ? form.FillDate("Input.Until", day) : form).SubmitAsync();
    }

    private static async Task<SiteForm> AttestationAsync(SiteClient client, Guid id) =>
        (await client.GetAsync(PreparationLinks.Sign(id))).FormOf("Sahkan pindaian 2 Mar 2026");

    private static Task<List<string>> OpenTasksAsync(PreparationWorld world, Guid sheet) =>
        world.Register.Host.QueryAsync(db =>
            db.Set<WorkTask>().Where(t => t.RecordId == sheet && t.DoneAt == null).Select(t => t.Kind).ToListAsync()
        );
}
