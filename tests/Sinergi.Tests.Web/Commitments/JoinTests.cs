using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>A unit that countersigns later (adesi): what it sees, and what it owes from its own signature on.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class JoinTests(CommitmentSites sites)
{
    private const string Button = "Catat keikutsertaan";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Countersign_ByALaterUnit_GivesItItsShareOfWhatIsStillAhead(TestDatabase database)
    {
        var world = await World.StartAsync(await sites.OfAsync(database));
        var ahead = await world.CountedAsync("Menyelenggarakan konseling", 30);
        await world.ShareAsync(ahead, "5");
        var past = await world.CountedAsync("Menyusun rencana", -10);
        await world.ShareAsync(past, "5");
        var undivided = await world.CountedAsync("Menyiapkan ruang", 30);
        var late = await world.LateUnitAsync();
        using var visitor = await world.Site.Host.SignedInAsync(late);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(world.Record.Path)).Status);

        var page = await world.JoinAsync(late, world.Site.Today.AddDays(-3));

        Assert.Empty(page.Errors);
        Assert.Contains("2 dari 2", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sari Simulasi, Kepala Unit Simulasi", page.Text, StringComparison.Ordinal);
        var shares = await world.SharesOfAsync(late);
        var share = Assert.Single(shares);
        Assert.Equal((ahead, 5L, CommitmentState.Planned), (share.ShareOfId!.Value, share.Target, share.State));
        Assert.Equal((world.Site.Today.AddDays(-3), world.Site.Today.AddDays(30)), (share.OwedFrom, share.DueOn));
        Assert.DoesNotContain(shares, s => s.ShareOfId == undivided);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(world.Record.Path)).Status);
        var shown = await visitor.GetAsync($"/komitmen/{share.Id}");
        Assert.Contains("sejak ikut menandatangani", shown.Text, StringComparison.Ordinal);
        Assert.Contains("ikut menandatangani pada", shown.TextOf(".moj-timeline"), StringComparison.Ordinal);
        Assert.Equal([late.InstitutionId], await world.AskedAsync(CommitmentUpkeep.DueTask, share.Id));

        var before = await world.DueAsync(world.Site.Today.AddDays(-60), world.Site.Today.AddDays(-1));
        Assert.DoesNotContain(before, f => f.OwnerId == late.InstitutionId);
        Assert.Contains(before, f => f.Id == past);
        var after = await world.DueAsync(world.Site.Today, world.Site.Today.AddDays(60));
        Assert.Equal(share.Id, Assert.Single(after, f => f.OwnerId == late.InstitutionId).Id);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Countersign_WhereSharesDiffer_AsksTheKeeperUnlessARuleSaysHowMuch(TestDatabase database)
    {
        var world = await World.StartAsync(await sites.OfAsync(database));
        var second = await world.LateUnitAsync();
        await world.JoinAsync(second, world.Site.Today.AddDays(-20));
        var differing = await world.CountedAsync("Menyelenggarakan konseling", 30);
        await world.ShareAsync(differing, "5", "7");
        var ruled = await world.CountedAsync("Menyusun laporan", 30);
        await world.ShareAsync(ruled, "5", "7");
        await world.RuleAsync(ruled, "4");

        var late = await world.LateUnitAsync();
        await world.JoinAsync(late, world.Site.Today);

        var shares = (await world.SharesOfAsync(late)).ToDictionary(s => s.ShareOfId!.Value);
        Assert.Equal((4L, CommitmentState.Planned), (shares[ruled].Target, shares[ruled].State));
        Assert.Equal((null, CommitmentState.Draft), (shares[differing].Target, shares[differing].State));
        Assert.Equal([world.Office.Id], await world.AskedAsync(CommitmentUpkeep.AmountTask, shares[differing].Id));
        using var keeper = await world.KeeperAsync();
        var form = await keeper.GetAsync($"/komitmen/{shares[differing].Id}/ubah");
        var page = await form.PressAsync("Tetapkan komitmen", ("Input.Target", "6"), ("Input.TargetUnit", "sesi"));
        Assert.Empty(page.Errors);
        Assert.Empty(await world.AskedAsync(CommitmentUpkeep.AmountTask, shares[differing].Id));
        Assert.Equal([late.InstitutionId], await world.AskedAsync(CommitmentUpkeep.DueTask, shares[differing].Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Countersign_OfAUnitThatASourceNames_PutsItsSheetOnFile(TestDatabase database)
    {
        var world = await World.StartAsync(await sites.OfAsync(database));
        using var keeper = await world.KeeperAsync();
        Assert.Contains(
            "Disebut sudah menandatangani, lembar belum ada",
            (await keeper.GetAsync($"{world.Record.Path}/ikut-serta")).Text,
            StringComparison.Ordinal
        );

        var page = await world.JoinAsync(world.First, world.Site.Today);

        Assert.Contains("1 dari 1", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lembar belum ada", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tidak ada UPT lagi", page.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Countersign_OutOfTimeOrWithoutThePermission_IsRefused(TestDatabase database)
    {
        var world = await World.StartAsync(await sites.OfAsync(database));
        var late = await world.LateUnitAsync();
        var owed = await world.CountedAsync("Menyiapkan ruang", 30);
        await world.Site.Host.QueryAsync(db =>
            db.Set<Agreement>()
                .Where(a => a.Id == world.Record.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(a => a.SignedOn, world.Site.Today.AddDays(-30))
                        .SetProperty(a => a.TermStart, world.Site.Today.AddDays(-30))
                        .SetProperty(a => a.TermUnlimited, true)
                        .SetProperty(a => a.TerminatedFrom, world.Site.Today.AddDays(-5))
                )
        );

        var early = await world.JoinAsync(late, world.Site.Today.AddDays(-31));
        Assert.Contains("Unit tidak dapat ikut serta sebelum kerja samanya ditandatangani. Periksa tanggalnya.", early.Errors);
        Assert.Contains("Sari Simulasi", early.Html, StringComparison.Ordinal);
        var ended = await world.JoinAsync(late, world.Site.Today);
        Assert.Contains("Pada tanggal itu kerja sama ini sudah diakhiri.", ended.Errors);
        var future = await world.JoinAsync(late, world.Site.Today.AddDays(1));
        Assert.Contains("Tanggal itu belum tiba. Catat setelah unit menandatangani.", future.Errors);

        using var partner = await world.Site.AsAsync("partner");
        var shown = await partner.GetAsync($"{world.Record.Path}/ikut-serta");
        Assert.DoesNotContain(Button, shown.Text, StringComparison.Ordinal);
        var form = await partner.GetAsync($"/komitmen/{owed}/sebab");
        Assert.Equal(HttpStatusCode.Forbidden, await partner.PostWithTokenAsync(form, $"{world.Record.Path}/ikut-serta"));
        Assert.Empty(await world.SharesOfAsync(late));
    }

    /// <summary>A Kanwil of its own with one unit that a source names, so that units that come later disturb no other test.</summary>
    private sealed class World
    {
        public required CommitmentSite Site { get; init; }
        public required string Keeper { get; init; }
        public required Institution Office { get; init; }
        public required Officer First { get; init; }
        public required RecordRef Record { get; init; }

        public static async Task<World> StartAsync(CommitmentSite site)
        {
            var keeper = $"kanwil-{NewId.Random():N}";
            var office = await site.HireAsync(
                keeper,
                $"Kanwil {NewId.Random():N} Simulasi"[..30],
                InstitutionKind.Kanwil,
                null,
                DefaultRoles.KanwilOfficer
            );
            var first = await UnitAsync(site, office);
            var (record, _) = await site.NewRecordAsync(by: keeper);
            return new World
            {
                Site = site,
                Keeper = keeper,
                Office = office,
                First = first,
                Record = record,
            };
        }

        public Task<SiteClient> KeeperAsync() => Site.AsAsync(Keeper);

        public Task<Officer> LateUnitAsync() => UnitAsync(Site, Office);

        /// <summary>A counted commitment of the Kanwil, due in so many days.</summary>
        public async Task<Guid> CountedAsync(string statement, int inDays)
        {
            using var keeper = await KeeperAsync();
            var page = await (await keeper.GetAsync($"/komitmen/rumuskan?catatan={Record.Id}")).PressAsync(
                "Tetapkan komitmen",
                [
                    ("Input.Statement", statement),
                    ("Input.OwnerId", $"{Office.Id}"),
                    ("Input.Measure", "Number"),
                    ("Input.Target", "20"),
                    ("Input.TargetUnit", "sesi"),
                    .. CommitmentSteps.Date("Input.DueOn", Site.Today.AddDays(inDays)),
                ]
            );
            Assert.Empty(page.Errors);
            return page.Id();
        }

        public async Task ShareAsync(Guid whole, params string[] amounts)
        {
            using var keeper = await KeeperAsync();
            var form = await keeper.GetAsync($"/komitmen/{whole}/bagi");
            var page = await form.PressAsync("Tetapkan bagian", [.. amounts.Select((a, row) => ($"Input.Rows[{row}].Amount", a))]);
            Assert.Empty(page.Errors);
        }

        public async Task RuleAsync(Guid whole, string each)
        {
            using var keeper = await KeeperAsync();
            var form = await keeper.GetAsync($"/komitmen/{whole}/bagi");
            var wrong = await form.PressAsync("Tetapkan bagian", ("Input.Each", "empat"));
            Assert.Contains("Tulis bagian unit ini sebagai angka bulat lebih dari nol.", wrong.Errors);
            Assert.Empty((await wrong.PressAsync("Tetapkan bagian", ("Input.Each", each))).Errors);
        }

        public async Task<SitePage> JoinAsync(Officer unit, DateOnly signedOn)
        {
            using var keeper = await KeeperAsync();
            return await (await keeper.GetAsync($"{Record.Path}/ikut-serta"))
                .FormOf(Button)
                .Choose("Input.UnitId", $"{unit.InstitutionId}")
                .FillDate("Input.SignedOn", signedOn)
                .Fill("Input.Signatory", "Sari Simulasi")
                .Fill("Input.SignatoryTitle", "Kepala Unit Simulasi")
                .Attach("Input.File", "adesi.pdf", Samples.Pdf("Lembar adesi simulasi"))
                .SubmitAsync(Button);
        }

        public Task<List<Commitment>> SharesOfAsync(Officer unit) =>
            Site.Host.QueryAsync(db =>
                db.Set<Commitment>().Where(c => c.RecordId == Record.Id && c.OwnerId == unit.InstitutionId).ToListAsync()
            );

        public Task<List<Guid>> AskedAsync(string task, Guid commitment) =>
            Site.Host.QueryAsync(db =>
                db.Set<WorkTask>()
                    .Where(t => t.Kind == task && t.RecordId == commitment && t.DoneAt == null)
                    .Select(t => t.InstitutionId)
                    .ToListAsync()
            );

        public Task<IReadOnlyList<CommitmentFact>> DueAsync(DateOnly from, DateOnly until) =>
            Site.Host.ActAsync(
                Site.Person(Keeper),
                services => services.GetRequiredService<ICommitmentFacts>().DueAsync(Record.Id, from, until, default)
            );

        private static async Task<Officer> UnitAsync(CommitmentSite site, Institution office)
        {
            var unit = await site.Host.GivenInstitutionAsync($"Unit {NewId.Random():N} Simulasi"[..30], InstitutionKind.Upt, office);
            return await site.Host.GivenOfficerAsync(unit, AgreementPermissions.View, CommitmentPermissions.View);
        }
    }
}
