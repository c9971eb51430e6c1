using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Search;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

public sealed class RegisterPagesTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Register_ByHandWithThreeParties_ShowsRecordWithGaps(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var client = await world.Host.SignedInAsync(world.Clerk);
        var form = (await client.GetAsync(AgreementLinks.Register())).Form();
        form = (await form.Fill("Input.SourceTitle", "Surat kabar uji").SubmitAsync("Tambah pihak")).Form();
        Assert.Equal("Surat kabar uji", form["Input.SourceTitle"]);

        var record = await form.Fill("Input.Subject", "Rehabilitasi dengan tiga pihak")
            .Choose("Input.Kind", nameof(AgreementKind.Pks))
            .FillDate("Input.SignedOn", new DateOnly(2024, 1, 10))
            .Fill("Input.Parties[0].Name", world.Kanwil.Name)
            .Fill("Input.Parties[1].Name", world.Ombudsman.Name)
            .Fill("Input.Parties[2].Name", "Lembaga Yang Belum Dikenal")
            .SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, record.Status);
        Assert.Equal("Rehabilitasi dengan tiga pihak", record.Title);
        Assert.Contains("Rabu, 10 Januari 2024", record.Text, StringComparison.Ordinal);
        Assert.Contains("Lembaga Yang Belum Dikenal", record.Text, StringComparison.Ordinal);
        Assert.Contains("Jangka waktu: keberlakuan tidak dapat dihitung", record.Text, StringComparison.Ordinal);
        Assert.Contains("mendaftarkan kerja sama", record.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("agreements.", record.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Register_DatesThatCannotBe_AreRefusedAndEverythingTypedIsKept(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var client = await world.Host.SignedInAsync(world.Clerk);

        var page = await (await client.GetAsync(AgreementLinks.Register()))
            .Form()
            .Fill("Input.SourceTitle", "Uji")
            .Fill("Input.Subject", "<script>alert(1)</script> & \"kutip\"")
            .FillDate("Input.SignedOn", AgreementWorld.Today.AddDays(1))
            .FillDate("Input.TermStart", new DateOnly(2025, 2, 2))
            .FillDate("Input.TermEnd", new DateOnly(2025, 2, 1))
            .SubmitAsync();

        Assert.Contains("Tanggal penandatanganan belum tiba. Periksa tanggalnya.", page.Errors);
        Assert.Contains("Hari terakhir mendahului hari mulai. Periksa keduanya.", page.Errors);
        Assert.Equal("<script>alert(1)</script> & \"kutip\"", page.Form()["Input.Subject"]);
        Assert.False(page.Has("main script"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Register_SentTwice_RegistersOnce(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var client = await world.Host.SignedInAsync(world.Clerk);
        var form = (await client.GetAsync(AgreementLinks.Register()))
            .Form()
            .Fill("Input.SourceTitle", "Uji")
            .Fill("Input.Subject", "Kirim dua kali");

        var first = await form.SubmitAsync();
        var second = await form.SubmitAsync();

        Assert.Equal(first.Path, second.Path);
        Assert.Equal(1, await world.Host.QueryAsync(db => db.Set<Agreement>().CountAsync(a => a.Subject == "Kirim dua kali")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Register_SimilarAgreement_IsOfferedAndDifferencesStandSideBySide(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var known = await world.RegisterAsync(
            AgreementWorld.Told("Pembinaan bakat", world.ThreeParties) with
            {
                SignedOn = new DateOnly(2023, 5, 5),
            }
        );
        using var client = await world.Host.SignedInAsync(world.Clerk);

        var asked = await (await client.GetAsync(AgreementLinks.Register()))
            .Form()
            .Fill("Input.SourceTitle", "Berita kedua")
            .Fill("Input.Subject", "Pembinaan bakat seni")
            .FillDate("Input.SignedOn", new DateOnly(2023, 5, 6))
            .Fill("Input.Parties[0].Name", world.Kanwil.Name)
            .Fill("Input.Parties[1].Name", world.Bnnp.Name)
            .SubmitAsync();
        Assert.Contains("Mungkin sudah tercatat", asked.Text, StringComparison.Ordinal);

        var record = await asked.Form().Choose("Input.SameAs", known.ToString()).SubmitAsync();
        Assert.Equal(AgreementLinks.Record(known), record.Path);
        Assert.Contains("Jumat, 5 Mei 2023", record.Text, StringComparison.Ordinal);
        Assert.Contains("Sabtu, 6 Mei 2023", record.Text, StringComparison.Ordinal);
        Assert.Contains("Berita kedua", record.Text, StringComparison.Ordinal);

        var choose = await client.GetAsync(AgreementLinks.ChooseSource(known, FactFields.SignedOn));
        var second = await world.Host.QueryAsync(db =>
            db.Set<FieldStatement>().Where(s => s.RecordId == known && s.Value == "2023-05-06").Select(s => s.Id).SingleAsync()
        );
        var refused = await choose.Form().Choose("Input.Statement", second.ToString()).SubmitAsync();
        Assert.Equal(["Tulis alasannya."], refused.Errors);
        var chosen = await refused.Form().Fill("Input.Reason", "Naskah asli sudah diperiksa").SubmitAsync();

        Assert.Contains("Naskah asli sudah diperiksa", chosen.Text, StringComparison.Ordinal);
        var stored = await world.Host.QueryAsync(db => db.Set<Agreement>().SingleAsync(a => a.Id == known));
        Assert.Equal(new DateOnly(2023, 5, 6), stored.SignedOn);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FindSimilar_OutsideScopeOrUnlike_FindsNothing(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        await world.RegisterAsync(
            AgreementWorld.Told("Hanya milik sendiri", AgreementWorld.Party(world.Kanwil, 1, "UJI-77/2022")) with
            {
                SignedOn = new DateOnly(2022, 2, 2),
            }
        );
        var query = new SimilarQuery(["uji-77 / 2022"], [], null, null);

        Task<IReadOnlyList<SimilarAgreement>> FindAsync(Officer officer, SimilarQuery asked) =>
            world.Host.ActAsync(officer, s => s.GetRequiredService<IAgreementRegister>().FindSimilarAsync(asked, CancellationToken.None));

        Assert.Equal("agreements.similar.number", Assert.Single(await FindAsync(world.Clerk, query)).Why);
        Assert.Empty(await FindAsync(world.OtherClerk, query));
        Assert.Empty(await FindAsync(world.Clerk, query with { Numbers = ["UJI-78/2022"] }));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Register_TwoCeremoniesOfEight_KeepEveryPartyAndUnit(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        foreach (var year in new[] { 2020, 2021 })
        {
            var ceremony = NewId.Next();
            for (var i = 1; i <= 8; i++)
            {
                await world.RegisterAsync(
                    AgreementWorld.Told(
                        $"Upacara {year} nomor {i}",
                        AgreementWorld.Party(world.Kanwil, 1),
                        Named($"Mitra Cetak {i}", 2)
                    ) with
                    {
                        SignedOn = new DateOnly(year, 10, 2),
                        SigningEventId = ceremony,
                        Countersigners = i == 1 ? [new NewCountersigners("Seluruh UPT", world.Kanwil.Id, null)] : [],
                    }
                );
            }
        }

        var eight = AgreementWorld.Told("Dua sisi, delapan pihak") with
        {
            Parties = [.. Enumerable.Range(1, 16).Select(i => Named($"Pihak {i}", i <= 8 ? 1 : 2))],
        };
        var sixteen = await world.RegisterAsync(eight);

        Assert.Equal(16, await world.Host.QueryAsync(db => db.Set<AgreementParty>().CountAsync(p => p.AgreementId == sixteen)));
        var first = await world.Host.QueryAsync(db => db.Set<Agreement>().SingleAsync(a => a.Subject == "Upacara 2020 nomor 1"));
        Assert.Equal(8, await world.Host.QueryAsync(db => db.Set<Agreement>().CountAsync(a => a.SigningEventId == first.SigningEventId)));
        using var client = await world.Host.SignedInAsync(world.Clerk);
        var page = await client.GetAsync(AgreementLinks.Record(first.Id));
        Assert.Contains("3 dari 3", page.Text, StringComparison.Ordinal);
        Assert.Contains("Upacara 2020 nomor 8", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Upacara 2021", page.Text, StringComparison.Ordinal);

        static NewParty Named(string name, int side) => new(null, name, side, null, null, null, null, null);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AddSource_KeepsQuotesAndAddsOnlyWhatIsNew(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var document = NewId.Next();
        Quote Words(string text) => new(document, text, 5, 5 + text.Length, "uji", 0.9);
        NewPromise Promise(string text) =>
            new("BNNP Uji", world.Bnnp.Id, text, PromiseStrength.Will, null, null, null, null, null, null, Words(text));
        var told = AgreementWorld.Told("Sumber kedua", world.ThreeParties) with
        {
            SignedOn = new DateOnly(2019, 3, 3),
            DocumentId = document,
            Promises = [Promise("Melaksanakan skrining.")],
        };
        var id = await world.RegisterAsync(told);

        var joined = await world.Host.ActAsync(
            world.Clerk,
            s =>
                s.GetRequiredService<IAgreementRegister>()
                    .AddSourceAsync(
                        id,
                        told with
                        {
                            FormKey = NewId.Random(),
                            Promises = [Promise("melaksanakan skrining"), Promise("Melatih petugas.")],
                        },
                        CancellationToken.None
                    )
        );

        Assert.IsType<RegisterOutcome.Registered>(joined);
        var promises = await world.Host.QueryAsync(db =>
            db.Set<Promise>().Where(p => p.RecordId == id).OrderBy(p => p.Position).ToListAsync()
        );
        Assert.Equal(["Melaksanakan skrining.", "Melatih petugas."], promises.Select(p => p.Text));
        Assert.Equal(2, await world.Host.QueryAsync(db => db.Set<FactQuote>().CountAsync(q => q.FactId == promises[0].Id)));
        var outsider = await world.Host.ActAsync(
            world.OtherClerk,
            s =>
                s.GetRequiredService<IAgreementRegister>()
                    .AddSourceAsync(id, told with { FormKey = NewId.Random() }, CancellationToken.None)
        );
        Assert.IsType<RegisterOutcome.NotFound>(outsider);
        var found = await world.Host.ActAsync(
            world.PartnerOfficer,
            s => s.GetRequiredService<SearchIndex>().FindAsync("melatih petugas", 10, CancellationToken.None)
        );
        Assert.Contains(found, hit => hit.RecordId == id);
    }
}
