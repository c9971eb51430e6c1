using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

[Collection(CommitmentCollection.Name)]
public sealed class EvaluationTests(CommitmentSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Chain_FromPromiseToFixedScore_CanBeWalkedBothWays(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var commitment = await site.CommitAsync(promise.Id);
        var evidence = await site.ProveAsync(commitment.Id());
        await site.VerifyAsync(evidence.Id());
        var evaluation = await site.EvaluateAsync(record.Id);
        await site.SendAsync(evaluation.Id());

        using var upt = await site.AsAsync("upt");
        using var kanwil = await site.AsAsync("kanwil");
        var early = await (await kanwil.GetAsync($"/evaluasi/{evaluation.Id()}/tetapkan")).PressAsync("Tetapkan hasil");
        Assert.StartsWith("Masa hak jawab masih berjalan", Assert.Single(early.Errors), StringComparison.Ordinal);

        var replied = await (await upt.GetAsync($"/evaluasi/{evaluation.Id()}/jawab")).PressAsync(
            "Kirim jawaban",
            ("Input.Agrees", "false"),
            ("Input.Words", "Tanggalnya keliru.")
        );
        Assert.Contains("Keberatan", replied.Text, StringComparison.Ordinal);

        var form = await kanwil.GetAsync($"/evaluasi/{evaluation.Id()}/tetapkan");
        var unanswered = await form.PressAsync("Tetapkan hasil");
        Assert.Equal(["Jawab keberatan Unit Simulasi lebih dahulu."], unanswered.Errors);
        var unexplained = await form.PressAsync(
            "Tetapkan hasil",
            ("Input.Answers[0].Answer", "Sebagian."),
            ("Input.Rows[0].Verdict", "PartlyMet")
        );
        Assert.Equal(["Tulis alasan putusan ini."], unexplained.Errors);
        var done = await unexplained.PressAsync("Tetapkan hasil", ("Input.Rows[0].Verdict", "Met"));

        Assert.Contains("Ditetapkan", done.Text, StringComparison.Ordinal);
        Assert.Contains("Seluruhnya 1 dari 1 komitmen jatuh tempo terpenuhi", done.Text, StringComparison.Ordinal);
        var state = await site.Host.QueryAsync(db =>
            db.Set<Commitment>().Where(c => c.Id == commitment.Id()).Select(c => c.State).SingleAsync()
        );
        Assert.Equal(CommitmentState.Met, state);
        Assert.Contains("Ditetapkan", (await kanwil.GetAsync(record.Path)).TextOf(".s-axes"), StringComparison.Ordinal);
        await WalkAsync(kanwil, record.Path, commitment.Id(), evidence.Id(), evaluation.Id());
        Assert.Equal(0, await OpenTasksAsync(site, commitment.Id(), evidence.Id()));
        // The result is to be delivered next.
        Assert.Equal(1, await OpenTasksAsync(site, evaluation.Id()));
        Assert.IsNotType<AuditVerdict.Broken>(
            await site.Host.UseAsync(s => s.GetRequiredService<AuditVerifier>().VerifyAsync(null, default))
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Judge_EvaluatedPartyWithThePermission_IsRefusedEverywhere(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        await site.CommitAsync(promise.Id);
        var evaluation = (await site.EvaluateAsync(record.Id)).Id();
        using var accused = await site.AsColleagueAsync("upt", EvaluationPermissions.View, EvaluationPermissions.Assess);

        var page = await accused.GetAsync($"/evaluasi/{evaluation}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.Has($"a[href='/evaluasi/{evaluation}/nilai']"));
        var token = page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        foreach (var path in new[] { $"/evaluasi/{evaluation}/nilai", $"/evaluasi/{evaluation}/tetapkan" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await accused.GetAsync(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await accused.PostAsync(path, [new("__RequestVerificationToken", token)])).Status);
        }

        var fill = await accused.PostAsync($"/evaluasi/{evaluation}?handler=Fill", [new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Forbidden, fill.Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Assess_WithoutVerifiedEvidence_CannotBeMetAndStaysInTheDenominator(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var commitment = await site.CommitAsync(promise.Id);
        await site.ProveAsync(commitment.Id());
        var evaluation = await site.EvaluateAsync(record.Id);
        using var kanwil = await site.AsAsync("kanwil");

        var form = await kanwil.GetAsync($"/evaluasi/{evaluation.Id()}/nilai");
        var openedBefore = await kanwil.GetAsync($"/evaluasi/{evaluation.Id()}/nilai");
        Assert.Contains("0 dari 1 bukti terverifikasi", form.Text, StringComparison.Ordinal);
        var met = await form.PressAsync("Simpan penilaian", ("Input.Rows[0].Verdict", "Met"), ("Input.Rows[0].Reason", "Saya tahu"));
        Assert.Equal(["Belum ada bukti terverifikasi. Pilih tidak ada bukti, atau tidak terpenuhi bila diakui."], met.Errors);
        var saved = await form.PressAsync("Simpan penilaian");

        Assert.Contains("Seluruhnya 0 dari 1 komitmen jatuh tempo", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Cara menghitung, versi 1", saved.Text, StringComparison.Ordinal);
        var conflict = await openedBefore.PressAsync("Simpan penilaian");
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Fix_EvidenceVerifiedDuringTheReply_NeedsAnotherVerdict(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var commitment = await site.CommitAsync(promise.Id);
        var evaluation = await site.EvaluateAsync(record.Id);
        await site.SendAsync(evaluation.Id());
        var evidence = await site.ProveAsync(commitment.Id());
        await site.VerifyAsync(evidence.Id());
        using var upt = await site.AsAsync("upt");
        await (await upt.GetAsync($"/evaluasi/{evaluation.Id()}/jawab")).PressAsync("Kirim jawaban", ("Input.Agrees", "true"));
        using var kanwil = await site.AsAsync("kanwil");

        var kept = await (await kanwil.GetAsync($"/evaluasi/{evaluation.Id()}/tetapkan")).PressAsync("Tetapkan hasil");
        Assert.Contains("Ada bukti terverifikasi. Pilih putusan selain tidak ada bukti.", kept.Errors);
        var changed = await kept.PressAsync(
            "Tetapkan hasil",
            ("Input.Rows[0].Verdict", "Met"),
            ("Input.Rows[0].Reason", "Bukti datang dalam masa hak jawab.")
        );

        Assert.Contains("Seluruhnya 1 dari 1", changed.Text, StringComparison.Ordinal);
        Assert.Contains(await site.PostOfAsync("kanwil"), changed.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Fix_Final_NeedsARecommendationAndLeadsToFollowUps(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        await site.CommitAsync(promise.Id);
        var evaluation = await site.EvaluateAsync(record.Id, "Final");
        await site.SendAsync(evaluation.Id());
        using var upt = await site.AsAsync("upt");
        await (await upt.GetAsync($"/evaluasi/{evaluation.Id()}/jawab")).PressAsync("Kirim jawaban", ("Input.Agrees", "true"));
        using var kanwil = await site.AsAsync("kanwil");

        var silent = await (await kanwil.GetAsync($"/evaluasi/{evaluation.Id()}/tetapkan")).PressAsync("Tetapkan hasil");
        Assert.Contains("Evaluasi akhir perlu rekomendasi. Pilih salah satu.", silent.Errors);
        var bare = await silent.PressAsync("Tetapkan hasil", ("Input.Recommendation", "End"));
        Assert.Contains("Tulis mengapa kerja sama ini perlu diubah atau diakhiri.", bare.Errors);
        var done = await bare.PressAsync("Tetapkan hasil", ("Input.RecommendationReason", "Tidak pernah dijalankan."));

        Assert.Empty(done.Errors);
        Assert.Contains("Tidak pernah dijalankan.", done.Text, StringComparison.Ordinal);
        Assert.Contains("0 dari 1", done.Text, StringComparison.Ordinal);
        Assert.Contains("Rumuskan komitmen", (await kanwil.GetAsync(done.Link("Rumuskan tindak lanjut"))).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Admit_ByTheOwner_LetsNotMetStandWithoutProof(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var commitment = await site.CommitAsync(promise.Id);
        using var upt = await site.AsAsync("upt");

        await (await upt.GetAsync($"/komitmen/{commitment.Id()}/akui")).PressAsync("Akui", ("Input.Words", "Anggaran dialihkan."));
        var evaluation = await site.EvaluateAsync(record.Id);

        var verdict = await site.Host.QueryAsync(db =>
            db.Set<EvaluationVerdict>().SingleAsync(v => v.EvaluationCycleId == evaluation.Id())
        );
        Assert.Equal((CommitmentVerdict.NotMet, true), (verdict.Proposed, verdict.Admitted));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_OfMoreThanAPage_GoesForthAndBack(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        var first = new DateOnly(2020, 1, 1);
        await site.Host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            db.AddRange(
                Enumerable
                    .Range(0, 60)
                    .Select(day => new EvaluationCycle
                    {
                        Id = NewId.Next(),
                        RecordKind = RecordKind.Agreement,
                        RecordId = record.Id,
                        PeriodKind = PeriodKind.Semester,
                        From = first,
                        Until = first.AddDays(day),
                        ScoreVersion = "1",
                        ReplyDays = 14,
                        EvaluatorId = site.Kanwil,
                        StartedAt = site.Host.Clock.UtcNow.UtcDateTime,
                    })
            );
            await db.SaveChangesAsync();
        });
        using var kanwil = await site.AsAsync("kanwil");

        var newest = await kanwil.GetAsync($"/evaluasi?catatan={record.Id}");
        var oldest = await newest.FollowAsync("a[rel=next]");
        var back = await oldest.FollowAsync("a[rel=prev]");

        Assert.Equal(50, newest.TextsOf("tbody tr").Count);
        Assert.Equal(10, oldest.TextsOf("tbody tr").Count);
        Assert.Equal(60, newest.TextsOf("tbody td:first-child").Union(oldest.TextsOf("tbody td:first-child")).Count());
        Assert.Equal(newest.TextsOf("tbody tr"), back.TextsOf("tbody tr"));
        Assert.All(newest.TextsOf("tbody tr"), row => Assert.Contains(record.Title, row, StringComparison.Ordinal));
        Assert.False(oldest.Has("a[rel=next]"));
        Assert.False(back.Has("a[rel=prev]"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EveryPage_ForAnOutsider_IsNotFound(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var commitment = await site.CommitAsync(promise.Id);
        var evidence = await site.ProveAsync(commitment.Id());
        var evaluation = await site.EvaluateAsync(record.Id);
        await site.SendAsync(evaluation.Id());
        var (own, _) = await site.NewRecordAsync(by: "outsider");
        using var outsider = await site.AsAsync("outsider");
        string[] pages =
        [
            $"/komitmen/rumuskan?janji={promise.Id}",
            $"/komitmen/rumuskan?catatan={record.Id}",
            $"/komitmen/{commitment.Id()}",
            $"/komitmen/{commitment.Id()}/ubah",
            $"/komitmen/{commitment.Id()}/akui",
            $"/komitmen/{commitment.Id()}/bukti/unggah",
            $"/bukti/{evidence.Id()}",
            $"/evaluasi/mulai?catatan={record.Id}",
            $"/evaluasi/{evaluation.Id()}",
            $"/evaluasi/{evaluation.Id()}/nilai",
            $"/evaluasi/{evaluation.Id()}/jawab",
            $"/evaluasi/{evaluation.Id()}/tetapkan",
        ];
        // What takes no form says so to everyone alike.
        string[] readOnly = [$"/komitmen/{commitment.Id()}", $"/bukti/{evidence.Id()}", $"/evaluasi/{evaluation.Id()}"];
        // Any page with a form gives the token.
        var token = await outsider.GetAsync($"/evaluasi/mulai?catatan={own.Id}");

        foreach (var path in pages)
        {
            Assert.True(HttpStatusCode.NotFound == (await outsider.GetAsync(path)).Status, $"GET {path}");
            var expected = readOnly.Contains(path) ? HttpStatusCode.MethodNotAllowed : HttpStatusCode.NotFound;
            Assert.True(expected == await outsider.PostWithTokenAsync(token, path), $"POST {path}");
        }

        foreach (var handler in new[] { "accept", "refuse", "withdraw" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await outsider.PostWithTokenAsync(token, $"/bukti/{evidence.Id()}?handler={handler}"));
        }

        Assert.Equal(HttpStatusCode.NotFound, await outsider.PostWithTokenAsync(token, $"/evaluasi/{evaluation.Id()}?handler=fill"));
        Assert.Contains("Tidak ada", (await outsider.GetAsync($"/komitmen?catatan={record.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("Tidak ada", (await outsider.GetAsync($"/evaluasi?catatan={record.Id}")).Text, StringComparison.Ordinal);
    }

    // Promise → commitment → evidence → evaluation and back, by the links of the strip alone.
    private static async Task WalkAsync(SiteClient visitor, string source, Guid commitment, Guid evidence, Guid evaluation)
    {
        var atCommitment = await visitor.GetAsync($"/komitmen/{commitment}");
        Assert.Equal(source, Strip(atCommitment)[0]);
        Assert.Contains($"/bukti/{evidence}", Strip(atCommitment));
        var atEvidence = await visitor.GetAsync($"/bukti/{evidence}");
        Assert.Contains($"/evaluasi/{evaluation}", Strip(atEvidence));
        var atEvaluation = await visitor.GetAsync($"/evaluasi/{evaluation}");
        Assert.Contains($"/bukti/{evidence}", Strip(atEvaluation));
        Assert.Equal($"/komitmen/{commitment}", atEvaluation.Link("Menyediakan ruang konseling"));
        Assert.Contains($"/komitmen/{commitment}", Strip(atEvidence));
        Assert.Contains(source, Strip(atEvaluation));
    }

    private static List<string?> Strip(SitePage page) =>
        [.. page.Document.QuerySelectorAll(".s-chain a").Select(a => a.GetAttribute("href"))];

    private static Task<int> OpenTasksAsync(CommitmentSite site, params Guid[] records) =>
        site.Host.QueryAsync(db => db.Set<WorkTask>().CountAsync(t => records.Contains(t.RecordId) && t.DoneAt == null));
}
