using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>Many units countersign one agreement: invited in tiers, each answers for itself, and the coverage says how far it is.</summary>
public sealed class AdesiTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private const int Colleagues = 4;
    private static DateOnly Today => AdesiWorld.Today;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Invited_Reviewed_Signed_CountsAndClosesTheTask(TestDatabase database)
    {
        var world = await AdesiWorld.StartAsync(await worlds.OnAsync(database));
        var first = world.Units[0];
        using var unit = await world.Register.Host.SignedInAsync(first);
        Assert.Equal(HttpStatusCode.NotFound, (await unit.GetAsync(AgreementLinks.Record(world.Agreement))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await unit.GetAsync(AgreementLinks.Answer(world.Agreement))).Status);

        var invited = await world.InviteAllAsync();

        Assert.Empty(invited.Errors);
        Assert.Contains("0 dari 3", invited.Text, StringComparison.Ordinal);
        Assert.Contains("3 belum menjawab", invited.Text, StringComparison.Ordinal);
        Assert.Equal(world.Units.Select(u => u.InstitutionId).Order(), (await world.AskedAsync()).Order());
        Assert.Equal(3, (await world.ToldAsync("agreements.notice.invited")).Count);
        var late = await world.FoundAsync("Lapas Sesudah Undangan");
        Assert.Equal(HttpStatusCode.OK, (await unit.GetAsync(AgreementLinks.Record(world.Agreement))).Status);
        Assert.Contains("Jawab undangan adesi", (await unit.GetAsync("/")).Text, StringComparison.Ordinal);
        using var later = await world.Register.Host.SignedInAsync(late);
        Assert.Equal(HttpStatusCode.NotFound, (await later.GetAsync(AgreementLinks.Record(world.Agreement))).Status);

        var ready = await world.GetReadyAsync(unit, first);
        Assert.Empty(ready.Errors);
        Assert.Contains(first.Name, ready.Text, StringComparison.Ordinal);
        Assert.Equal(CountersignState.Ready, (await world.RowAsync(first)).State);
        var early = await AdesiWorld.SignAsync(ready, new DateOnly(2025, 6, 1));
        Assert.Contains("Unit tidak dapat ikut serta sebelum kerja samanya ditandatangani. Periksa tanggalnya.", early.Errors);
        var signed = await AdesiWorld.SignAsync(ready, Today);

        Assert.Empty(signed.Errors);
        Assert.Contains("Berlaku", signed.Text, StringComparison.Ordinal);
        var row = await world.RowAsync(first);
        Assert.Equal((CountersignState.Signed, Today, Today), (row.State, row.SignedOn, row.BoundFrom));
        Assert.DoesNotContain(first.InstitutionId, await world.AskedAsync());
        Assert.Equal(2, (await world.AskedAsync()).Count);
        var list = await world.ListAsync();
        Assert.Contains("1 dari 3", list.Text, StringComparison.Ordinal);
        Assert.Contains("Diundang: 2", list.Text, StringComparison.Ordinal);
        Assert.Contains(first.Name, list.Text, StringComparison.Ordinal);
        var record = await unit.GetAsync(AgreementLinks.Record(world.Agreement));
        Assert.Contains("1 dari 3", record.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LaterTier_WaitsForTheEarlierOne(TestDatabase database)
    {
        var world = await AdesiWorld.StartAsync(await worlds.OnAsync(database));
        await world.InviteAsync(1, world.Units[0], world.Units[1]);
        await world.InviteAsync(2, world.Units[2]);
        using var last = await world.Register.Host.SignedInAsync(world.Units[2]);
        var ready = await world.GetReadyAsync(last, world.Units[2]);
        Assert.Contains("Menunggu tingkat 1: 0 dari 2 sudah menandatangani", ready.Text, StringComparison.Ordinal);

        var refused = await AdesiWorld.SignAsync(ready, Today);
        Assert.Contains(
            "Unit di tingkat sebelumnya belum selesai menandatangani, dan batasnya belum lewat pada tanggal itu.",
            refused.Errors
        );
        Assert.Empty((await world.SignFullyAsync(world.Units[0], Today)).Errors);
        using var second = await world.Register.Host.SignedInAsync(world.Units[1]);
        var page = await second.GetAsync(AgreementLinks.Answer(world.Agreement));
        Assert.Empty((await page.FormOf("Tolak undangan").Fill("Input.Reason", "Belum ada ruang").SubmitAsync()).Errors);

        var taken = await AdesiWorld.SignAsync(await last.GetAsync(AgreementLinks.Answer(world.Agreement)), Today);

        Assert.Empty(taken.Errors);
        Assert.Contains("2 dari 3", (await world.ListAsync()).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Declined_WithAReason_StaysInTheDenominatorAndIsNotReminded(TestDatabase database)
    {
        var world = await AdesiWorld.StartAsync(await worlds.OnAsync(database));
        await world.InviteAllAsync();
        using var unit = await world.Register.Host.SignedInAsync(world.Units[0]);
        var page = await unit.GetAsync(AgreementLinks.Answer(world.Agreement));
        var without = await page.FormOf("Tolak undangan").SubmitAsync();
        Assert.Contains("Tulis alasan menolak.", without.Errors);
        Assert.Empty((await without.FormOf("Tolak undangan").Fill("Input.Reason", "Belum ada ruang").SubmitAsync()).Errors);

        Assert.Equal([world.Kanwil.Id], await world.ToldAsync("agreements.notice.declined"));
        Assert.StartsWith(
            "Tidak ada unit lagi yang dapat diundang",
            Assert.Single((await world.InviteAllAsync()).Errors),
            StringComparison.Ordinal
        );
        var list = await world.ListAsync();
        Assert.Contains("0 dari 3", list.Text, StringComparison.Ordinal);
        Assert.Contains("Belum ada ruang", list.Text, StringComparison.Ordinal);
        using var keeper = await world.Register.Host.SignedInAsync(world.Keeper);
        var reminded = await (await keeper.GetAsync(AgreementLinks.Invite(world.Agreement)))
            .FormOf("Ingatkan 2 unit yang belum menjawab")
            .SubmitAsync();
        Assert.Empty(reminded.Errors);
        Assert.Contains("Terakhir diingatkan", reminded.Text, StringComparison.Ordinal);
        Assert.Equal(
            world.Units.Skip(1).Select(u => u.InstitutionId).Order(),
            (await world.ToldAsync("agreements.notice.reminded")).Order()
        );
        var again = await reminded.FormOf("Ingatkan 2 unit yang belum menjawab").SubmitAsync();
        Assert.Contains("Daftar ini sudah diingatkan hari ini. Ingatkan lagi besok.", again.Errors);

        var changedItsMind = await (await unit.GetAsync(AgreementLinks.Answer(world.Agreement)))
            .FormOf("Kami sudah meninjau kewajiban ini")
            .SubmitAsync();
        Assert.Empty(changedItsMind.Errors);
        Assert.Contains(world.Units[0].InstitutionId, await world.AskedAsync());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Invitation_WithWhatIsMissing_SaysSoAndInvitesNobody(TestDatabase database)
    {
        var world = await AdesiWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.Register.Host.SignedInAsync(world.Keeper);
        var page = await keeper.GetAsync(AgreementLinks.Invite(world.Agreement));

        var empty = await page.FormOf("Kirim undangan").SubmitAsync();
        Assert.Contains("Pilih siapa yang diundang.", empty.Errors);
        Assert.Contains("Isi batas menjawab.", empty.Errors);
        var past = await world.All(page).FillDate("Input.AnswerBy", Today).SubmitAsync();
        Assert.Contains("Pilih batas setelah hari ini dan paling lama satu tahun.", past.Errors);
        var many = await world.All(page).Fill("Input.Needed", "4").SubmitAsync();
        Assert.Contains("Daftar ini hanya 3 unit. Tulis paling banyak sebanyak itu.", many.Errors);
        Assert.Empty(await world.AskedAsync());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Adesi_OfAnotherUnitOrOffice_IsNotThere(TestDatabase database)
    {
        var register = await worlds.OnAsync(database);
        var world = await AdesiWorld.StartAsync(register);
        var other = await AdesiWorld.StartAsync(register);
        await world.InviteAsync(1, world.Units[0]);
        await other.InviteAllAsync();
        // Of the same Kanwil, but not on the list; of another Kanwil; and an office that has nothing to answer.
        foreach (var stranger in new[] { world.Units[1], other.Units[0], world.Keeper })
        {
            using var client = await register.Host.SignedInAsync(stranger);
            var path = AgreementLinks.Answer(world.Agreement);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).Status);
        }

        using var keeper = await register.Host.SignedInAsync(other.Keeper);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync(AgreementLinks.Invite(world.Agreement))).Status);
        var stop = AgreementLinks.StopUnit(world.Agreement, world.Units[0].InstitutionId);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync(stop)).Status);
        using var unit = await register.Host.SignedInAsync(world.Units[0]);
        Assert.Equal(HttpStatusCode.Forbidden, (await unit.GetAsync(AgreementLinks.Invite(world.Agreement))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Invitation_SentTwice_InvitesOnce(TestDatabase database)
    {
        var world = await AdesiWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.Register.Host.SignedInAsync(world.Keeper);
        var form = world.All(await keeper.GetAsync(AgreementLinks.Invite(world.Agreement)));

        Assert.Empty((await form.SubmitAsync()).Errors);
        await form.SubmitAsync();

        await AssertInvitedOnceAsync(world);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Invitation_BySeveralAtOnce_InvitesEachUnitOnce(TestDatabase database)
    {
        var world = await AdesiWorld.StartAsync(await worlds.OnAsync(database), units: 6);
        List<SiteClient> clients = [];
        List<SiteForm> forms = [];
        try
        {
            for (var i = 0; i < Colleagues; i++)
            {
                var colleague = await world.Register.Host.GivenOfficerAsync(world.Kanwil, [.. AgreementPermissions.All]);
                clients.Add(await world.Register.Host.SignedInAsync(colleague));
                forms.Add(world.All(await clients[i].GetAsync(AgreementLinks.Invite(world.Agreement))));
            }

            var pages = await Task.WhenAll(forms.Select(form => Task.Run(() => form.SubmitAsync())));

            Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Status));
            Assert.Single(pages, page => page.Errors.Count == 0);
        }
        finally
        {
            clients.ForEach(c => c.Dispose());
        }

        await AssertInvitedOnceAsync(world);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Unit_MergedAfterTheInvitation_IsCountedWithItsSuccessor(TestDatabase database)
    {
        var world = await AdesiWorld.StartAsync(await worlds.OnAsync(database));
        await world.InviteAllAsync();
        var successor = await world.FoundAsync("Lapas Hasil Penggabungan");
        using var keeper = await world.Register.Host.SignedInAsync(world.Keeper);
        var page = await keeper.GetAsync(AgreementLinks.StopUnit(world.Agreement, world.Units[0].InstitutionId));
        var without = await Stop(page, "Replaced").SubmitAsync();
        Assert.Contains("Pilih unit penggantinya.", without.Errors);

        var done = await Stop(page, "Replaced").Choose("Input.SuccessorId", $"{successor.InstitutionId}").SubmitAsync();

        Assert.Empty(done.Errors);
        Assert.Contains("0 dari 3", done.Text, StringComparison.Ordinal);
        Assert.Contains("Diganti unit lain", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Units[0].InstitutionId, await world.AskedAsync());
        Assert.Contains(successor.InstitutionId, await world.AskedAsync());
        Assert.Empty((await world.SignFullyAsync(successor, Today)).Errors);
        Assert.Contains("1 dari 3", (await world.ListAsync()).Text, StringComparison.Ordinal);
        using var gone = await world.Register.Host.SignedInAsync(world.Units[0]);
        var answer = await gone.GetAsync(AgreementLinks.Answer(world.Agreement));
        Assert.False(answer.Has("main form[method=post]"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Unit_ThatStops_StaysInTheDenominator(TestDatabase database)
    {
        var world = await AdesiWorld.StartAsync(await worlds.OnAsync(database));
        await world.InviteAllAsync();
        await world.SignFullyAsync(world.Units[0], Today);
        using var keeper = await world.Register.Host.SignedInAsync(world.Keeper);
        var page = await keeper.GetAsync(AgreementLinks.StopUnit(world.Agreement, world.Units[0].InstitutionId));

        var done = await Stop(page, "Withdrawn").SubmitAsync();

        Assert.Empty(done.Errors);
        Assert.Contains("0 dari 3", done.Text, StringComparison.Ordinal);
        Assert.Contains("Berhenti: 1", done.Text, StringComparison.Ordinal);
        var again = await keeper.GetAsync(AgreementLinks.StopUnit(world.Agreement, world.Units[0].InstitutionId));
        Assert.Contains("Tidak ada yang dapat dicatat untuk unit ini", again.Text, StringComparison.Ordinal);
        Assert.Contains("S-9/2026", again.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Unit_ThatWasOnlyAsked_OwesNothingYet(TestDatabase database)
    {
        var world = await AdesiWorld.StartAsync(await worlds.OnAsync(database));
        await world.InviteAllAsync();
        await world.SignFullyAsync(world.Units[0], Today);

        var owners = await world.Register.Host.ActAsync(
            world.Keeper,
            services => services.GetRequiredService<RecordSides>().OwnersAsync(world.Agreement, CancellationToken.None)
        );

        Assert.Contains(owners, o => o.Id == world.Units[0].InstitutionId);
        Assert.DoesNotContain(owners, o => o.Id == world.Units[1].InstitutionId);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SuspendedAgreement_SuspendsEachUnit_AndAnEndedOneAsksNobody(TestDatabase database)
    {
        var world = await AdesiWorld.StartAsync(await worlds.OnAsync(database));
        await world.InviteAllAsync();
        await world.SignFullyAsync(world.Units[0], Today);
        using var keeper = await world.Register.Host.SignedInAsync(world.Keeper);

        await HaltAsync("Suspended");
        Assert.Contains("Ikut dibekukan", (await world.ListAsync()).Text, StringComparison.Ordinal);
        await HaltAsync("Terminated");

        Assert.Empty(await world.AskedAsync());
        Assert.Contains("Kerja samanya sudah berakhir", (await world.ListAsync()).Text, StringComparison.Ordinal);

        async Task HaltAsync(string kind)
        {
            var page = await (await keeper.GetAsync(AgreementLinks.Halt(world.Agreement)))
                .Form()
                .Attach("Input.File", "surat.pdf", Samples.Pdf($"Surat simulasi {kind}"))
                .Fill("Input.ShortNotice", "true")
                .Choose("Input.Kind", kind)
                .FillDate("Input.From", Today)
                .Fill("Input.LetterNumber", "W.1")
                .FillDate("Input.LetterOn", Today)
                .Fill("Input.Reason", "Diperiksa pada naskah asli")
                .SubmitAsync();
            Assert.Empty(page.Errors);
        }
    }

    private static SiteForm Stop(SitePage page, string kind) =>
        page.FormOf("Catat surat ini")
            .Choose("Input.Kind", kind)
            .FillDate("Input.From", Today)
            .Fill("Input.LetterNumber", "S-9/2026")
            .Attach("Input.File", "surat.pdf", Samples.Pdf("Surat simulasi"))
            .Fill("Input.Reason", "Menurut surat");

    private static async Task AssertInvitedOnceAsync(AdesiWorld world)
    {
        var rows = await world.Register.Host.QueryAsync(db =>
            db.Set<CountersigningUnit>().Where(u => u.AgreementId == world.Agreement).ToListAsync()
        );
        var lists = await world.Register.Host.QueryAsync(db =>
            db.Set<CountersigningGroup>().CountAsync(g => g.AgreementId == world.Agreement)
        );
        Assert.Equal(1, lists);
        Assert.Equal(world.Units.Count, rows.Count);
        Assert.Equal(world.Units.Count, (await world.AskedAsync()).Count);
        Assert.Equal(world.Units.Count, (await world.ToldAsync("agreements.notice.invited")).Count);
    }
}
