using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Commitments;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>An addendum is a numbered change that holds back every other until it is signed or dropped.</summary>
public sealed class AddendumTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Addendum_FromItsBeginningToItsSignature_ChangesTheTermAndKeepsTheOldOne(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Diubah dua kali", world.ThreeParties));
        using var client = await world.Host.SignedInAsync(world.Clerk);

        await BeginAsync(client, id);
        var listed = await SignAsync(client, id, "Jangka waktu sampai 2028", new DateOnly(2028, 6, 4));

        Assert.Equal(AgreementLinks.Addenda(id), listed.Path);
        Assert.Contains("Adendum ke-1", listed.Text, StringComparison.Ordinal);
        var changed = await world.Host.QueryAsync(db => db.Set<Agreement>().AsNoTracking().SingleAsync(a => a.Id == id));
        Assert.Equal((new DateOnly(2028, 6, 4), (DateOnly?)null), (changed.TermEnd!.Value, changed.AddendumSince));
        var record = await client.GetAsync(AgreementLinks.Record(id));
        Assert.Contains("Jangka waktu sampai 2028", record.Text, StringComparison.Ordinal);
        Assert.Contains("4 Jun 2027", record.Text, StringComparison.Ordinal);
        await BeginAsync(client, id);
        var second = await SignAsync(client, id, "Ruang lingkup ditambah", null, ("Input.MoreFields", "Perpustakaan"));
        Assert.Contains("Adendum ke-2", second.Text, StringComparison.Ordinal);
        Assert.Contains("Perpustakaan", (await client.GetAsync(AgreementLinks.Record(id))).Text, StringComparison.Ordinal);
        using var partner = await world.Host.SignedInAsync(world.PartnerOfficer);
        var seen = await partner.GetAsync(AgreementLinks.Addenda(id));
        Assert.Contains("ADD-Kanwil", seen.Text, StringComparison.Ordinal);
        Assert.False(seen.Has("main form"));
        using var stranger = await world.Host.SignedInAsync(world.Stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(AgreementLinks.Addenda(id))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Addendum_UnderWay_HoldsBackEveryOtherActUntilItIsDropped(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Adendum berjalan", world.ThreeParties));
        using var client = await world.Host.SignedInAsync(world.Clerk);

        var begun = await BeginAsync(client, id);

        Assert.Contains("Adendum disiapkan sejak", begun.Text, StringComparison.Ordinal);
        Assert.Contains("Adendum sedang disiapkan", (await client.GetAsync(AgreementLinks.Renew(id))).Text, StringComparison.Ordinal);
        var halted = await (await client.GetAsync(AgreementLinks.Halt(id))).PressWithFileAsync(
            "Catat surat ini",
            ("Input.File", "surat.pdf", Samples.Pdf("Surat simulasi")),
            [
                ("Input.Kind", nameof(AgreementActKind.Suspended)),
                ("Input.LetterNumber", "W.3-HH-2026"),
                ("Input.Reason", "Menurut surat simulasi"),
                .. CommitmentSteps.Date("Input.From", AgreementWorld.Today),
                .. CommitmentSteps.Date("Input.LetterOn", AgreementWorld.Today),
            ]
        );
        Assert.Equal(["Adendum sedang disiapkan. Selesaikan atau batalkan dahulu adendum itu."], halted.Errors);
        await (await client.GetAsync(AgreementLinks.DropAddendum(id))).PressAsync("Batalkan adendum", ("Input.Reason", "tidak jadi"));
        Assert.True((await client.GetAsync(AgreementLinks.Renew(id))).Has("main form[method=post]"));
        var late = await client.GetAsync(AgreementLinks.SignAddendum(id));
        Assert.Contains("Belum ada adendum yang disiapkan", late.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Addendum_AgainstTheRules_IsRefusedAndKeepsWhatWasTyped(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var client = await world.Host.SignedInAsync(world.Clerk);
        var over = AgreementWorld.Told("Berakhir, tidak diadendum", world.ThreeParties) with { TermEnd = new DateOnly(2026, 1, 1) };
        Assert.False((await client.GetAsync(AgreementLinks.Addenda(await world.RegisterAsync(over)))).Has("main form[method=post]"));
        var id = await world.RegisterAsync(AgreementWorld.Told("Adendum keliru", world.ThreeParties));
        var bare = await (await client.GetAsync(AgreementLinks.Addenda(id))).PressAsync("Mulai adendum ini");
        Assert.Equal(["Tulis alasannya."], bare.Errors);
        await BeginAsync(client, id);

        var empty = await (await client.GetAsync(AgreementLinks.SignAddendum(id))).PressAsync(
            "Catat adendum ini",
            ("Input.NewSubject", "Judul lain")
        );

        Assert.Equal(["Isi tanggal penandatanganan.", "Tulis apa yang diubah adendum ini.", "Unggah adendumnya."], empty.Errors);
        Assert.Equal("Judul lain", empty.FormOf("Catat adendum ini")["Input.NewSubject"]);
        var backwards = await SignAsync(client, id, "Dipendekkan", new DateOnly(2025, 1, 1));
        Assert.Equal(["Hari terakhir yang baru mendahului tanggal adendum atau awal berlakunya."], backwards.Errors);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Addendum_SignedByTwoAtOnce_GetsOneNumber(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Dua mencatat adendum", world.ThreeParties));
        using var one = await world.Host.SignedInAsync(world.Clerk);
        using var other = await world.Host.SignedInAsync(world.Clerk);
        await BeginAsync(one, id);

        var pages = await Task.WhenAll(SignAsync(one, id, "Pertama", null), SignAsync(other, id, "Kedua", null));

        Assert.Equal(["Belum ada adendum yang disiapkan."], Assert.Single(pages, p => p.Errors.Count > 0).Errors);
        var numbers = await world.Host.QueryAsync(db =>
            db.Set<Agreement>().Where(a => a.ParentId == id).Select(a => a.AddendumNumber).ToListAsync()
        );
        Assert.Equal([1], numbers);
    }

    private static async Task<SitePage> BeginAsync(SiteClient client, Guid id) =>
        await (await client.GetAsync(AgreementLinks.Addenda(id))).PressAsync("Mulai adendum ini", ("Input.Reason", "Perlu diubah"));

    private static async Task<SitePage> SignAsync(
        SiteClient client,
        Guid id,
        string what,
        DateOnly? newEnd,
        params (string, string)[] more
    ) =>
        await (await client.GetAsync(AgreementLinks.SignAddendum(id))).PressWithFileAsync(
            "Catat adendum ini",
            ("Input.File", "adendum.pdf", Samples.Pdf($"Adendum simulasi {what}")),
            [
                ("Input.What", what),
                ("Input.Parties[0].Number", "ADD-Kanwil"),
                .. CommitmentSteps.Date("Input.SignedOn", AgreementWorld.Today.AddDays(-1)),
                .. newEnd is { } end ? CommitmentSteps.Date("Input.NewEnd", end) : [],
                .. more,
            ]
        );
}
