using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>What can become of a commitment besides being proven: shared, dropped, explained, opened again.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class FateTests(CommitmentSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Share_OfACountedTarget_BecomesTheUnitsOwnAndItsProofCountsForTheWhole(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var whole = await CountedAsync(site, 12);
        using var kanwil = await site.AsAsync("kanwil");

        var form = await kanwil.GetAsync($"/komitmen/{whole}/bagi");
        var wrong = await form.PressAsync("Tetapkan bagian", ("Input.Rows[0].Amount", "dua"));
        Assert.Contains("Tulis bagian unit ini sebagai angka bulat lebih dari nol.", wrong.Errors);
        var page = await wrong.PressAsync("Tetapkan bagian", ("Input.Rows[0].Amount", "5"));
        Assert.Contains("Terbagi 5 dari 12 sesi.", page.Text, StringComparison.Ordinal);

        var share = await site.Host.QueryAsync(db => db.Set<Commitment>().SingleAsync(c => c.ShareOfId == whole));
        Assert.Equal((site.Upt, 5L, CommitmentState.Planned), (share.OwnerId!.Value, share.Target, share.State));
        var evidence = await ProveAsync(site, share.Id, "4");
        await site.VerifyAsync(evidence);

        Assert.Contains("4 dari 12 sesi", (await kanwil.GetAsync($"/komitmen/{whole}")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Tidak ada unit yang dapat diberi bagian",
            (await kanwil.GetAsync($"/komitmen/{whole}/bagi")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_TickingAnotherCommitment_ProvesBothAndIsSeenOnBoth(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var one = (await site.CommitAsync(promise.Id)).Id();
        var two = (await site.CommitAsync(promise.Id)).Id();
        using var upt = await site.AsAsync("upt");
        var form = await upt.GetAsync($"/komitmen/{one}/bukti/unggah");

        var page = await form.PressWithFileAsync(
            "Unggah bukti",
            ("Input.File", "laporan.pdf", Samples.Pdf("Laporan simulasi")),
            [.. CommitmentSteps.Proof(site.Today.AddDays(-12)), ("Input.Also[0].Chosen", "true")]
        );
        Assert.Empty(page.Errors);
        await site.VerifyAsync(page.Id());

        foreach (var id in new[] { one, two })
        {
            Assert.Contains("Ruang konseling dipakai", (await upt.GetAsync($"/komitmen/{id}")).Text, StringComparison.Ordinal);
            Assert.Contains($"/komitmen/{id}", (await upt.GetAsync(page.Path)).Html, StringComparison.Ordinal);
        }

        var states = await site.Host.QueryAsync(db =>
            db.Set<Commitment>().Where(c => c.Id == one || c.Id == two).Select(c => c.State).ToListAsync()
        );
        Assert.Equal([CommitmentState.UnderWay, CommitmentState.UnderWay], states);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Except_ByTheOfficeAbove_NeedsAReasonAndIsShownWhereItCounts(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var commitment = (await site.CommitAsync(promise.Id)).Id();
        var evidence = await site.ProveAsync(commitment);
        using var kanwil = await site.AsAsync("kanwil");

        var silent = await (await kanwil.GetAsync(evidence.Path)).PressAsync("Verifikasi dengan alasan ini");
        Assert.Contains("Tulis mengapa bukti ini tidak diperiksa pihak lain.", silent.Errors);
        var page = await silent.PressAsync("Verifikasi dengan alasan ini", ("Input.Reason", "Mitra simulasi tidak punya petugas"));

        Assert.Contains("Diverifikasi bukan oleh pihak lain", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "1 dari 1 bukti terverifikasi diperiksa bukan oleh pihak lain.",
            (await kanwil.GetAsync($"/komitmen/{commitment}")).Text,
            StringComparison.Ordinal
        );
        using var upt = await site.AsAsync("upt");
        var form = await upt.GetAsync($"/komitmen/{commitment}/sebab");
        Assert.Equal(HttpStatusCode.Forbidden, await upt.PostWithTokenAsync(form, $"{evidence.Path}?handler=except"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Cause_StatedByTwoParties_StandsSideBySide(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var id = (await site.CommitAsync(promise.Id)).Id();

        foreach (
            var (who, side, words) in new[] { ("upt", "OtherParty", "Narasumber tidak datang"), ("partner", "Owner", "Ruang terkunci") }
        )
        {
            using var visitor = await site.AsAsync(who);
            var page = await (await visitor.GetAsync($"/komitmen/{id}/sebab")).PressAsync(
                "Simpan sebab",
                ("Input.Side", side),
                ("Input.Words", words)
            );
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        }

        using var upt = await site.AsAsync("upt");
        var both = await upt.GetAsync($"/komitmen/{id}");
        Assert.Contains("Narasumber tidak datang", both.Text, StringComparison.Ordinal);
        Assert.Contains("Ruang terkunci", both.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Claim_BackedByEvidence_ShowsItAndStaysAClaim(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var commitment = (await site.CommitAsync(promise.Id)).Id();
        var claim = await ClaimAsync(site, record.Id);
        using var upt = await site.AsAsync("upt");
        Assert.Contains("Bukti di sampingnya: belum ada.", (await upt.GetAsync(record.Path)).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Unggah bukti pada komitmennya lebih dahulu.",
            (await upt.GetAsync($"/klaim/{claim}")).Text,
            StringComparison.Ordinal
        );
        var evidence = (await site.ProveAsync(commitment)).Id();

        var none = await (await upt.GetAsync($"/klaim/{claim}")).PressAsync("Letakkan di samping klaim");
        Assert.Contains("Pilih satu bukti.", none.Errors);
        await none.PressAsync("Letakkan di samping klaim", ("Input.EvidenceId", $"{evidence}"));

        Assert.Contains("(belum diverifikasi)", (await upt.GetAsync(record.Path)).Text, StringComparison.Ordinal);
        await site.VerifyAsync(evidence);
        Assert.Contains("(terverifikasi)", (await upt.GetAsync(record.Path)).Text, StringComparison.Ordinal);
        await (await upt.GetAsync($"/klaim/{claim}")).PressAsync("Lepaskan: Ruang konseling dipakai");
        Assert.Contains("Bukti di sampingnya: belum ada.", (await upt.GetAsync(record.Path)).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reopen_AfterNoEvidence_TakesLateProofAndTheNextEvaluationJudgesIt(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var id = (await site.CommitAsync(promise.Id)).Id();
        await site.Host.QueryAsync(async db =>
            await db.Set<Commitment>()
                .Where(c => c.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CommitmentState.NoEvidence))
        );
        using var upt = await site.AsAsync("upt");

        Assert.Contains("Komitmen ini sudah diputus", (await RefusedProofAsync(site, upt, id)).Text, StringComparison.Ordinal);
        var page = await (await upt.GetAsync($"/komitmen/{id}/buka-kembali")).PressAsync(
            "Buka kembali dan unggah bukti",
            ("Input.Reason", "Daftar hadir ditemukan")
        );
        Assert.Contains("Unggah bukti", page.Text, StringComparison.Ordinal);
        await site.VerifyAsync((await site.ProveAsync(id)).Id());

        var evaluation = await site.EvaluateAsync(record.Id);
        Assert.Contains("Menyediakan ruang konseling", evaluation.Text, StringComparison.Ordinal);
        Assert.Contains("Daftar hadir ditemukan", (await upt.GetAsync($"/komitmen/{id}")).Text, StringComparison.Ordinal);
    }

    private static async Task<Guid> ClaimAsync(CommitmentSite site, Guid record)
    {
        var source = await site.Host.QueryAsync(db => db.Set<FactSource>().Where(f => f.RecordId == record).Select(f => f.Id).FirstAsync());
        var claim = new Claim
        {
            Id = NewId.Next(),
            RecordId = record,
            RecordKind = RecordKind.Agreement,
            SourceId = source,
            Position = 1,
            Text = "Lapas ini bebas narkoba",
            Findings = "[]",
        };
        await site.Host.QueryAsync(async db =>
        {
            db.Add(claim);
            return await db.SaveChangesAsync();
        });
        return claim.Id;
    }

    private static async Task<SitePage> RefusedProofAsync(CommitmentSite site, SiteClient upt, Guid id) =>
        await (await upt.GetAsync($"/komitmen/{id}/bukti/unggah")).PressWithFileAsync(
            "Unggah bukti",
            ("Input.File", "laporan.pdf", Samples.Pdf("Laporan simulasi")),
            CommitmentSteps.Proof(site.Today.AddDays(-12))
        );

    private static async Task<Guid> CountedAsync(CommitmentSite site, long target)
    {
        var (record, _) = await site.NewRecordAsync();
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.GetAsync($"/komitmen/rumuskan?catatan={record.Id}");
        var page = await form.PressAsync(
            "Tetapkan komitmen",
            [
                ("Input.Statement", "Menyelenggarakan konseling"),
                ("Input.OwnerId", $"{site.Kanwil}"),
                ("Input.Measure", "Number"),
                ("Input.Target", $"{target}"),
                ("Input.TargetUnit", "sesi"),
                .. CommitmentSteps.Date("Input.DueOn", site.Today.AddDays(-10)),
            ]
        );
        Assert.Empty(page.Errors);
        return page.Id();
    }

    private static async Task<Guid> ProveAsync(CommitmentSite site, Guid commitment, string amount)
    {
        using var upt = await site.AsAsync("upt");
        var page = await (await upt.GetAsync($"/komitmen/{commitment}/bukti/unggah")).PressWithFileAsync(
            "Unggah bukti",
            ("Input.File", "laporan.pdf", Samples.Pdf("Laporan simulasi")),
            [.. CommitmentSteps.Proof(site.Today.AddDays(-12)), ("Input.Amount", amount)]
        );
        Assert.Empty(page.Errors);
        return page.Id();
    }
}
