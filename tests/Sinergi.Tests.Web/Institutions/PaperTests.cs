using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Papers;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Institutions;

public sealed class PaperTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private static readonly string[] Officer = [InstitutionPermissions.View, InstitutionPermissions.Papers, AgreementPermissions.View];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Paper_ThatHasRunOut_IsAGapOnTheAgreementUntilANewerOneComes(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var partner = await world.Host.GivenInstitutionAsync(null, InstitutionKind.Partner);
        var agreement = await world.RegisterAsync(MergeWorld.Told("Pelatihan berizin", world.Kanwil, partner));
        using var client = await world.Host.SignedInAsync(await world.Host.GivenOfficerAsync(world.Kanwil, Officer));

        var lapsed = await AddAsync(client, partner, AgreementWorld.Today.AddDays(-1));
        Assert.Contains("Kedaluwarsa sejak 2 Mar 2026", lapsed.Text, StringComparison.Ordinal);
        var record = await client.GetAsync(AgreementLinks.Record(agreement));
        Assert.Contains($"dari {partner.ShortName} kedaluwarsa sejak", record.Text, StringComparison.Ordinal);

        var renewed = await AddAsync(client, partner, AgreementWorld.Today.AddYears(1));

        Assert.Contains("Sudah diganti", renewed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kedaluwarsa", (await client.GetAsync(AgreementLinks.Record(agreement))).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Paper_OfAnotherPartner_IsNotThere(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var stranger = await world.Host.SignedInAsync(await world.Host.GivenOfficerAsync(world.Bnnp, Officer));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(InstitutionLinks.Papers(world.Ombudsman.Id))).Status);
        var own = await stranger.GetAsync(InstitutionLinks.Papers(world.Bnnp.Id));
        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.False(own.Has("main form[method=post]"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(InstitutionLinks.Papers(world.Kanwil.Id))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Watch_BeforeAPaperRunsOut_AsksOnceAndIsDoneWithTheNewOne(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var partner = await world.Host.GivenInstitutionAsync(null, InstitutionKind.Partner);
        using var client = await world.Host.SignedInAsync(await world.Host.GivenOfficerAsync(world.Kanwil, Officer));
        var last = AgreementWorld.Today.AddDays(30);
        await AddAsync(client, partner, last);

        await WatchAsync(world);
        await WatchAsync(world);

        var asked = Assert.Single(await TasksAsync(world, partner));
        Assert.Equal((world.Kanwil.Id, last, (DateTime?)null), (asked.InstitutionId, asked.DueOn!.Value, asked.DoneAt));
        await AddAsync(client, partner, AgreementWorld.Today.AddYears(1));
        await WatchAsync(world);
        Assert.NotNull(Assert.Single(await TasksAsync(world, partner)).DoneAt);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Paper_WithDaysThatCannotBe_IsRefusedAndKept(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var client = await world.Host.SignedInAsync(await world.Host.GivenOfficerAsync(world.Kanwil, Officer));

        var page = await (await client.GetAsync(InstitutionLinks.Papers(world.Ombudsman.Id)))
            .Form()
            .Force("Input.Kind", "PALSU")
            .Fill("Input.Number", "SK/7")
            .FillDate("Input.IssuedOn", AgreementWorld.Today.AddDays(1))
            .FillDate("Input.ValidUntil", AgreementWorld.Today)
            .SubmitAsync();

        Assert.Equal(3, page.Errors.Count);
        Assert.Equal("SK/7", page.Form()["Input.Number"]);
    }

    private static async Task<SitePage> AddAsync(SiteClient client, Institution partner, DateOnly until) =>
        await (await client.GetAsync(InstitutionLinks.Papers(partner.Id)))
            .Form()
            .Choose("Input.Kind", "IZIN")
            .Fill("Input.Number", "503/12")
            .FillDate("Input.ValidUntil", until)
            .SubmitAsync();

    private static async Task WatchAsync(AgreementWorld world) =>
        Assert.True(await world.Host.Services.GetRequiredService<JobRunner>().RunAsync("institutions.papers", CancellationToken.None));

    private static Task<List<WorkTask>> TasksAsync(AgreementWorld world, Institution partner) =>
        world.Host.QueryAsync(db =>
            db.Set<WorkTask>()
                .IgnoreQueryFilters()
                .Where(t => db.Set<PartnerPaper>().Any(p => p.Id == t.RecordId && p.InstitutionId == partner.Id))
                .ToListAsync()
        );
}
