using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Jobs;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments.Sops;

/// <summary>Who has read an SOP, and when it is looked at again.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class SopReadingTests(CommitmentSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Read_ByOnePersonTwice_CountsOnce(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _, third) = await site.ThreePartiesAsync();
        var sop = await site.InForceAsync(record.Id, third);
        using var one = await site.Host.SignedInAsync(third);
        using var other = await site.Host.SignedInAsync(third);
        var first = (await one.GetAsync($"/sop/{sop}")).FormOf("Saya sudah membaca");
        var second = (await other.GetAsync($"/sop/{sop}")).FormOf("Saya sudah membaca");

        var read = await first.SubmitAsync();
        var again = await second.SubmitAsync();

        Assert.Equal(($"/sop/{sop}", $"/sop/{sop}"), (read.Path, again.Path));
        Assert.Contains("Anda sudah membaca", again.Text, StringComparison.Ordinal);
        Assert.Equal("1 dari 1", RateOf(again, third.Institution.Name));
        var version = (await site.SopAsync(sop)).InForce!.Id;
        Assert.Equal(1, await site.Host.QueryAsync(db => db.Set<SopAcknowledgement>().CountAsync(a => a.VersionId == version)));
        Assert.Equal(1, await site.Host.QueryAsync(db => db.Set<ProcessRecord>().CountAsync(r => r.RecordId == version)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rate_OfAUnit_CountsPeopleWithACurrentPostOnly(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _, third) = await site.ThreePartiesAsync();
        var office = third.Institution;
        var leaver = await site.Host.GivenOfficerAsync(office, SopSteps.PartnerMay);
        var silent = await site.Host.GivenOfficerAsync(office, SopSteps.PartnerMay);
        await site.Host.GivenPostAsync(silent, office, "sops.view");
        var sop = await site.InForceAsync(record.Id, third);
        using var reader = await site.Host.SignedInAsync(third);
        using var leaving = await site.Host.SignedInAsync(leaver);
        await (await reader.GetAsync($"/sop/{sop}")).FormOf("Saya sudah membaca").SubmitAsync();
        await (await leaving.GetAsync($"/sop/{sop}")).FormOf("Saya sudah membaca").SubmitAsync();
        Assert.Equal("2 dari 3", RateOf(await reader.GetAsync($"/sop/{sop}"), office.Name));

        await site.Host.QueryAsync(db =>
            db.Set<Post>()
                .Where(p => p.Id == leaver.PostId)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Until, site.Today.AddDays(-1)))
        );

        Assert.Equal("1 dari 2", RateOf(await reader.GetAsync($"/sop/{sop}"), office.Name));
        var page = await reader.GetAsync($"/sop/{sop}");
        Assert.Contains("0 dari 4 unit lengkap", page.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rate_OfChosenUnits_SaysWhereNobodyWorks(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var empty = await site.Host.GivenInstitutionAsync($"Mitra {NewId.Random():N}"[..20], InstitutionKind.Partner);
        var (record, _) = await site.NewRecordAsync(third: empty);
        using var kanwil = await site.AsAsync("kanwil");
        var form = (await site.NewFormAsync(kanwil, record.Id)).Choose("Input.Whom", "Chosen").Tick("Input.Readers", $"{empty.Id}");

        var page = await form.SubmitAsync("Simpan konsep");

        Assert.Empty(page.Errors);
        await site.Host.QueryAsync(db =>
            db.Set<SopVersion>()
                .Where(v => v.SopId == page.Id())
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.State, SopState.InForce).SetProperty(v => v.InForceFrom, site.Today))
        );
        var shown = await kanwil.GetAsync($"/sop/{page.Id()}");
        Assert.Equal("Belum ada petugas terdaftar", RateOf(shown, empty.Name));
        Assert.Contains("1 unit belum punya petugas.", shown.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ReviewJob_NearTheDay_AsksTheOwnerOnceUntilItWasReviewed(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _, third) = await site.ThreePartiesAsync();
        var near = await site.InForceAsync(record.Id, third);
        var far = await site.InForceAsync(record.Id, third);
        await ReviewByAsync(site, near, site.Today.AddDays(20));
        await ReviewByAsync(site, far, site.Today.AddDays(60));

        await RunAsync(site);
        await RunAsync(site);

        Assert.Equal([site.Kanwil], await site.AskedAsync("sops.review", near));
        Assert.Empty(await site.AskedAsync("sops.review", far));
        using var kanwil = await site.AsAsync("kanwil");
        var bare = await (await kanwil.GetAsync($"/sop/{near}/tinjau"))
            .FormOf("Ditinjau, tetap berlaku")
            .FillDate("Input.ReviewBy", site.Today)
            .SubmitAsync();
        Assert.Equal(["Batas tinjau harus sesudah hari ini.", "Tulis alasannya."], bare.Errors);
        var reviewed = await bare.FormOf("Ditinjau, tetap berlaku")
            .FillDate("Input.ReviewBy", site.Today.AddYears(1))
            .Fill("Input.Reason", "Diperiksa bersama para pihak")
            .SubmitAsync();
        Assert.Contains("Diperiksa bersama para pihak", reviewed.Text, StringComparison.Ordinal);
        await RunAsync(site);
        Assert.Empty(await site.AskedAsync("sops.review", near));
        var version = (await site.SopAsync(near)).InForce!;
        Assert.Equal((site.Today.AddYears(1), site.Today.AddDays(20)), (version.ReviewBy, version.Reviews.Single().Before));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ReviewTask_OfAReplacedVersion_IsClosedByTheNewOne(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, _, third) = await site.ThreePartiesAsync();
        var sop = await site.InForceAsync(record.Id, third);
        await ReviewByAsync(site, sop, site.Today.AddDays(5));
        await RunAsync(site);
        Assert.Single(await site.AskedAsync("sops.review", sop));
        using var kanwil = await site.AsAsync("kanwil");
        await (await kanwil.GetAsync($"/sop/{sop}/naskah"))
            .FormOf("Simpan konsep")
            .Fill("Input.Changes", "Disesuaikan")
            .FillDate("Input.ReviewBy", site.Today.AddYears(1))
            .SubmitAsync("Simpan konsep");
        await site.PutForwardAsync(sop);

        await site.AllApproveAsync(sop, third);

        Assert.Empty(await site.AskedAsync("sops.review", sop));
    }

    private static string RateOf(SitePage page, string unit) =>
        page
            .Document.QuerySelectorAll("tbody tr")
            .Single(row => row.Children.Length == 2 && row.Children[0].TextContent.Trim() == unit)
            .Children[1]
            .TextContent.Trim();

    private static Task<int> ReviewByAsync(CommitmentSite site, Guid sop, DateOnly day) =>
        site.Host.QueryAsync(db =>
            db.Set<SopVersion>().Where(v => v.SopId == sop).ExecuteUpdateAsync(set => set.SetProperty(v => v.ReviewBy, day))
        );

    private static async Task RunAsync(CommitmentSite site) =>
        Assert.True(await site.Host.Services.GetRequiredService<JobRunner>().RunAsync("sops.review", CancellationToken.None));
}
