using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Modules.Meetings.Minutes;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Meetings;

public sealed class MinutesTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private const string Text = "Kanwil menyediakan ruang.\nBNNP mengirim dua konselor setiap bulan.";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Minutes_DisputedByOneSide_AreWrittenAnewAndAskedAgain(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await MetAsync(world, "Audiensi pengesahan");
        using var keeper = await world.Host.SignedInAsync(await KeeperAsync(world));
        using var partner = await world.Host.SignedInAsync(await PartnerAsync(world));

        var written = await WriteAsync(keeper, id, Text);
        Assert.Contains("0 dari 3 pihak mengesahkan", written.Text, StringComparison.Ordinal);
        Assert.Contains("BNNP mengirim dua konselor", written.Text, StringComparison.Ordinal);
        Assert.Equal(3, await TasksAsync(world, id, MinutesDesk.ConfirmKind));
        await AnswerAsync(keeper, id, accepts: true);
        var unexplained = await AnswerAsync(partner, id, accepts: false, objection: "");
        Assert.NotEmpty(unexplained.Errors);
        var disputed = await AnswerAsync(partner, id, accepts: false, "Konselor hanya satu.");
        Assert.Contains("1 dari 3 pihak mengesahkan", disputed.Text, StringComparison.Ordinal);
        Assert.Contains("Konselor hanya satu.", disputed.Text, StringComparison.Ordinal);
        Assert.Equal(1, await TasksAsync(world, id, MinutesDesk.RewriteKind));

        var second = await WriteAsync(keeper, id, Text.Replace("dua", "satu", StringComparison.Ordinal));

        Assert.Contains("Notulen versi 2", second.Text, StringComparison.Ordinal);
        Assert.Contains("0 dari 3 pihak mengesahkan", second.Text, StringComparison.Ordinal);
        Assert.Equal(3, await TasksAsync(world, id, MinutesDesk.ConfirmKind));
        Assert.Equal(0, await TasksAsync(world, id, MinutesDesk.RewriteKind));
        await AnswerAsync(partner, id, accepts: true);
        var accepted = await AnswerAsync(keeper, id, accepts: true);
        Assert.Contains("2 dari 3 pihak mengesahkan", accepted.Text, StringComparison.Ordinal);
        Assert.Contains("2 dari 3 pihak mengesahkan", (await partner.GetAsync(MeetingLinks.Record(id))).Text, StringComparison.Ordinal);
        Assert.False((await partner.GetAsync(MeetingLinks.Minutes(id))).Has("main form[method=post]"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Answer_ToAVersionThatWasReplaced_IsRefusedAndKept(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await MetAsync(world, "Audiensi dua versi");
        using var keeper = await world.Host.SignedInAsync(await KeeperAsync(world));
        using var colleague = await world.Host.SignedInAsync(await KeeperAsync(world));
        using var partner = await world.Host.SignedInAsync(await PartnerAsync(world));
        await WriteAsync(keeper, id, Text);
        var late = (await partner.GetAsync(MeetingLinks.Minutes(id))).FormOf("Kirim tanggapan");
        var lateText = (await colleague.GetAsync(MeetingLinks.Minutes(id))).FormOf("Simpan dan minta pengesahan");
        await WriteAsync(keeper, id, "Isi yang lain.");

        var refused = await late.Choose("Answer.Accepts", "false").Fill("Answer.Objection", "Bukan begitu.").SubmitAsync("Kirim tanggapan");
        var overwritten = await lateText.Fill("Input.Text", "Tulisan saya").SubmitAsync("Simpan dan minta pengesahan");

        Assert.Contains("versi baru", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("Isi yang lain.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Bukan begitu.", refused.FormOf("Kirim tanggapan")["Answer.Objection"]);
        Assert.Single(overwritten.Errors);
        Assert.Equal("Tulisan saya", overwritten.FormOf("Simpan dan minta pengesahan")["Input.Text"]);
        var knowingly = await overwritten.FormOf("Simpan dan minta pengesahan").SubmitAsync("Simpan dan minta pengesahan");
        Assert.Contains("Notulen versi 3", knowingly.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Answer_ForAnotherSideOrByTwoAtOnce_IsTakenOnce(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await MetAsync(world, "Audiensi pihak lain");
        var (keeper, partner) = (await KeeperAsync(world), await PartnerAsync(world));
        await world.Host.ActAsync(
            keeper,
            s => Desk(s).WriteAsync(id, new WriteInput { Key = Kernel.NewId.Random(), Text = Text }, CancellationToken.None)
        );
        var minutes = await world.Host.QueryAsync(db =>
            db.Set<MeetingMinutes>().Where(m => m.MeetingId == id).Select(m => m.Id).SingleAsync()
        );
        Task<ChangeOutcome> Say(Officer by, int side, bool accepts) =>
            world.Host.ActAsync(
                by,
                s =>
                    Desk(s)
                        .AnswerAsync(
                            id,
                            new AnswerInput
                            {
                                Key = Kernel.NewId.Random(),
                                Read = minutes,
                                Side = side,
                                Accepts = accepts,
                                Objection = accepts ? null : "Tidak sesuai",
                            },
                            CancellationToken.None
                        )
            );

        Assert.IsType<ChangeOutcome.Invalid>(await Say(partner, side: 1, accepts: true));
        await Task.WhenAll(Say(partner, 3, accepts: true), Say(await PartnerAsync(world), 3, accepts: false));

        var answer = await world.Host.QueryAsync(db => db.Set<MinutesAnswer>().SingleAsync(a => a.MinutesId == minutes));
        Assert.Equal(3, answer.Side);
        using var outsider = await world.Host.SignedInAsync(world.OtherClerk);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(MeetingLinks.Minutes(id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(MeetingLinks.Arrange(id))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Arrange_DelegationsAgendaAndReturnVisit_StandOnTheRecord(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var first = await MetAsync(world, "Kunjungan pertama");
        var second = await MetAsync(world, "Kunjungan balasannya", new DateOnly(2026, 2, 20));
        using var client = await world.Host.SignedInAsync(await KeeperAsync(world));
        var form = (await client.GetAsync(MeetingLinks.Arrange(first))).Form();

        var nameless = await form.Fill("Input.Delegations[0].Members", "Tanpa Jabatan Simulasi").SubmitAsync();
        Assert.Contains("jabatan", Assert.Single(nameless.Errors), StringComparison.Ordinal);
        var record = await nameless
            .Form()
            .Fill("Input.Delegations[0].Head", "Kepala Simulasi")
            .Fill("Input.Delegations[0].HeadTitle", "Kepala Kantor Wilayah")
            .Fill("Input.Delegations[0].Members", "Sari Simulasi; Kepala Bidang\nBudi Simulasi; Analis")
            .Fill("Input.Delegations[0].Others", "5")
            .Fill("Input.Points[0].Text", "Rehabilitasi warga binaan")
            .Fill("Input.Points[0].Outcome", "Disepakati dua kali sebulan")
            .FillDate("Input.ReturnOn", new DateOnly(2026, 5, 10))
            .Tick("Input.ReturnMonthOnly")
            .SubmitAsync();

        foreach (var words in new[] { "Sari Simulasi", "Kepala Bidang", "dan 5 orang lain", "Disepakati dua kali sebulan", "Mei 2026" })
        {
            Assert.Contains(words, record.Text, StringComparison.Ordinal);
        }

        var task = await world.Host.QueryAsync(db => db.Set<WorkTask>().IgnoreQueryFilters().SingleAsync(t => t.RecordId == first));
        Assert.Equal((new DateOnly(2026, 5, 31), (DateTime?)null), (task.DueOn!.Value, task.DoneAt));
        var returned = await (await client.GetAsync(MeetingLinks.Arrange(second)))
            .Form()
            .Choose("Input.ReturnOfId", $"{first}")
            .SubmitAsync();
        Assert.Contains("Kunjungan pertama", returned.Text, StringComparison.Ordinal);
        Assert.Contains("Kunjungan balasannya", (await client.GetAsync(MeetingLinks.Record(first))).Text, StringComparison.Ordinal);
        Assert.Equal(0, await TasksAsync(world, first, "meetings.return_visit"));
        await (await client.GetAsync(MeetingLinks.Arrange(second))).Form().Choose("Input.ReturnOfId", "").SubmitAsync();
        Assert.Equal(1, await TasksAsync(world, first, "meetings.return_visit"));
    }

    private static MinutesDesk Desk(IServiceProvider services) => services.GetRequiredService<MinutesDesk>();

    private static Task<Officer> KeeperAsync(AgreementWorld world) =>
        world.Host.GivenOfficerAsync(world.Kanwil, [.. MeetingPermissions.All, AgreementPermissions.View]);

    private static Task<Officer> PartnerAsync(AgreementWorld world) =>
        world.Host.GivenOfficerAsync(world.Bnnp, MeetingPermissions.View, MeetingPermissions.Confirm);

    private static async Task<SitePage> WriteAsync(SiteClient client, Guid id, string text) =>
        await (await client.GetAsync(MeetingLinks.Minutes(id)))
            .FormOf("Simpan dan minta pengesahan")
            .Fill("Input.Text", text)
            .SubmitAsync("Simpan dan minta pengesahan");

    private static async Task<SitePage> AnswerAsync(SiteClient client, Guid id, bool accepts, string? objection = null) =>
        await (await client.GetAsync(MeetingLinks.Minutes(id)))
            .FormOf("Kirim tanggapan")
            .Choose("Answer.Accepts", accepts ? "true" : "false")
            .Fill("Answer.Objection", objection)
            .SubmitAsync("Kirim tanggapan");

    private static Task<int> TasksAsync(AgreementWorld world, Guid record, string kind) =>
        world.Host.QueryAsync(db =>
            db.Set<WorkTask>().IgnoreQueryFilters().CountAsync(t => t.RecordId == record && t.Kind == kind && t.DoneAt == null)
        );

    private static async Task<Guid> MetAsync(AgreementWorld world, string topic, DateOnly? day = null)
    {
        var outcome = await world.Host.ActAsync(
            world.Clerk,
            s =>
                s.GetRequiredService<IMeetingRegister>()
                    .RegisterAsync(
                        new RegisterMeeting
                        {
                            FormKey = Kernel.NewId.Random(),
                            SourceTitle = "Catatan uji",
                            Topic = topic,
                            HeldOn = day ?? new DateOnly(2026, 1, 20),
                            Participants = world.ThreeParties,
                        },
                        CancellationToken.None
                    )
        );
        return Assert.IsType<RegisterOutcome.Registered>(outcome).AgreementId;
    }
}
