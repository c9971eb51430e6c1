using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Merge;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Institutions;

public sealed class SplitTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Split_OfOneRecordThatIsTwo_GivesEachItsOwn_AndAMergeTakesItBack(TestDatabase database)
    {
        var world = await MergeWorld.MakeAsync(await worlds.OnAsync(database));
        var host = world.Register.Host;
        var before = await RowsOfPartiesAsync(world);
        using var centre = await host.SignedInAsync(world.Centre);
        var form = (await centre.GetAsync(InstitutionLinks.Split(world.From.Id))).Form();

        var refused = await form.Fill("Input.Name", "Dinas Simulasi Pecahan").Fill("Input.Reason", MergeWorld.Reason).SubmitAsync();
        Assert.Single(refused.Errors);
        var done = await refused
            .Form()
            .Tick("Input.Records", $"{world.OfFrom}")
            .Tick("Input.Posts", $"{world.FromOfficer.PostId}")
            .SubmitAsync();

        Assert.Equal("Dinas Simulasi Pecahan", done.Title);
        var part = await host.QueryAsync(db => db.Set<Institution>().SingleAsync(i => i.Name == "Dinas Simulasi Pecahan"));
        Assert.Equal(part.Id, await PartyAsync(world, world.OfFrom));
        using var officer = await host.SignedInAsync(world.FromOfficer);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(AgreementLinks.Record(world.OfFrom))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(MeetingLinks.Record(world.Meeting))).Status);
        Assert.False(await SeesAsync(world, world.From.Id, world.OfFrom));
        Assert.True(await SeesAsync(world, world.From.Id, world.Meeting));

        Assert.IsType<MergeOutcome.Done>(await world.MergeAsync(part, world.From));

        Assert.Equal(before, await RowsOfPartiesAsync(world));
        Assert.True(await SeesAsync(world, world.From.Id, world.OfFrom));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Split_OfWhatIsNotItsOwn_IsRefused(TestDatabase database)
    {
        var world = await MergeWorld.MakeAsync(await worlds.OnAsync(database));
        var outcome = await world.Register.Host.ActAsync(
            world.Centre,
            s =>
                s.GetRequiredService<Modules.Institutions.Split.SplitDesk>()
                    .SplitAsync(
                        world.From.Id,
                        new Modules.Institutions.Split.SplitInput
                        {
                            Key = Kernel.NewId.Random(),
                            Name = "Bukan miliknya",
                            Records = [world.OfInto],
                            Reason = MergeWorld.Reason,
                        },
                        CancellationToken.None
                    )
        );

        Assert.Equal("institutions.split.gone", Assert.IsType<ChangeOutcome.Invalid>(outcome).Problems[0].TextKey);
        Assert.False(await world.Register.Host.QueryAsync(db => db.Set<Institution>().AnyAsync(i => i.Name == "Bukan miliknya")));
    }

    private static Task<Guid?> PartyAsync(MergeWorld world, Guid agreement) =>
        world.Register.Host.QueryAsync(db =>
            db.Set<AgreementParty>()
                .Where(p => p.AgreementId == agreement && p.InstitutionId != world.Register.Kanwil.Id)
                .Select(p => p.InstitutionId)
                .SingleAsync()
        );

    private static async Task<IReadOnlyList<string>> RowsOfPartiesAsync(MergeWorld world) =>
        [
            .. (await world.RowsAsync()).Where(row =>
                new[] { "AgreementParty ", "MeetingParticipant ", "Post ", "Promise " }.Any(e =>
                    row.StartsWith(e, StringComparison.Ordinal)
                )
            ),
        ];

    private static Task<bool> SeesAsync(MergeWorld world, Guid institution, Guid record) =>
        world.Register.Host.QueryAsync(db => db.ScopeEntries.AnyAsync(s => s.InstitutionId == institution && s.RecordId == record));
}
