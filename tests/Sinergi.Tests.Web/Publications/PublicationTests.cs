using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Publications;

/// <summary>The decision that the public may read an agreement: proposed by one, shown as it will be read, decided by another, taken back with a reason.</summary>
public sealed class PublicationTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Agreement_ProposedByOneAndDecidedByAnother_IsReadByAnybodyUntilWithdrawn(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Layanan bersama dari awal sampai akhir", world.ThreeParties));
        using var proposer = await world.PublisherAsync();
        using var decider = await world.PublisherAsync();
        using var anybody = world.Host.Visitor();
        Assert.Contains(
            "Belum diterbitkan untuk umum",
            (await proposer.GetAsync(AgreementLinks.Record(id))).Text,
            StringComparison.Ordinal
        );

        var proposed = await PublicationSteps.ProposeAsync(proposer, id, "Layanan bersama", Samples.Pdf("Naskah tertutup", "Halaman dua"));

        Assert.Empty(proposed.Errors);
        Assert.Contains("Anda yang mengusulkan edisi ini", proposed.Text, StringComparison.Ordinal);
        Assert.False(proposed.Has("form[action*='handler=publish']"));
        var edition = await world.NewestAsync(id);
        var address = PublicLinks.Agreement(edition.Code, "Layanan bersama");
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(PublicLinks.Copy(edition.Code))).Status);

        var preview = await decider.GetAsync(PublicationLinks.Of(id));
        var published = await preview.FormOf("Terbitkan untuk umum").SubmitAsync();

        Assert.Empty(published.Errors);
        var page = await anybody.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "Layanan bersama"), (page.Status, page.Title));
        foreach (
            var words in new[]
            {
                "Kanwil Uji Tengah",
                "BNNP Uji",
                PublicationSteps.Summary,
                "Kamis, 5 Juni 2025",
                "Berlaku sampai Jumat, 4 Juni 2027",
                "Edisi 1, terbit",
            }
        )
        {
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
            Assert.True(
                words.StartsWith("Edisi", StringComparison.Ordinal) || preview.Text.Contains(words, StringComparison.Ordinal),
                words
            );
        }

        Assert.DoesNotContain("Nama narahubung", page.Html, StringComparison.Ordinal);
        Assert.Contains("Layanan bersama", (await anybody.GetAsync(PublicLinks.List)).Text, StringComparison.Ordinal);
        Assert.Contains("Terbit untuk umum, edisi 1", (await proposer.GetAsync(AgreementLinks.Record(id))).Text, StringComparison.Ordinal);

        Assert.Equal(["Tulis alasannya."], (await PublicationSteps.WithdrawAsync(decider, id, edition.Id, "")).Errors);
        Assert.Empty((await PublicationSteps.WithdrawAsync(decider, id, edition.Id)).Errors);

        var gone = await anybody.GetAsync(address);
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("ditarik pada Senin, 2 Maret 2026", gone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Salah terbit", gone.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(PublicLinks.Copy(edition.Code))).Status);
        Assert.DoesNotContain("Layanan bersama", (await anybody.GetAsync(PublicLinks.List)).Text, StringComparison.Ordinal);
        Assert.Contains("Salah terbit", (await proposer.GetAsync(PublicationLinks.Of(id))).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Proposer_PostingTheDecisionAnyway_IsRefused(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Diputuskan sendiri", world.ThreeParties));
        using var colleague = await world.PublisherAsync();
        using var proposer = await world.PublisherAsync();
        var page = await PublicationSteps.ProposeAsync(proposer, id, "Diputuskan sendiri");
        var edition = await world.NewestAsync(id);
        foreach (var (handler, words) in new[] { ("publish", "Orang lain harus"), ("alone", "Ada petugas lain") })
        {
            var form = (await colleague.GetAsync(PublicationLinks.Of(id))).FormOf("Terbitkan untuk umum");
            var own = await proposer.GetAsync(PublicationLinks.End(id, edition.Id));
            var posted = await proposer.PostAsync(
                $"{PublicationLinks.Of(id)}?handler={handler}",
                [
                    new("__RequestVerificationToken", own.Form()["__RequestVerificationToken"]!),
                    new("Decision.PublicationId", form["Decision.PublicationId"]!),
                    new("Decision.Reason", "Sebab mendesak"),
                ]
            );
            Assert.Contains(words, Assert.Single(posted.Errors), StringComparison.Ordinal);
        }

        Assert.Equal(PublicationState.Proposed, (await world.NewestAsync(id)).State);
        Assert.Null(await world.PublicAsync(id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Proposer_WithNobodyElseAtHand_DecidesByExceptionWhichThePageTells(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var lone = await world.Host.GivenInstitutionAsync("Kanwil Uji Sendiri", InstitutionKind.Kanwil);
        var officer = await world.Host.GivenOfficerAsync(lone, PublicationSteps.May);
        var id = await world.RegisterAsync(
            AgreementWorld.Told("Sendirian", AgreementWorld.Party(lone, 1), AgreementWorld.Party(world.Bnnp, 2)),
            officer
        );
        using var client = await world.Host.SignedInAsync(officer);
        var proposed = await PublicationSteps.ProposeAsync(client, id, "Sendirian");

        Assert.Equal(["Tulis alasannya."], (await proposed.FormOf("Terbitkan dengan pengecualian").SubmitAsync()).Errors);
        var published = await proposed
            .FormOf("Terbitkan dengan pengecualian")
            .Fill("Decision.Reason", "Petugas lain pensiun")
            .SubmitAsync();

        Assert.Empty(published.Errors);
        Assert.Contains("Diputuskan oleh pengusulnya sendiri", published.Text, StringComparison.Ordinal);
        var shown = (await world.PublicAsync(id))!;
        using var anybody = world.Host.Visitor();
        var page = await anybody.GetAsync(PublicLinks.Agreement(shown.Code));
        Assert.Contains("karena tidak ada petugas lain", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pensiun", page.Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Agreement_ChangedAfterwards_KeepsItsEditionUntilANewOneIsDecided(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Berubah kemudian", world.ThreeParties));
        var first = await world.PublishAsync(id, "Berubah kemudian");
        await EndAsync(world, id);
        using var keeper = await world.PublisherAsync();
        using var anybody = world.Host.Visitor();

        Assert.Contains("perlu diterbitkan ulang", (await keeper.GetAsync(AgreementLinks.Record(id))).Text, StringComparison.Ordinal);
        var old = await anybody.GetAsync(PublicLinks.Agreement(first.Code));
        Assert.Contains("Berlaku sampai Jumat, 4 Juni 2027", old.Text, StringComparison.Ordinal);

        var second = await world.PublishAsync(id, "Berubah kemudian, edisi baru");

        Assert.Equal((first.Code, 2, first.FirstPublishedAt), (second.Code, second.Edition, second.FirstPublishedAt));
        var page = await anybody.GetAsync(PublicLinks.Agreement(first.Code, first.Title));
        Assert.Equal(PublicLinks.Agreement(second.Code, second.Title), page.Path);
        Assert.Contains("Diakhiri sejak Minggu, 1 Februari 2026", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("perlu diterbitkan ulang", (await keeper.GetAsync(AgreementLinks.Record(id))).Text, StringComparison.Ordinal);
        Assert.Equal(
            [PublicationState.Published, PublicationState.Replaced],
            await world.Host.QueryAsync(db =>
                db.Set<Publication>().Where(p => p.AgreementId == id).OrderByDescending(p => p.Edition).Select(p => p.State).ToListAsync()
            )
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Proposal_ThatNoLongerSaysWhatTheRegisterSays_IsNotPublished(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Berubah sebelum terbit", world.ThreeParties));
        using var proposer = await world.PublisherAsync();
        using var decider = await world.PublisherAsync();
        await PublicationSteps.ProposeAsync(proposer, id, "Berubah sebelum terbit");
        var seen = await decider.GetAsync(PublicationLinks.Of(id));
        await EndAsync(world, id);

        var refused = await seen.FormOf("Terbitkan untuk umum").SubmitAsync();

        Assert.StartsWith("Data kerja sama berubah sejak edisi ini diusulkan", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Null(await world.PublicAsync(id));
        var again = await decider.GetAsync(PublicationLinks.Propose(id));
        Assert.Contains("Masih ada usulan yang menunggu keputusan", again.Text, StringComparison.Ordinal);
        var end = await decider.GetAsync(PublicationLinks.End(id, (await world.NewestAsync(id)).Id));
        Assert.Empty((await end.FormOf("Tolak usulan").Fill("Decision.Reason", "Usang").SubmitAsync()).Errors);
        Assert.True((await decider.GetAsync(PublicationLinks.Propose(id))).Has("main form[method=post]"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Proposal_WithMistakes_SaysWhichAndKeepsWhatWasTyped(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Usulan keliru", world.ThreeParties));
        using var client = await world.PublisherAsync();
        var page = await client.GetAsync(PublicationLinks.Propose(id));
        Assert.Equal("Usulan keliru", page.FormOf("Ajukan untuk diputuskan")["Input.Title"]);

        var nothing = await page.FormOf("Ajukan untuk diputuskan").Fill("Input.Title", " ").SubmitAsync();
        Assert.Equal(["Tulis judul yang akan dibaca umum.", "Tulis ringkasannya, atau lepas pilihan \"Ringkasan\"."], nothing.Errors);
        var uncovered = await page.FormOf("Ajukan untuk diputuskan")
            .Fill("Input.Summary", "Ringkas")
            .Attach("Input.File", "salinan.pdf", Samples.Pdf("Naskah"))
            .SubmitAsync();
        Assert.Equal(["Tulis apa yang ditutup dalam salinan. Bila tidak ada, tulis alasannya."], uncovered.Errors);
        var words = await page.FormOf("Ajukan untuk diputuskan")
            .Fill("Input.Summary", "Ringkas")
            .Fill("Input.Covered", "Nama")
            .Attach("Input.File", "salinan.txt", "Bukan PDF"u8.ToArray())
            .SubmitAsync();
        Assert.Equal(["Salinan harus berupa PDF, paling banyak 60 halaman."], words.Errors);
        Assert.Equal("Ringkas", words.FormOf("Ajukan untuk diputuskan")["Input.Summary"]);
        Assert.False(await world.Host.QueryAsync(db => db.Set<Publication>().AnyAsync(p => p.AgreementId == id)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Party_ThatDoesNotKeepTheAgreement_CannotPublishIt(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(
            AgreementWorld.Told("Bukan pencatat", [.. world.ThreeParties, AgreementWorld.Party(world.OtherKanwil, 4)])
        );
        foreach (var office in new[] { world.OtherKanwil, world.Bnnp })
        {
            using var client = await PublicationSteps.OfficerAsync(world, office);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(PublicationLinks.Of(id))).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(PublicationLinks.Propose(id))).Status);
            Assert.DoesNotContain(
                "Buka halaman publikasi",
                (await client.GetAsync(AgreementLinks.Record(id))).Text,
                StringComparison.Ordinal
            );
        }
    }

    private static Task EndAsync(AgreementWorld world, Guid id) =>
        world.Host.QueryAsync(db =>
            db.Set<Agreement>()
                .Where(a => a.Id == id)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.TerminatedFrom, new DateOnly(2026, 2, 1)))
        );
}
