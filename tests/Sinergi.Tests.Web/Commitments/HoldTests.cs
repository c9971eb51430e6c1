using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>Put on hold by letter (ditangguhkan): not late, not asked for, not due; and what becomes of the dates when it goes on.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class HoldTests(CommitmentSites sites)
{
    private const string Button = "Tangguhkan komitmen";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Hold_WithoutBothSidesInWriting_IsRefusedAndKeepsWhatWasTyped(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var id = (await site.CommitAsync(promise.Id)).Id();
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.GetAsync($"/komitmen/{id}/tangguhkan");

        var bare = await form.PressAsync(Button, ("Input.Reason", "Gedung diperbaiki"));
        Assert.Contains("Isi hari mulai penangguhan.", bare.Errors);
        Assert.Contains("Pilih sampai kapan komitmen ditangguhkan.", bare.Errors);
        Assert.Contains("Pilih siapa yang menandatangani surat itu.", bare.Errors);
        Assert.Contains("Gedung diperbaiki", bare.Html, StringComparison.Ordinal);
        var alone = await Filled(site, bare, site.Today.AddDays(20)).Fill("Input.Together", "false").SubmitAsync(Button);
        Assert.Equal(["Tulis nomor surat.", "Isi tanggal surat.", "Unggah suratnya."], alone.Errors);
        var early = await Filled(site, alone, site.Today.AddDays(20))
            .FillDate("Input.From", site.Today.AddDays(-9))
            .FillDate("Input.LetterOn", site.Today.AddDays(-8))
            .SubmitAsync(Button);
        Assert.Contains("Penangguhan tidak dapat mulai sebelum surat kedua sisi. Periksa tanggalnya.", early.Errors);
        Assert.Null((await FindAsync(site, id)).HeldFrom);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Hold_OfWhatIsLate_IsNeitherLateNorAskedForAndLateAgainOnceALetterEndsIt(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var id = (await site.CommitAsync(promise.Id)).Id();
        await site.Host.QueryAsync(db =>
            db.Set<Commitment>().Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.EndsAccess, true))
        );
        using var kanwil = await site.AsAsync("kanwil");
        Assert.NotNull(await WhyRestsAsync(site, record.Id));

        var page = await HoldAsync(site, kanwil, id, site.Today.AddDays(20));

        Assert.Empty(page.Errors);
        Assert.Contains("Ditangguhkan sejak", page.Text, StringComparison.Ordinal);
        Assert.Contains("S-1/SIM", page.Text, StringComparison.Ordinal);
        Assert.Equal("Ditangguhkan", page.TextOf("main .s-tag"));
        Assert.Null(await WhyRestsAsync(site, record.Id));
        Assert.Equal(0, await AskedAsync(site, id));
        var list = $"/komitmen?catatan={record.Id}&tenggat=";
        Assert.Contains("Tidak ada komitmen yang cocok", (await kanwil.GetAsync($"{list}terlambat")).Text, StringComparison.Ordinal);
        Assert.Contains("Menyediakan ruang konseling", (await kanwil.GetAsync($"{list}ditangguhkan")).Text, StringComparison.Ordinal);
        var count = await CountAsync(site, record.Id);
        // It was due before, so it stays in the divisor.
        Assert.Equal((1, 0, 1), (count.Due, count.Late, count.OnHold));
        Assert.DoesNotContain("ada komitmen yang melewati tenggat", (await kanwil.GetAsync(record.Path)).Text, StringComparison.Ordinal);
        var evaluation = await site.EvaluateAsync(record.Id);
        Assert.Contains("1 komitmen sedang ditangguhkan", evaluation.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Komitmen ini sedang ditangguhkan. Lanjutkan dahulu dengan surat.",
            (await (await kanwil.GetAsync($"/komitmen/{id}/ubah")).PressAsync("Simpan perubahan")).Errors
        );
        Assert.Contains(
            "Komitmen ini sedang ditangguhkan. Lanjutkan dahulu dengan surat.",
            (await HoldAsync(site, kanwil, id, site.Today.AddDays(20))).Errors
        );

        var resumed = await ResumeAsync(site, kanwil, id);

        Assert.Empty(resumed.Errors);
        Assert.Equal("Terlambat", resumed.TextOf("main .s-tag"));
        Assert.Contains("menangguhkan komitmen", resumed.TextOf(".moj-timeline"), StringComparison.Ordinal);
        Assert.Contains("melanjutkan komitmen", resumed.TextOf(".moj-timeline"), StringComparison.Ordinal);
        Assert.Equal(1, await AskedAsync(site, id));
        Assert.NotNull(await WhyRestsAsync(site, record.Id));
        Assert.Equal((1, 1, 0), await CountAsync(site, record.Id) is var c ? (c.Due, c.Late, c.OnHold) : default);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Hold_UntilAnEvent_LeavesNothingDueUntilItHappensAndMovesTheDate(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var id = (await site.CommitAsync(promise.Id, site.Kanwil)).Id();
        await DueAsync(site, id, site.Today.AddDays(-2));
        using var kanwil = await site.AsAsync("kanwil");
        await (await kanwil.GetAsync($"/komitmen/{id}/bagi")).PressAsync("Tetapkan bagian", ("Input.Rows[0].Chosen", "true"));
        var share = (await site.Host.QueryAsync(db => db.Set<Commitment>().SingleAsync(c => c.ShareOfId == id))).Id;

        var page = await Filled(site, await kanwil.GetAsync($"/komitmen/{id}/tangguhkan"), until: null)
            .Fill("Input.NewMilestone", "Gedung selesai diperbaiki")
            .Fill("Input.Together", "false")
            .Fill("Input.AnswerNumber", "B-2/SIM")
            .FillDate("Input.AnswerOn", site.Today.AddDays(-5))
            .Attach("Input.AnswerFile", "balasan.pdf", Samples.Pdf("Persetujuan simulasi"))
            .SubmitAsync(Button);

        Assert.Empty(page.Errors);
        Assert.Contains("B-2/SIM", page.Text, StringComparison.Ordinal);
        Assert.Contains("menunggu penangguhan berakhir", page.Text, StringComparison.Ordinal);
        Assert.All([await FindAsync(site, id), await FindAsync(site, share)], c => Assert.Null(c.DueOn));
        Assert.Equal((0, 0, 1), await CountAsync(site, record.Id) is var rests ? (rests.Due, rests.Late, rests.OnHold) : default);
        Assert.Contains("Belum dapat dinilai", (await site.EvaluateAsync(record.Id)).Text, StringComparison.Ordinal);

        var milestone = await kanwil.GetAsync($"/tonggak/{(await FindAsync(site, id)).HeldForId}");
        Assert.Empty((await milestone.PressAsync("Simpan tonggak", CommitmentSteps.Date("Input.HappenedOn", site.Today))).Errors);

        // From five days ago to yesterday: five days.
        Assert.All([await FindAsync(site, id), await FindAsync(site, share)], c => Assert.Equal(site.Today.AddDays(3), c.DueOn));
        Assert.Equal((1, 1), (await AskedAsync(site, id), await AskedAsync(site, share)));
        Assert.Contains("Berjalan lagi mulai", (await kanwil.GetAsync($"/komitmen/{id}")).Text, StringComparison.Ordinal);
        var undone = await kanwil.GetAsync(milestone.Path);
        await undone.PressAsync(
            "Simpan tonggak",
            ("Input.HappenedOn.Day", ""),
            ("Input.HappenedOn.Month", ""),
            ("Input.HappenedOn.Year", "")
        );
        Assert.Null((await FindAsync(site, id)).DueOn);
        Assert.Equal(0, await AskedAsync(site, id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task NightlyRun_OnceTheLastDayIsOver_AsksAndTellsAgain(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var id = (await site.CommitAsync(promise.Id)).Id();
        using var kanwil = await site.AsAsync("kanwil");
        await HoldAsync(site, kanwil, id, site.Today.AddDays(20));
        await RunAsync(site, "commitments.holds");
        Assert.Equal(0, await AskedAsync(site, id));

        // The clock of the shared host stands: the last day is moved into the past instead.
        await site.Host.QueryAsync(async db =>
            await db.Set<Hold>()
                .Where(h => h.CommitmentId == id)
                .ExecuteUpdateAsync(set => set.SetProperty(h => h.Until, site.Today.AddDays(-2)))
            + await db.Set<Commitment>()
                .Where(c => c.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.HeldUntil, site.Today.AddDays(-2)))
        );
        await RunAsync(site, "commitments.holds");
        await RunAsync(site, "commitments.holds");

        Assert.Equal(1, await AskedAsync(site, id));
        var page = await kanwil.GetAsync($"/komitmen/{id}");
        Assert.Single(
            page.Document.QuerySelectorAll(".moj-timeline li"),
            e => e.TextContent.Contains("mengakhiri penangguhan", StringComparison.Ordinal)
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Hold_OfARecurringDuty_LetsNoPeriodBeginThatLiesWithinIt(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        using var kanwil = await site.AsAsync("kanwil");
        var page = await (await kanwil.GetAsync($"/komitmen/rumuskan?catatan={record.Id}")).PressAsync(
            "Tetapkan komitmen",
            [
                ("Input.Statement", "Menyampaikan laporan"),
                ("Input.OwnerId", $"{site.Kanwil}"),
                ("Input.Measure", "YesNo"),
                ("Input.Timing", "Recurring"),
                ("Input.Every", "Quarter"),
                ("Input.DueDays", "14"),
                .. CommitmentSteps.Date("Input.FirstPeriod", site.Today.AddMonths(-2)),
            ]
        );
        var id = page.Id();
        await (await kanwil.GetAsync($"/komitmen/{id}/bagi")).PressAsync("Tetapkan bagian", ("Input.Rows[0].Chosen", "true"));
        Assert.Empty((await HoldAsync(site, kanwil, id, site.Today.AddDays(20))).Errors);

        // As if the first period had begun a year ago, and the hold with its second one; it ends in the fourth.
        var first = site.Today.AddMonths(-11);
        await site.Host.QueryAsync(db =>
            db.Set<Commitment>()
                .Where(c => c.Id == id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(c => c.PeriodFrom, first)
                        .SetProperty(c => c.PeriodUntil, first.AddMonths(3).AddDays(-1))
                        .SetProperty(c => c.HeldFrom, first.AddMonths(2))
                )
        );
        await RunAsync(site, "commitments.periods");
        Assert.Single(await PeriodsAsync(site, record.Id));

        await site.Host.QueryAsync(db =>
            db.Set<Commitment>().Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.HeldUntil, site.Today.AddDays(-1)))
        );
        await RunAsync(site, "commitments.periods");

        var periods = await PeriodsAsync(site, record.Id);
        Assert.Equal([1, 4], periods.Select(p => p.PeriodNumber));
        // Whoever had a share has one of the next period too.
        var next = await site.Host.QueryAsync(db => db.Set<Commitment>().SingleAsync(c => c.ShareOfId == periods[1].Id));
        Assert.Equal((site.Upt, periods[1].DueOn), (next.OwnerId, next.DueOn));

        // A period that waits for an event has no due date to be listed with.
        var waiting = await Filled(site, await kanwil.GetAsync($"/komitmen/{periods[1].Id}/tangguhkan"), until: null)
            .Fill("Input.NewMilestone", "Kantor selesai dipindah")
            .SubmitAsync(Button);
        Assert.Empty(waiting.Errors);
        Assert.Contains("menunggu penangguhan berakhir", (await kanwil.GetAsync($"/komitmen/{id}")).Text, StringComparison.Ordinal);
    }

    private static SiteForm Filled(CommitmentSite site, SitePage page, DateOnly? until)
    {
        var form = page.FormOf(Button)
            .FillDate("Input.From", site.Today.AddDays(-5))
            .Fill("Input.Number", "S-1/SIM")
            .FillDate("Input.LetterOn", site.Today.AddDays(-6))
            .Attach("Input.File", "surat.pdf", Samples.Pdf("Surat penangguhan simulasi"))
            .Fill("Input.Together", "true")
            .Fill("Input.Reason", "Gedung diperbaiki");
        return until is { } day ? form.Fill("Input.End", "Day").FillDate("Input.Until", day) : form.Fill("Input.End", "Milestone");
    }

    private static async Task<SitePage> HoldAsync(CommitmentSite site, SiteClient visitor, Guid id, DateOnly until) =>
        await Filled(site, await visitor.GetAsync($"/komitmen/{id}/tangguhkan"), until).SubmitAsync(Button);

    private static async Task<SitePage> ResumeAsync(CommitmentSite site, SiteClient visitor, Guid id) =>
        await (await visitor.GetAsync($"/komitmen/{id}/lanjutkan"))
            .FormOf("Lanjutkan komitmen")
            .FillDate("Input.From", site.Today)
            .Fill("Input.Number", "S-9/SIM")
            .FillDate("Input.LetterOn", site.Today)
            .Attach("Input.File", "lanjut.pdf", Samples.Pdf("Surat pencabutan simulasi"))
            .Fill("Input.Reason", "Gedung sudah dipakai")
            .SubmitAsync("Lanjutkan komitmen");

    private static Task<int> DueAsync(CommitmentSite site, Guid id, DateOnly day) =>
        site.Host.QueryAsync(db =>
            db.Set<Commitment>()
                .Where(c => c.Id == id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(c => c.DueOn, day).SetProperty(c => c.LastDay, day).SetProperty(c => c.SortOn, day)
                )
        );

    private static Task<Commitment> FindAsync(CommitmentSite site, Guid id) =>
        site.Host.QueryAsync(db => db.Set<Commitment>().AsNoTracking().SingleAsync(c => c.Id == id));

    private static Task<List<Commitment>> PeriodsAsync(CommitmentSite site, Guid recordId) =>
        site.Host.QueryAsync(db =>
            db.Set<Commitment>().Where(c => c.RecordId == recordId && c.ShareOfId == null).OrderBy(c => c.PeriodNumber).ToListAsync()
        );

    private static Task<int> AskedAsync(CommitmentSite site, Guid id) =>
        site.Host.QueryAsync(db =>
            db.Set<WorkTask>().CountAsync(t => t.Kind == CommitmentUpkeep.DueTask && t.RecordId == id && t.DoneAt == null)
        );

    private static Task<DataRefusal?> WhyRestsAsync(CommitmentSite site, Guid record) =>
        site.Host.ActAsync(
            site.Person("kanwil"),
            async services =>
            {
                foreach (var hold in services.GetServices<IAccessHold>())
                {
                    if (await hold.WhyRestsAsync(record, site.Upt, site.Today, default) is { } refusal)
                    {
                        return refusal;
                    }
                }

                return (DataRefusal?)null;
            }
        );

    private static Task<CommitmentCount> CountAsync(CommitmentSite site, Guid record) =>
        site.Host.ActAsync(
            site.Person("kanwil"),
            async services =>
                (
                    await services
                        .GetRequiredService<ICommitmentCensus>()
                        .PerRecordAsync([record], new CountPeriod(DateOnly.MinValue, site.Today, site.Today), default)
                )[record]
        );

    private static async Task RunAsync(CommitmentSite site, string job) =>
        Assert.True(await site.Host.Services.GetRequiredService<JobRunner>().RunAsync(job, default));
}
