using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Jobs;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>Due once for each period, after an event, or by a directive.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class TimingTests(CommitmentSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Formulate_Recurring_MakesOneCommitmentForEachPeriodThatHasBegun(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        var first = site.Today.AddMonths(-13);

        var page = await RecurAsync(site, record.Id, first);

        Assert.Empty(page.Errors);
        Assert.Contains("Semua masa", page.Text, StringComparison.Ordinal);
        var periods = await PeriodsOfAsync(site, record.Id);
        Assert.Equal([1, 2, 3], periods.Select(p => p.PeriodNumber));
        Assert.All(periods, p => Assert.Equal(p.PeriodUntil!.Value.AddDays(14), p.DueOn));
        Assert.All(periods, p => Assert.Equal(CommitmentState.Planned, p.State));
        Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First.PeriodUntil!.Value.AddDays(1), pair.Second.PeriodFrom));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task NightlyRun_WhenAPeriodHasEnded_BeginsTheNextOnceAndNotAfterTheEnd(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        var first = site.Today.AddMonths(-5);
        await RecurAsync(site, record.Id, first, first.AddMonths(6).AddDays(3));
        Assert.Single(await PeriodsOfAsync(site, record.Id));

        // The clock of the shared host stands: the period is moved into the past instead.
        await site.Host.QueryAsync(async db =>
            await db.Set<Commitment>()
                .Where(c => c.RecordId == record.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(c => c.PeriodFrom, first.AddMonths(-2)).SetProperty(c => c.PeriodUntil, first.AddMonths(4).AddDays(-1))
                )
        );
        await RunAsync(site);
        await RunAsync(site);
        Assert.Equal(2, (await PeriodsOfAsync(site, record.Id)).Count);

        await site.Host.QueryAsync(async db =>
            await db.Set<Commitment>()
                .Where(c => c.RecordId == record.Id && c.PeriodNumber == 2)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(c => c.PeriodUntil, site.Today.AddDays(-1)).SetProperty(c => c.RepeatUntil, site.Today.AddDays(-1))
                )
        );
        await RunAsync(site);
        Assert.Equal(2, (await PeriodsOfAsync(site, record.Id)).Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Milestone_OnceItHappened_StartsTheDueDateAndCanBeCorrected(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync(condition: "setelah pemindahan");
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.GetAsync($"/komitmen/rumuskan?janji={promise.Id}");
        var page = await form.PressAsync(
            "Tetapkan komitmen",
            ("Input.OwnerId", $"{site.Upt}"),
            ("Input.Measure", "YesNo"),
            ("Input.Timing", "AfterMilestone"),
            ("Input.NewMilestone", "Kantor simulasi sudah pindah"),
            ("Input.DaysAfter", "30")
        );
        Assert.Empty(page.Errors);
        Assert.Contains("belum terjadi", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Terlambat", page.Text, StringComparison.Ordinal);

        var milestone = await kanwil.GetAsync(page.Link("Kantor simulasi sudah pindah"));
        var future = await milestone.PressAsync("Simpan tonggak", CommitmentSteps.Date("Input.HappenedOn", site.Today.AddDays(2)));
        Assert.Contains(future.Errors, e => e.Contains("Tanggal itu belum tiba", StringComparison.Ordinal));

        await milestone.PressAsync("Simpan tonggak", CommitmentSteps.Date("Input.HappenedOn", site.Today.AddDays(-40)));
        var commitment = Assert.Single(await PeriodsOfAsync(site, record.Id));
        Assert.Equal(site.Today.AddDays(-10), commitment.DueOn);
        Assert.Contains("Terlambat", (await kanwil.GetAsync($"/komitmen/{commitment.Id}")).Text, StringComparison.Ordinal);

        var again = await kanwil.GetAsync($"/tonggak/{commitment.MilestoneId}");
        await again.PressAsync("Simpan tonggak", CommitmentSteps.Date("Input.HappenedOn", site.Today.AddDays(-5)));
        Assert.Equal(site.Today.AddDays(25), Assert.Single(await PeriodsOfAsync(site, record.Id)).DueOn);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Formulate_FromADirective_NamesTheOfficeThatGaveIt(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.GetAsync($"/komitmen/rumuskan?catatan={record.Id}");

        var nameless = await form.PressAsync("Simpan draf", ("Input.Statement", "Melapor tiap bulan"), ("Input.Origin", "Directive"));
        Assert.Contains("Tulis jabatan yang memberi arahan.", nameless.Errors);
        var page = await nameless.PressAsync("Simpan draf", ("Input.DirectedBy", "Kepala Kantor Wilayah Simulasi"));

        Assert.Empty(page.Errors);
        Assert.Contains("Arahan: Kepala Kantor Wilayah Simulasi", page.Text, StringComparison.Ordinal);
    }

    private static async Task<SitePage> RecurAsync(CommitmentSite site, Guid recordId, DateOnly first, DateOnly? until = null)
    {
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.GetAsync($"/komitmen/rumuskan?catatan={recordId}");
        return await form.PressAsync(
            "Tetapkan komitmen",
            [
                ("Input.Statement", "Menyampaikan laporan pemanfaatan data"),
                ("Input.OwnerId", $"{site.Partner}"),
                ("Input.Measure", "YesNo"),
                ("Input.Timing", "Recurring"),
                ("Input.Every", "Semester"),
                ("Input.DueDays", "14"),
                .. CommitmentSteps.Date("Input.FirstPeriod", first),
                .. until is { } last ? CommitmentSteps.Date("Input.RepeatUntil", last) : [],
            ]
        );
    }

    private static async Task RunAsync(CommitmentSite site) =>
        Assert.True(await site.Host.Services.GetRequiredService<JobRunner>().RunAsync("commitments.periods", default));

    private static Task<List<Commitment>> PeriodsOfAsync(CommitmentSite site, Guid recordId) =>
        site.Host.QueryAsync(db =>
            db.Set<Commitment>().Where(c => c.RecordId == recordId).OrderBy(c => c.PeriodNumber).ThenBy(c => c.Id).ToListAsync()
        );
}
