using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;
using Sinergi.Tests.Web.Commitments;

namespace Sinergi.Tests.Web.Preparations;

/// <summary>One ceremony, many texts: all of them recorded, or none.</summary>
public sealed class CeremonyTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ceremony_OfTwoTexts_RecordsBothAtOnceAndTheRegisterKnowsTheyBelongTogether(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var (one, other) = (await world.OpenedAsync(keeper), await world.OpenedAsync(keeper, theirs: 2));
        var ceremony = await HoldAsync(keeper, PreparationWorld.Today, one, other);
        var form = await FormAsync(keeper, ceremony, SigningMethod.Electronic);
        var pdf = SignedPdf.Of("Naskah seremoni", "Sari", "Budi");

        var recorded = await form.Attach("Input.Rows[0].File", "a.pdf", pdf)
            .Attach("Input.Rows[1].File", "b.pdf", SignedPdf.Of("Naskah kedua", "Sari", "Budi"))
            .SubmitAsync();

        Assert.Empty(recorded.Errors);
        foreach (var id in new[] { one, other })
        {
            var signing = await world.SigningAsync(id);
            Assert.Equal((SigningState.Signed, "Palu"), (signing.State, Assert.Single(signing.Sheets).Place));
            var register = await keeper.GetAsync(PreparationLinks.Register(id));
            Assert.Empty((await register.FormOf("Daftarkan perjanjian ini").SubmitAsync()).Errors);
        }

        var agreements = await world.Register.Host.QueryAsync(db =>
            db.Set<Agreement>().Where(a => a.SigningEventId == ceremony).Select(a => a.Place).ToListAsync()
        );
        Assert.Equal(["Palu", "Palu"], agreements);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ceremony_WithOnePaperThatDoesNotHold_RecordsNothingAndSaysWhere(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var (one, other) = (await world.OpenedAsync(keeper), await world.OpenedAsync(keeper));
        var ceremony = await HoldAsync(keeper, PreparationWorld.Today, one, other);
        var bare = await (await FormAsync(keeper, ceremony, SigningMethod.Electronic)).SubmitAsync();
        Assert.Equal(["Unggah naskah yang ditandatangani.", "Unggah naskah yang ditandatangani."], bare.Errors);
        var intact = SignedPdf.Of("Naskah seremoni", "Sari", "Budi");

        var refused = await (await FormAsync(keeper, ceremony, SigningMethod.Electronic))
            .Attach("Input.Rows[0].File", "a.pdf", intact)
            .Attach("Input.Rows[1].File", "b.pdf", SignedPdf.Appended(intact))
            .SubmitAsync();

        Assert.StartsWith("Ada yang ditambahkan sesudah tanda tangan terakhir.", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Empty((await world.SigningAsync(one)).Sheets);
        Assert.Empty((await world.SigningAsync(other)).Sheets);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ceremony_ThatLiesAhead_RecordsNothingForAnyText(TestDatabase database)
    {
        var world = await PreparationWorld.StartAsync(await worlds.OnAsync(database));
        using var keeper = await world.AsAsync(world.Keeper);
        var (one, other) = (await world.OpenedAsync(keeper), await world.OpenedAsync(keeper));
        var ceremony = await HoldAsync(keeper, PreparationWorld.Today.AddDays(3), one, other);

        var early = await (await FormAsync(keeper, ceremony, SigningMethod.WetInk))
            .Attach("Input.Rows[0].File", "a.pdf", Samples.Pdf("Pindaian satu"))
            .Attach("Input.Rows[1].File", "b.pdf", Samples.Pdf("Pindaian dua"))
            .SubmitAsync();

        Assert.Equal(2, early.Errors.Count);
        Assert.All(early.Errors, e => Assert.Equal("Tanggal penandatanganan belum tiba di tempat itu.", e));
        Assert.Empty((await world.SigningAsync(one)).Sheets);
        using var stranger = await world.AsAsync(world.Stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(PreparationLinks.Ceremony(ceremony))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(PreparationLinks.RecordCeremony(ceremony))).Status);
        Assert.DoesNotContain("Seremoni bersama", (await stranger.GetAsync(PreparationLinks.Ceremonies())).Text, StringComparison.Ordinal);
        var left = await (await keeper.GetAsync(PreparationLinks.Ceremony(ceremony))).PressAsync("Keluarkan Layanan rehabilitasi");
        Assert.Empty(left.Errors);
        var tied = await world.Register.Host.QueryAsync(db =>
            db.Set<Modules.Preparations.Domain.Preparation>().CountAsync(p => p.CeremonyId == ceremony)
        );
        Assert.Equal(1, tied);
    }

    private static async Task<Guid> HoldAsync(SiteClient keeper, DateOnly on, params Guid[] texts)
    {
        var page = await (await keeper.GetAsync(PreparationLinks.Ceremonies()))
            .FormOf("Simpan seremoni ini")
            .Fill("Input.Title", "Seremoni bersama")
            .FillDate("Input.On", on)
            .Fill("Input.Place", "Palu")
            .Choose("Input.Zone", "Wita")
            .Fill("Input.Hosts", "Kepala Kanwil")
            .SubmitAsync();
        Assert.Empty(page.Errors);
        var id = Guid.Parse(page.Path.Split('/')[^1]);
        foreach (var text in texts)
        {
            page = await page.FormOf("Tambahkan naskah ini").Choose("Input.PreparationId", $"{text}").SubmitAsync();
            Assert.Empty(page.Errors);
        }

        return id;
    }

    private static async Task<SiteForm> FormAsync(SiteClient keeper, Guid ceremony, SigningMethod method)
    {
        var form = (await keeper.GetAsync(PreparationLinks.RecordCeremony(ceremony)))
            .FormOf("Catat semua tanda tangan")
            .Choose("Input.Method", $"{method}");
        for (var i = 0; i < 2; i++)
        {
            form = form.Fill($"Input.Rows[{i}].Numbers[0].Number", $"W.7-{i}").Fill($"Input.Rows[{i}].Numbers[1].Number", $"BNNP-{i}");
        }

        return form;
    }
}
