using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>The calculator, what a record is told about its instrument, and numbers that do not look like those of their office.</summary>
public sealed class CompletenessTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Calculator_AskedByAnyOfficer_AnswersWithReasonsOrSaysWhomToAsk(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var clerk = await world.Host.SignedInAsync(world.Clerk);
        var empty = await clerk.GetAsync(InstrumentLinks.Authority);
        Assert.Contains("Pilih naskah dan kantornya", empty.Text, StringComparison.Ordinal);

        var settled = await empty
            .Form("main form[method=get]")
            .Choose("Query.Instrument", "NK")
            .Choose("Query.Level", nameof(OfficeLevel.Kanwil))
            .Choose("Query.Partner", nameof(PartnerKind.LocalGovernment))
            .Choose("Query.PartnerSigner", nameof(PartnerSignatory.Deputy))
            .Fill("Query.Months", "24")
            .Tick("Query.Budget")
            .SubmitAsync();
        Assert.Contains("Paling rendah yang berwenang: Kepala Kanwil", settled.Text, StringComparison.Ordinal);
        Assert.Contains("ksinews.id", settled.Text, StringComparison.Ordinal);
        Assert.Contains("usulkan Nota Kesepakatan Sinergi", settled.Text, StringComparison.Ordinal);
        Assert.Contains("Surat kuasa atau dasar hukum wakil kepala daerah", settled.Text, StringComparison.Ordinal);
        Assert.Contains("Persetujuan DPRD Ya", settled.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Perlu keputusan", settled.Text, StringComparison.Ordinal);
        // The address holds the question.
        Assert.Equal(settled.Text, (await clerk.GetAsync(settled.Path)).Text);

        var asking = await settled
            .Form("main form[method=get]")
            .Choose("Query.Instrument", "PKS")
            .Choose("Query.Partner", nameof(PartnerKind.Company))
            .Tick("Query.People")
            .Fill("Query.Months", "")
            .SubmitAsync();
        Assert.Contains("Perlu keputusan", asking.Text, StringComparison.Ordinal);
        Assert.Contains("Tanyakan kepada pengampu kerja sama di kantor pusat. (Ditjen Uji)", asking.Text, StringComparison.Ordinal);
        Assert.Contains("Bergantung pada yang belum diketahui", asking.Text, StringComparison.Ordinal);
        var wrong = await asking.Form("main form[method=get]").Fill("Query.Months", "dua tahun").SubmitAsync();
        Assert.Equal(["Isi jumlah bulan dengan bilangan bulat, paling banyak 1200."], wrong.Errors);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Record_ThatDoesNotFitItsInstrument_SaysSoAndRefusesNothing(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var town = await world.Host.GivenInstitutionAsync("Kota Uji", InstitutionKind.Partner, partnerKind: PartnerKind.LocalGovernment);
        var id = await world.RegisterAsync(
            AgreementWorld.Told(
                "MoU dengan kota",
                AgreementWorld.Party(world.Kanwil, 1, "W.1-7/2025") with
                {
                    RepresentativeTitle = "Kepala Lapas Kelas IIA",
                },
                AgreementWorld.Party(town, 2) with
                {
                    RepresentativeTitle = "Wakil Wali Kota Uji",
                }
            ) with
            {
                Kind = AgreementKind.Mou,
            }
        );
        using var clerk = await world.Host.SignedInAsync(world.Clerk);

        var page = await clerk.GetAsync(AgreementLinks.Record(id));

        Assert.Contains("usulkan Nota Kesepakatan Sinergi", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Penanda tangan Kepala Lapas Kelas IIA di bawah yang berwenang menurut tabel: paling rendah Kepala Kanwil",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("periksa surat kuasanya", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nomor dari: Kota Uji", page.Text, StringComparison.Ordinal);
        Assert.Contains("Klausul wajib: 5 dari 11 terlihat dalam catatan", page.Text, StringComparison.Ordinal);
        Assert.Contains("Narahubung: belum dinyatakan", page.Text, StringComparison.Ordinal);
        Assert.Contains("Maksud dan tujuan: periksa pada naskah", page.Text, StringComparison.Ordinal);
        var answer = await page.FollowAsync("Siapa yang berwenang menandatanganinya?");
        Assert.Contains("Paling rendah yang berwenang: Kepala Kanwil", answer.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Record_ThatFits_HasNothingToHeed(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(
            AgreementWorld.Told(
                "PKS UPT yang wajar",
                AgreementWorld.Party(world.Units[0], 1, "A-1") with
                {
                    RepresentativeTitle = "Plt. Kalapas",
                },
                AgreementWorld.Party(world.Bnnp, 2, "B-1") with
                {
                    RepresentativeTitle = "Kepala BNNP",
                }
            )
        );
        using var clerk = await world.Host.SignedInAsync(world.Clerk);

        var page = await clerk.GetAsync(AgreementLinks.Record(id));

        Assert.DoesNotContain("Perlu diperhatikan", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nomor dari", page.Text, StringComparison.Ordinal);
        Assert.Contains("Kelengkapan", page.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Number_ThatDoesNotLookLikeItsOffices_IsSaidOnceAndThenTaken(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var keeper = await world.Host.SignedInAsync(
            await world.Host.GivenOfficerAsync(world.OtherKanwil, InstrumentPermissions.Numbers)
        );
        var numbers = await keeper.GetAsync(InstrumentLinks.Numbers);
        var refused = await numbers.Form().Fill("Input.Patterns", "W.9/{tahun}").SubmitAsync();
        Assert.Equal(
            ["Ada pola yang tidak dikenal. Setiap baris memerlukan tempat untuk angka; lihat petunjuknya.", "Isi tanggal mulai berlaku."],
            refused.Errors
        );
        var set = await refused
            .Form()
            .Fill("Input.Patterns", "W.9-{angka}/{tahun}\r\nPAS.{angka:3}")
            .FillDate("Input.From", new DateOnly(2025, 1, 1))
            .SubmitAsync();
        Assert.Equal(["W.9-7/2026 PAS.007"], set.TextsOf("tbody td:nth-child(3)"));
        using var clerk = await world.Host.SignedInAsync(world.OtherClerk);
        SiteForm Filled(SitePage page, string subject, string number) =>
            page.Form()
                .Fill("Input.SourceTitle", "Arsip uji")
                .Fill("Input.Subject", subject)
                .FillDate("Input.SignedOn", new DateOnly(2025, 6, 5))
                .Fill("Input.Parties[0].Name", world.OtherKanwil.Name)
                .Fill("Input.Parties[0].Number", number);

        var said = await Filled(await clerk.GetAsync(AgreementLinks.Register()), "Nomor keliru", "W9/2025").SubmitAsync();
        Assert.Contains(
            "Nomor W9/2025 tidak seperti nomor Kanwil Uji Barat. Polanya: W.9-{angka}/{tahun}",
            said.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await world.Host.QueryAsync(db => db.Set<Agreement>().CountAsync(a => a.Subject == "Nomor keliru")));
        var taken = await said.Form().SubmitAsync();
        Assert.Equal("Nomor keliru", taken.Title);
        Assert.Contains("Perlu diperhatikan", taken.Text, StringComparison.Ordinal);
        Assert.Contains("Nomor W9/2025 tidak seperti nomor Kanwil Uji Barat", taken.Text, StringComparison.Ordinal);
        // Signed before the pattern: nobody has said how numbers looked then.
        var old = await Filled(await clerk.GetAsync(AgreementLinks.Register()), "Nomor lama", "W8/2024")
            .FillDate("Input.SignedOn", new DateOnly(2024, 6, 5))
            .SubmitAsync();
        Assert.Equal("Nomor lama", old.Title);

        var right = await Filled(await clerk.GetAsync(AgreementLinks.Register()), "Nomor betul", "w.9 - 12 / 2025; PAS.012")
            .FillDate("Input.SignedOn", new DateOnly(2025, 9, 9))
            .SubmitAsync();
        Assert.Equal("Nomor betul", right.Title);
        Assert.DoesNotContain("Perlu diperhatikan", right.Text, StringComparison.Ordinal);
        var correct = (await clerk.GetAsync($"{right.Path}/ubah")).Form().Fill("Input.Reason", "Salah ketik");
        var warned = await correct.Fill("Input.Parties[0].Number", "W9/2025").SubmitAsync();
        Assert.Contains("Nomor W9/2025 sudah dipakai kerja sama “Nomor keliru”.", warned.Text, StringComparison.Ordinal);
        Assert.Contains("tidak seperti nomor", warned.Text, StringComparison.Ordinal);
        Assert.Equal("Nomor betul", (await warned.Form().SubmitAsync()).Title);
        // What it has already is left alone.
        var place = await (await clerk.GetAsync($"{right.Path}/ubah"))
            .Form()
            .Fill("Input.Place", "Aula Uji")
            .Fill("Input.Reason", "Salah ketik")
            .SubmitAsync();
        Assert.Equal("Nomor betul", place.Title);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Numbers_OfAnOfficeElsewhere_AreNotForOneToSet(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var keeper = await world.Host.SignedInAsync(await world.Host.GivenOfficerAsync(world.Kanwil, InstrumentPermissions.Numbers));
        var form = (await keeper.GetAsync(InstrumentLinks.Numbers)).Form();

        var below = await form.Fill("Input.Patterns", "UJI-{angka}")
            .FillDate("Input.From", AgreementWorld.Today)
            .Choose("Input.OfficeId", world.Units[1].Id.ToString())
            .SubmitAsync();
        var elsewhere = await below
            .Form()
            .Fill("Input.Patterns", "LAIN-{angka}")
            .FillDate("Input.From", AgreementWorld.Today)
            .Force("Input.OfficeId", world.OtherKanwil.Id.ToString())
            .SubmitAsync();

        Assert.Contains("Rutan Uji Dua", below.Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, elsewhere.Status);
        Assert.False(await world.Host.QueryAsync(db => db.Set<NumberPattern>().AnyAsync(n => n.Patterns == "LAIN-{angka}")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Correct_AnythingElse_LeavesWhoSignedAsItIs(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Siapa yang menandatangani", world.ThreeParties));
        using var clerk = await world.Host.SignedInAsync(world.Clerk);

        await (await clerk.GetAsync(AgreementLinks.Correct(id)))
            .Form()
            .Fill("Input.Place", "Aula lain")
            .Fill("Input.Reason", "Salah ketik")
            .SubmitAsync();

        var signed = await world.Host.QueryAsync(db =>
            db.Set<AgreementParty>().Where(p => p.AgreementId == id).Select(p => p.Signed).ToListAsync()
        );
        Assert.Equal([true, true, true], signed);
    }
}
