using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Merge;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Access.Merging;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Institutions;

public sealed class MergeTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Merge_ThenUndo_LeavesEveryRowAsItWas(TestDatabase database)
    {
        var world = await MergeWorld.MakeAsync(await worlds.OnAsync(database));
        var before = await world.RowsAsync();

        Assert.IsType<MergeOutcome.Done>(await world.MergeAsync());
        var merged = await world.RowsAsync();
        Assert.IsType<MergeOutcome.Done>(await world.UndoAsync());

        Assert.NotEqual(before, merged);
        Assert.DoesNotContain(merged, r => r.StartsWith("AgreementParty", StringComparison.Ordinal) && r.Contains($"{world.From.Id}"));
        Assert.Equal(before, await world.RowsAsync());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Merge_OnItsPage_ShowsBothAndGivesTheSuccessorWhatTheOtherHad(TestDatabase database)
    {
        var world = await MergeWorld.MakeAsync(await worlds.OnAsync(database));
        var host = world.Register.Host;
        using var centre = await host.SignedInAsync(world.Centre);
        using var former = await host.SignedInAsync(world.FromOfficer);
        Assert.Equal(HttpStatusCode.NotFound, (await former.GetAsync(AgreementLinks.Record(world.OfInto))).Status);

        var pick = await centre.GetAsync($"{InstitutionLinks.Merge(world.From.Id)}?cari={Uri.EscapeDataString(world.Into.Name)}");
        var look = await pick.FollowAsync(world.Into.Name);
        Assert.Contains(world.From.Name, look.TextOf("table"), StringComparison.Ordinal);
        var done = await look.Form().Fill("Reason", MergeWorld.Reason).SubmitAsync();

        Assert.Equal(world.Into.ShortName, done.Title);
        Assert.Contains(world.From.Name, done.Text, StringComparison.Ordinal);
        Assert.Contains(MergeWorld.Reason, done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await former.GetAsync(AgreementLinks.Record(world.OfInto))).Status);
        Assert.Equal(HttpStatusCode.OK, (await former.GetAsync(AgreementLinks.Record(world.OfFrom))).Status);
        using var successor = await host.SignedInAsync(world.IntoOfficer);
        Assert.Equal(HttpStatusCode.OK, (await successor.GetAsync(MeetingLinks.Record(world.Meeting))).Status);
        Assert.Contains(world.From.Name, (await successor.GetAsync(AgreementLinks.Record(world.OfFrom))).Text, StringComparison.Ordinal);
        var known = await host.ActAsync(
            world.Centre,
            s => s.GetRequiredService<IInstitutionNames>().RecogniseAsync(world.From.Name, CancellationToken.None)
        );
        Assert.Equal(world.Into.Id, known?.Id);
        var old = await centre.GetAsync(InstitutionLinks.Record(world.From.Id));
        Assert.Contains("Sudah digabung", old.Text, StringComparison.Ordinal);
        Assert.Contains(MergeWorld.Reason, old.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Merge_WhileAFormNamesTheMergedOne_WritesItToTheSuccessor(TestDatabase database)
    {
        var world = await MergeWorld.MakeAsync(await worlds.OnAsync(database));
        var told = MergeWorld.Told("Dititipkan sebelum digabung", world.Register.Kanwil, world.From);
        await world.MergeAsync();

        var late = await world.Register.RegisterAsync(told);

        var party = await PartyAsync(world, late);
        Assert.Equal(world.Into.Id, party);
        Assert.True(await SeesAsync(world, world.Into, late));
        Assert.False(await SeesAsync(world, world.From, late));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_WithWhatCameLater_ListsItAndLeavesItWithTheSuccessor(TestDatabase database)
    {
        var world = await MergeWorld.MakeAsync(await worlds.OnAsync(database));
        var host = world.Register.Host;
        await world.MergeAsync();
        var later = await world.Register.RegisterAsync(MergeWorld.Told("Kerja sama sesudah gabung", world.Register.Kanwil, world.Into));
        using var centre = await host.SignedInAsync(world.Centre);
        var page = await (await centre.GetAsync(InstitutionLinks.Record(world.From.Id))).FollowAsync(
            $"{world.From.Name} digabung ke {world.Into.Name}"
        );
        Assert.Contains("Kerja sama sesudah gabung", page.Text, StringComparison.Ordinal);

        var undone = await page.Form().Fill("Reason", MergeWorld.Reason).SubmitAsync();

        Assert.Equal(world.From.ShortName, undone.Title);
        Assert.Equal(world.Into.Id, await PartyAsync(world, later));
        Assert.True(await SeesAsync(world, world.Into, later));
        Assert.Equal(world.From.Id, await PartyAsync(world, world.OfFrom));
        Assert.True(await SeesAsync(world, world.From, world.OfFrom));
        Assert.False(await SeesAsync(world, world.Into, world.OfFrom));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_OfARecordThatTheSuccessorJoinedSince_KeepsItInItsSight(TestDatabase database)
    {
        var world = await MergeWorld.MakeAsync(await worlds.OnAsync(database));
        await world.MergeAsync();
        // Somebody adds the successor by its own row to an agreement that came with the merge.
        await world.Register.Host.QueryAsync(async db =>
        {
            var row = await db.Set<AgreementParty>().SingleAsync(p => p.AgreementId == world.OfFrom && p.InstitutionId == world.Into.Id);
            db.Add(
                new AgreementParty
                {
                    Id = Kernel.NewId.Next(),
                    AgreementId = row.AgreementId,
                    Position = row.Position + 1,
                    Side = row.Side + 1,
                    InstitutionId = world.Into.Id,
                    PrintedName = world.Into.Name,
                }
            );
            return await db.SaveChangesAsync();
        });

        await world.UndoAsync();

        Assert.True(await SeesAsync(world, world.From, world.OfFrom));
        Assert.True(await SeesAsync(world, world.Into, world.OfFrom));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Merge_ByTwoAtOnce_HappensOnce(TestDatabase database)
    {
        var world = await MergeWorld.MakeAsync(await worlds.OnAsync(database));
        var third = await world.Register.Host.GivenInstitutionAsync(null, InstitutionKind.Partner);

        var outcomes = await Task.WhenAll(world.MergeAsync(), world.MergeAsync(into: third));

        Assert.Single(outcomes.OfType<MergeOutcome.Done>());
        var refused = Assert.Single(outcomes.OfType<MergeOutcome.Invalid>());
        Assert.Equal("institutions.merge.merged_already", refused.Errors[0].TextKey);
        Assert.Equal(1, await world.Register.Host.QueryAsync(db => db.Set<InstitutionMerge>().CountAsync(m => m.FromId == world.From.Id)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Merge_OfTwoThatStandInOneAgreement_IsRefusedWithIt(TestDatabase database)
    {
        var world = await MergeWorld.MakeAsync(await worlds.OnAsync(database));
        await world.Register.RegisterAsync(MergeWorld.Told("Naskah keduanya", world.Register.Kanwil, world.From, world.Into));
        using var centre = await world.Register.Host.SignedInAsync(world.Centre);

        var page = await centre.GetAsync($"{InstitutionLinks.Merge(world.From.Id)}?ke={world.Into.Id}");

        Assert.Contains("Naskah keduanya", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("main form[method=post]"));
        Assert.Equal("institutions.merge.not_yet", Refusal(await world.MergeAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Merge_ThatCannotBe_SaysWhy(TestDatabase database)
    {
        var world = await MergeWorld.MakeAsync(await worlds.OnAsync(database));
        var host = world.Register.Host;
        var withBranch = await host.GivenInstitutionAsync(null, InstitutionKind.Partner);
        await host.GivenInstitutionAsync(null, InstitutionKind.PartnerBranch, withBranch);
        var third = await host.GivenInstitutionAsync(null, InstitutionKind.Partner);

        Assert.Equal("institutions.merge.same", Refusal(await world.MergeAsync(world.From, world.From)));
        Assert.Equal("institutions.merge.internal", Refusal(await world.MergeAsync(world.Register.Units[0], world.Into)));
        Assert.Equal("institutions.merge.internal", Refusal(await world.MergeAsync(world.From, world.Register.Kanwil)));
        Assert.Equal("institutions.merge.below", Refusal(await world.MergeAsync(withBranch, world.Into)));
        await world.MergeAsync();
        Assert.Equal("institutions.merge.chain", Refusal(await world.MergeAsync(world.Into, third)));
        Assert.Equal("institutions.merge.merged_already", Refusal(await world.MergeAsync(third, world.From)));
        await world.UndoAsync();
        Assert.IsType<MergeOutcome.Done>(await world.MergeAsync(world.Into, third));
    }

    private static string Refusal(MergeOutcome outcome) => Assert.IsType<MergeOutcome.Invalid>(outcome).Errors[0].TextKey;

    private static Task<Guid?> PartyAsync(MergeWorld world, Guid agreement) =>
        world.Register.Host.QueryAsync(db =>
            db.Set<AgreementParty>()
                .Where(p => p.AgreementId == agreement && p.InstitutionId != world.Register.Kanwil.Id)
                .Select(p => p.InstitutionId)
                .SingleAsync()
        );

    private static Task<bool> SeesAsync(MergeWorld world, Institution institution, Guid record) =>
        world.Register.Host.QueryAsync(db => db.ScopeEntries.AnyAsync(s => s.InstitutionId == institution.Id && s.RecordId == record));
}
