using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Commitments;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>What hangs on what, what renews what, and how an agreement comes to its end.</summary>
public sealed class FamilyTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Renew_BeforeTheEnd_TakesUpOnTheNextDayAndBothSayIt(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Diperpanjang lebih awal", world.ThreeParties));
        using var client = await world.Host.SignedInAsync(world.Clerk);

        var record = await RenewAsync(client, id, ("Input.Years", "2"), ("Input.Parties[1].Number", "ORI/77/2026"));

        Assert.Empty(record.Errors);
        var (old, successor) = await PairAsync(world, id);
        Assert.Equal(AgreementLinks.Record(successor.Id), record.Path);
        Assert.Equal((new DateOnly(2027, 6, 5), new DateOnly(2029, 6, 4)), (successor.TermStart!.Value, successor.TermEnd!.Value));
        Assert.Equal(new DateOnly(2027, 6, 5), old.RenewedFrom);
        Assert.True(successor.Renewal);
        Assert.Equal(Validity.InForce, old.ValidityOn(AgreementWorld.Today, TermLength.None));
        Assert.Equal(Validity.NotYetInForce, successor.ValidityOn(AgreementWorld.Today, TermLength.None));
        Assert.Contains("ORI/77/2026", record.Text, StringComparison.Ordinal);
        var family = await client.GetAsync(AgreementLinks.Family(id));
        Assert.Contains("Perpanjangannya", family.Text, StringComparison.Ordinal);
        Assert.Contains("Sesuai", family.Text, StringComparison.Ordinal);
        Assert.Contains("Yang diperpanjang", (await client.GetAsync(AgreementLinks.Family(successor.Id))).Text, StringComparison.Ordinal);
        Assert.Contains("Diperpanjang mulai 5 Jun 2027", (await client.GetAsync("/pemberitahuan")).Text, StringComparison.Ordinal);
        var again = await client.GetAsync(AgreementLinks.Renew(id));
        Assert.Contains("sudah diperpanjang oleh kerja sama lain", again.Text, StringComparison.Ordinal);
        Assert.False(again.Has("main form[method=post]"));
        using var stranger = await world.Host.SignedInAsync(world.Stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(AgreementLinks.Family(id))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Renew_AgainstTheRules_IsRefusedWithTheWayOutAndKeepsWhatWasTyped(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var client = await world.Host.SignedInAsync(world.Clerk);
        var over = AgreementWorld.Told("Sudah berakhir", world.ThreeParties) with { TermEnd = new DateOnly(2026, 2, 1) };
        var id = await world.RegisterAsync(over);

        var bare = await (await client.GetAsync(AgreementLinks.Renew(id))).PressAsync("Catat perpanjangan", ("Input.Place", "Aula Lain"));
        Assert.Equal(
            ["Isi tanggal penandatanganan.", "Isi lamanya dalam tahun, bulan, atau keduanya.", "Unggah naskah perpanjangannya."],
            bare.Errors
        );
        Assert.Equal("Aula Lain", bare.FormOf("Catat perpanjangan")["Input.Place"]);
        var late = await RenewAsync(client, id, ("Input.Years", "1"));
        Assert.Equal(
            ["Naskah lama sudah berakhir pada tanggal itu. Daftarkan sebagai kerja sama baru, lalu hubungkan keduanya."],
            late.Errors
        );
        var endless = await RenewAsync(client, id, ("Input.Years", "400"));
        Assert.Equal(["Lamanya paling banyak 50 tahun."], endless.Errors);

        var parent = await world.RegisterAsync(
            AgreementWorld.Told("Induk dua tahun", world.ThreeParties) with
            {
                Kind = AgreementKind.Mou,
            }
        );
        var child = await world.RegisterAsync(AgreementWorld.Told("Anak dua tahun", world.ThreeParties));
        await TieAsync(client, child, "Induk dua tahun", parent, FamilyTie.Under);
        var outlives = await RenewAsync(client, child, ("Input.Months", "1"));
        Assert.StartsWith("Perpanjangan ini melewati akhir naskah induknya.", Assert.Single(outlives.Errors), StringComparison.Ordinal);
        Assert.Empty((await RenewAsync(client, parent, ("Input.Years", "1"))).Errors);
        Assert.Empty((await RenewAsync(client, child, ("Input.Months", "1"))).Errors);

        var open = await world.RegisterAsync(AgreementWorld.Told("Tanpa akhir", world.ThreeParties) with { TermEnd = null });
        Assert.Contains(
            "Akhir masa berlakunya belum dinyatakan",
            (await client.GetAsync(AgreementLinks.Renew(open))).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Renew_TwoOfficesAtOnce_OneRenewalStands(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Dua kantor memperpanjang", world.ThreeParties));
        using var one = await world.Host.SignedInAsync(world.Clerk);
        using var other = await world.Host.SignedInAsync(world.Clerk);

        var pages = await Task.WhenAll(RenewAsync(one, id, ("Input.Years", "1")), RenewAsync(other, id, ("Input.Years", "2")));

        var refused = Assert.Single(pages, p => p.Errors.Count > 0);
        Assert.Equal(["Naskah itu sudah diperpanjang oleh kerja sama lain."], refused.Errors);
        Assert.Equal(1, await world.Host.QueryAsync(db => db.Set<Agreement>().CountAsync(a => a.PredecessorId == id)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Renewal_WhoseDatesAreCorrected_MovesTheEndOfTheOldOne(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Tanggal diperbaiki", world.ThreeParties));
        using var client = await world.Host.SignedInAsync(world.Clerk);
        await RenewAsync(client, id, ("Input.Years", "1"));
        var (_, successor) = await PairAsync(world, id);

        await (await client.GetAsync(AgreementLinks.Correct(successor.Id)))
            .Form()
            .FillDate("Input.TermStart", new DateOnly(2027, 6, 9))
            .Fill("Input.Reason", "salah baca")
            .SubmitAsync();

        Assert.Equal(new DateOnly(2027, 6, 9), (await PairAsync(world, id)).Old.RenewedFrom);
        Assert.Contains("Ada 4 hari tanpa masa berlaku", (await client.GetAsync(AgreementLinks.Family(id))).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Tie_FoundByWords_ShowsOnBothAndRefusesACircle(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var parent = await world.RegisterAsync(
            AgreementWorld.Told("Kesepahaman payung uji", world.ThreeParties) with
            {
                Kind = AgreementKind.Mou,
                Scopes = [new NewScope("Pelatihan", null), new NewScope("Rehabilitasi", null)],
            }
        );
        var child = await world.RegisterAsync(
            AgreementWorld.Told("Perjanjian di bawahnya", world.ThreeParties) with
            {
                TermEnd = new DateOnly(2028, 1, 1),
                Scopes = [new NewScope("pelatihan", null)],
            }
        );
        using var client = await world.Host.SignedInAsync(world.Clerk);
        using var partner = await world.Host.SignedInAsync(world.PartnerOfficer);

        var tied = await TieAsync(client, child, "payung uji", parent, FamilyTie.Under);

        Assert.Equal(AgreementLinks.Family(child), tied.Path);
        Assert.Contains("Melewati akhir induknya (4 Jun 2027)", tied.Text, StringComparison.Ordinal);
        var seen = await partner.GetAsync(AgreementLinks.Family(parent));
        Assert.Contains("Perjanjian di bawahnya", seen.Text, StringComparison.Ordinal);
        Assert.Equal(["Rehabilitasi"], seen.TextsOf("main .s-card li"));
        Assert.False(seen.Has("main form"));
        Assert.Contains("1 turunan", (await partner.GetAsync(AgreementLinks.Record(parent))).Text, StringComparison.Ordinal);
        // Whoever reads the history of the one may not see the other: it names nothing.
        var history = (await client.GetAsync(AgreementLinks.Record(child))).TextOf(".moj-timeline");
        Assert.Contains("Dihubungkan dengan kerja sama lain", history, StringComparison.Ordinal);
        Assert.DoesNotContain("payung uji", history, StringComparison.Ordinal);
        var circle = await TieAsync(client, parent, "di bawahnya", child, FamilyTie.Under);
        Assert.Equal(["Naskah itu sudah berada di bawah atau sesudah kerja sama ini; hubungannya akan berputar."], circle.Errors);
        var bare = await (await client.GetAsync(AgreementLinks.Untie(child, "Under"))).PressAsync("Lepas hubungan");
        Assert.Equal(["Tulis mengapa hubungan ini keliru."], bare.Errors);
        var freed = await bare.PressAsync("Lepas hubungan", ("Input.Reason", "naskah lain"));
        Assert.Contains("Belum dihubungkan dengan kerja sama lain", freed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(AgreementLinks.Untie(child, "Under"))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Suspension_OfAParent_ReachesItsChildrenAndLiftsWhatItBroughtDown(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var client = await world.Host.SignedInAsync(world.Clerk);
        var parent = await world.RegisterAsync(AgreementWorld.Told("Payung yang dibekukan", world.ThreeParties));
        var child = await world.RegisterAsync(AgreementWorld.Told("Anak yang ikut", world.ThreeParties));
        var own = await world.RegisterAsync(AgreementWorld.Told("Anak dengan surat sendiri", world.ThreeParties));
        var grandchild = await world.RegisterAsync(AgreementWorld.Told("Cucu yang ikut", world.ThreeParties));
        foreach (
            var (younger, elder, words) in new[]
            {
                (child, parent, "Payung yang dibekukan"),
                (own, parent, "Payung yang dibekukan"),
                (grandchild, child, "Anak yang ikut"),
            }
        )
        {
            await TieAsync(client, younger, words, elder, FamilyTie.Under);
        }

        await LetterAsync(client, own, AgreementActKind.Suspended);
        await LetterAsync(client, parent, AgreementActKind.Suspended);

        Assert.All(await ValiditiesAsync(world, parent, child, own, grandchild), v => Assert.Equal(Validity.Suspended, v));
        Assert.Contains(
            "Mengikuti induknya: Payung yang dibekukan",
            (await client.GetAsync(AgreementLinks.Halt(child))).Text,
            StringComparison.Ordinal
        );
        var alone = await LetterAsync(client, child, AgreementActKind.Lifted);
        Assert.Equal(["Naskah di atasnya sedang dibekukan. Cabut pembekuan naskah itu lebih dahulu."], alone.Errors);
        await LetterAsync(client, parent, AgreementActKind.Lifted);
        Assert.Equal(
            [Validity.InForce, Validity.InForce, Validity.Suspended, Validity.InForce],
            await ValiditiesAsync(world, parent, child, own, grandchild)
        );
        await LetterAsync(client, parent, AgreementActKind.Terminated);
        Assert.All(await ValiditiesAsync(world, parent, child, own, grandchild), v => Assert.Equal(Validity.Terminated, v));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Close_OnlyWhenNothingIsOpen_EndsEveryOtherAct(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var client = await world.Host.SignedInAsync(world.Clerk);
        var id = await world.RegisterAsync(
            AgreementWorld.Told("Untuk ditutup", world.ThreeParties) with
            {
                TermEnd = new DateOnly(2026, 1, 31),
            }
        );

        var waiting = await client.GetAsync(AgreementLinks.Close(id));
        Assert.Contains("Evaluasi akhir sudah ditetapkan", waiting.Text, StringComparison.Ordinal);
        Assert.Equal(["1 belum selesai"], waiting.TextsOf("main td .s-tag").Where(t => t != "Terpenuhi"));
        Assert.False(waiting.Has("main form[method=post]"));
        await FinalEvaluations.PutAsync(world, id);
        var closed = await (await client.GetAsync(AgreementLinks.Close(id))).PressAsync(
            "Tutup kerja sama",
            ("Input.Reason", "Arsip diserahkan")
        );

        Assert.Equal(AgreementLinks.Record(id), closed.Path);
        Assert.Contains("Ditutup", closed.Text, StringComparison.Ordinal);
        Assert.Equal([Validity.Closed], await ValiditiesAsync(world, id));
        Assert.False((await client.GetAsync(AgreementLinks.Halt(id))).Has("main form[method=post]"));
        Assert.Contains("sudah ditutup", (await client.GetAsync(AgreementLinks.Renew(id))).Text, StringComparison.Ordinal);
    }

    internal static async Task<SitePage> RenewAsync(SiteClient client, Guid id, params (string, string)[] values) =>
        await (await client.GetAsync(AgreementLinks.Renew(id))).PressWithFileAsync(
            "Catat perpanjangan",
            ("Input.File", "perpanjangan.pdf", Samples.Pdf("Naskah perpanjangan simulasi")),
            [.. CommitmentSteps.Date("Input.SignedOn", AgreementWorld.Today.AddDays(-1)), .. values]
        );

    private static async Task<SitePage> TieAsync(SiteClient client, Guid younger, string words, Guid elder, FamilyTie tie)
    {
        var found = await client.GetAsync($"{AgreementLinks.Family(younger)}?Words={Uri.EscapeDataString(words)}");
        return await found.PressAsync("Hubungkan", ("Input.ElderId", $"{elder}"), ("Input.Tie", $"{tie}"));
    }

    private static async Task<SitePage> LetterAsync(SiteClient client, Guid id, AgreementActKind kind) =>
        await (await client.GetAsync(AgreementLinks.Halt(id))).PressWithFileAsync(
            "Catat surat ini",
            ("Input.File", "surat.pdf", Samples.Pdf($"Surat simulasi {kind}")),
            [
                ("Input.Kind", $"{kind}"),
                ("Input.LetterNumber", "W.2-HH-2026"),
                ("Input.Reason", "Menurut surat simulasi"),
                ("Input.ShortNotice", "true"),
                .. CommitmentSteps.Date("Input.From", AgreementWorld.Today),
                .. CommitmentSteps.Date("Input.LetterOn", AgreementWorld.Today),
            ]
        );

    private static async Task<(Agreement Old, Agreement Successor)> PairAsync(AgreementWorld world, Guid id)
    {
        var both = await world.Host.QueryAsync(db =>
            db.Set<Agreement>().AsNoTracking().Where(a => a.Id == id || a.PredecessorId == id).ToListAsync()
        );
        return (both.Single(a => a.Id == id), both.Single(a => a.PredecessorId == id));
    }

    private static async Task<IReadOnlyList<Validity>> ValiditiesAsync(AgreementWorld world, params Guid[] ids)
    {
        var all = await world.Host.QueryAsync(db => db.Set<Agreement>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync());
        return [.. ids.Select(id => all.Single(a => a.Id == id).ValidityOn(AgreementWorld.Today, TermLength.None))];
    }
}
