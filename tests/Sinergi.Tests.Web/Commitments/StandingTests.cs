using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>Signed against real: what is counted, for whom, and how one gets from a figure to its proof.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class StandingTests(CommitmentSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Insight_OfOneAgreement_CountsWhatIsDueAndWhatIsProven(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var proven = (await site.CommitAsync(promise.Id)).Id();
        await site.CommitAsync(promise.Id);
        await site.VerifyAsync((await site.ProveAsync(proven)).Id());
        using var kanwil = await site.AsAsync("kanwil");

        var row = await RowAsync(kanwil, record.Title);

        Assert.Equal((2, 2, 1, 0, 2), (row.Commitments, row.Due, row.Proven, row.Met, row.Late));
        var page = await kanwil.GetAsync("/wawasan?menurut=naskah");
        var list = await kanwil.GetAsync(page.Link(record.Title));
        Assert.Contains("Menyediakan ruang konseling", list.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Insight_OfAWholeAndItsShares_AddsNothingTwice(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var whole = (await site.CommitAsync(promise.Id, site.Kanwil)).Id();
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.GetAsync($"/komitmen/{whole}/bagi");
        var unit = Guid.Parse(form.FormOf("Tetapkan bagian")["Input.Rows[0].OwnerId"]!);
        var (before, owed) = (await TotalAsync(kanwil, site.Kanwil), await TotalAsync(kanwil, unit));
        await form.PressAsync("Tetapkan bagian", ("Input.Rows[0].Chosen", "true"));

        Assert.Equal(before, await TotalAsync(kanwil, site.Kanwil));
        Assert.Equal(owed + 1, await TotalAsync(kanwil, unit));
        Assert.Equal(1, (await RowAsync(kanwil, record.Title)).Commitments);
        var share = await site.Host.QueryAsync(db => db.Set<Commitment>().SingleAsync(c => c.ShareOfId == whole));
        await site.VerifyAsync((await site.ProveAsync(share.Id)).Id());
        Assert.Equal(1, (await RowAsync(kanwil, record.Title)).Proven);
        // Where a part is under way the whole is too.
        Assert.Equal(
            CommitmentState.UnderWay,
            await site.Host.QueryAsync(db => db.Set<Commitment>().Where(c => c.Id == whole).Select(c => c.State).SingleAsync())
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Insight_AnOutsiderAsks_CountsNothingOfOthers(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        await site.CommitAsync(promise.Id);
        using var outsider = await site.AsAsync("outsider");

        var page = await outsider.GetAsync($"/wawasan?menurut=wilayah&induk={site.Kanwil}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(record.Title, (await outsider.GetAsync("/wawasan?menurut=naskah")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await TotalAsync(outsider, site.Kanwil));
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"/wawasan?induk={NewId.Random()}")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task File_InEachFormat_HoldsTheRowsOfThePage(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        await site.CommitAsync(promise.Id);
        using var kanwil = await site.AsAsync("kanwil");

        var csv = (await kanwil.GetAsync("/wawasan/unduh.csv?menurut=naskah")).Bytes;
        var xlsx = (await kanwil.GetAsync("/wawasan/unduh.xlsx?menurut=naskah")).Bytes;

        Assert.Contains(record.Title, System.Text.Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        using var workbook = new ZipArchive(new MemoryStream(xlsx));
        using var sheet = new StreamReader(workbook.Entries.Single(e => e.Name.StartsWith("sheet", StringComparison.Ordinal)).Open());
        Assert.Contains(record.Title, await sheet.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await kanwil.GetAsync("/wawasan/unduh.exe?menurut=naskah")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task NightlyRun_OverASilentAgreement_WarnsOnceOnEachStepAndEndsWithASignOfLife(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var commitment = (await site.CommitAsync(promise.Id)).Id();
        await InForceSinceAsync(site, record.Id, site.Today.AddDays(-70));

        await WatchAsync(site);
        await WatchAsync(site);
        Assert.Equal(1, await OpenTasksAsync(site, record.Id));
        Assert.Equal((int)Silence.Quiet, await StepAsync(site, record.Id));
        using var kanwil = await site.AsAsync("kanwil");
        Assert.Equal(0, (await RowAsync(kanwil, record.Title)).Idle);

        await InForceSinceAsync(site, record.Id, site.Today.AddDays(-200));
        await WatchAsync(site);
        Assert.Equal((int)Silence.LongIdle, await StepAsync(site, record.Id));
        Assert.Equal(1, (await RowAsync(kanwil, record.Title)).Idle);

        await site.VerifyAsync((await site.ProveAsync(commitment)).Id());
        Assert.Equal(0, await OpenTasksAsync(site, record.Id));
        Assert.Equal(0, (await RowAsync(kanwil, record.Title)).Idle);
        Assert.Null(await StepAsync(site, record.Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Staleness_CountedAtNight_IsSeenByAnybodyAndNamesNoAgreement(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _) = await site.NewRecordAsync();
        await InForceSinceAsync(site, record.Id, site.Today.AddDays(-400));
        using var anybody = site.Host.Visitor();

        Assert.True(await site.Host.Services.GetRequiredService<JobRunner>().RunAsync("agreements.staleness", default));
        var before = await CountedAsync(site);
        var (second, _) = await site.NewRecordAsync();
        await InForceSinceAsync(site, second.Id, site.Today.AddDays(-1));
        Assert.True(await site.Host.Services.GetRequiredService<JobRunner>().RunAsync("agreements.staleness", default));

        var after = await CountedAsync(site);
        Assert.Equal((before.InForce + 1, before.Idle), (after.InForce, after.Idle));
        Assert.True(before.Idle >= 1);
        var page = await anybody.GetAsync(CommitmentLinks.Staleness);
        Assert.Contains($"{after.Idle} dari {after.InForce}", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(record.Title, page.Text, StringComparison.Ordinal);
    }

    private static Task<Staleness> CountedAsync(CommitmentSite site) =>
        site.Host.QueryAsync(db => db.Set<Staleness>().OrderByDescending(s => s.Day).FirstAsync());

    private static Task<int> InForceSinceAsync(CommitmentSite site, Guid record, DateOnly since) =>
        site.Host.QueryAsync(db =>
            db.Set<Agreement>()
                .Where(a => a.Id == record)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.TermStart, since).SetProperty(a => a.TermEnd, site.Today.AddYears(2)))
        );

    private static async Task WatchAsync(CommitmentSite site) =>
        Assert.True(await site.Host.Services.GetRequiredService<JobRunner>().RunAsync("agreements.idle", default));

    private static Task<int> OpenTasksAsync(CommitmentSite site, Guid record) =>
        site.Host.QueryAsync(db =>
            db.Set<WorkTask>().CountAsync(t => t.Kind == "agreements.idle" && t.RecordId == record && t.DoneAt == null)
        );

    private static Task<int?> StepAsync(CommitmentSite site, Guid record) =>
        site.Host.QueryAsync(db => db.Set<IdleWarning>().Where(w => w.RecordId == record).Select(w => (int?)w.Step).SingleOrDefaultAsync());

    /// <summary>What an office and all below it have committed to.</summary>
    private static async Task<int> TotalAsync(SiteClient client, Guid under)
    {
        using var file = await JsonAsync(client, $"/wawasan/unduh.json?menurut=wilayah&induk={under}");
        return file.RootElement.GetProperty("rows").EnumerateArray().Last().GetProperty("commitments").GetInt32();
    }

    private static async Task<(int Commitments, int Due, int Proven, int Met, int Late, int Idle)> RowAsync(SiteClient client, string title)
    {
        using var file = await JsonAsync(client, "/wawasan/unduh.json?menurut=naskah");
        var row = file.RootElement.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("group").GetString() == title);
        return (Of("commitments"), Of("due"), Of("proven"), Of("met"), Of("late"), Of("agreements_idle"));

        int Of(string column) => row.GetProperty(column).GetInt32();
    }

    private static async Task<JsonDocument> JsonAsync(SiteClient client, string path) =>
        JsonDocument.Parse((await client.GetAsync(path)).Bytes);
}
