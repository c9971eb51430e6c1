using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Meetings;

public sealed class MeetingTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Meeting_RegisteredByHand_KeepsPromisesAsksAndConditionsApart(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var client = await world.Host.SignedInAsync(world.Clerk);

        var record = await (await client.GetAsync(MeetingLinks.Register()))
            .Form()
            .Fill("Input.SourceTitle", "Berita kunjungan")
            .Fill("Input.Topic", "Kunjungan rencana pemindahan")
            .Choose("Input.Kind", nameof(MeetingKind.Visit))
            .FillDate("Input.HeldOn", new DateOnly(2025, 2, 12))
            .Fill("Input.Participants[0].Name", world.Kanwil.Name)
            .Fill("Input.Participants[1].Name", world.Ombudsman.Name)
            .Fill("Input.Promises[0].Text", "Melakukan kunjungan langsung ke beberapa lapas")
            .Fill("Input.Promises[0].Who", world.Ombudsman.Name)
            .Fill("Input.Promises[0].Condition", "setelah pemindahan")
            .Fill("Input.Asks", "Harap informasi yang akurat")
            .SubmitAsync();

        Assert.Equal("Kunjungan rencana pemindahan", record.Title);
        Assert.Contains("setelah pemindahan", record.Text, StringComparison.Ordinal);
        Assert.Contains("tanpa tanggal", record.Text, StringComparison.Ordinal);
        Assert.Contains("Harap informasi yang akurat", record.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("meetings.", record.Text, StringComparison.Ordinal);
        var list = await client.GetAsync($"{MeetingLinks.List()}?Query.Words=pemindahan");
        Assert.Contains("Kunjungan rencana pemindahan", list.Text, StringComparison.Ordinal);
        Assert.Contains("1 janji", list.Text, StringComparison.Ordinal);

        var id = await world.Host.QueryAsync(db =>
            db.Set<Meeting>().Where(m => m.Topic == "Kunjungan rencana pemindahan").Select(m => m.Id).SingleAsync()
        );
        var promise = await world.Host.ActAsync(
            world.Clerk,
            async s =>
            {
                foreach (var source in s.GetServices<IPromiseSource>())
                {
                    if (await source.OfRecordAsync(id, CancellationToken.None) is [var one])
                    {
                        return one;
                    }
                }

                return null;
            }
        );
        Assert.Equal(world.Ombudsman.Id, promise?.InstitutionId);
        Assert.Equal(RecordKind.Meeting, promise?.Record.Kind);
        using var outsider = await world.Host.SignedInAsync(world.OtherClerk);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(MeetingLinks.Record(id))).Status);
        Assert.DoesNotContain("pemindahan", (await outsider.GetAsync(MeetingLinks.List())).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FindSimilar_TwoVisitsOnOneDay_AreTwoMeetings(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var day = new DateOnly(2024, 2, 12);
        await world.Host.ActAsync(
            world.Clerk,
            s =>
                s.GetRequiredService<IMeetingRegister>()
                    .RegisterAsync(
                        new RegisterMeeting
                        {
                            FormKey = Kernel.NewId.Random(),
                            SourceTitle = "Uji",
                            HeldOn = day,
                            Participants = [AgreementWorld.Party(world.Kanwil, 1), AgreementWorld.Party(world.Ombudsman, 2)],
                        },
                        CancellationToken.None
                    )
        );
        Task<IReadOnlyList<SimilarAgreement>> FindAsync(string partner) =>
            world.Host.ActAsync(
                world.Clerk,
                s =>
                    s.GetRequiredService<IMeetingRegister>()
                        .FindSimilarAsync(new SimilarQuery([], [world.Kanwil.Name, partner], day, null), CancellationToken.None)
            );

        Assert.Single(await FindAsync(world.Ombudsman.Name));
        Assert.Empty(await FindAsync(world.Bnnp.Name));
    }
}
