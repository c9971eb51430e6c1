using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Reading.FullText;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Search;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Reading;

/// <summary>What stands in a source document is found, by whoever may open the document and by nobody else.</summary>
public sealed class FullTextTests
{
    private const string Sentence =
        "Kanwil Ditjenpas Jambi menandatangani PKS dengan BNNP Jambi di Aula Simulasi, Kamis (5/6/2025). "
        + "Petani binaan menanam kelengkeng; kontak 0812-3456-7890, siti.uji@contoh.example, NIP 19700101 199503 1 001.";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Words_OfARegisteredSource_AreFoundByThoseWhoMayOpenIt(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync("Kanwil Uji Isi");
        var (_, stranger) = await site.OfficerAsync("Kanwil Uji Asing");
        await RegisterAsync(client, ("naskah.pdf", Samples.Pdf(Sentence)));
        Assert.DoesNotContain("naskah.pdf", (await client.GetAsync("/cari?q=kelengkeng")).Text, StringComparison.Ordinal);

        Assert.Equal("indexed=1", await RunAsync(site));
        Assert.Null(await RunAsync(site));

        var found = await client.GetAsync("/cari?q=penanaman+kelengkeng");
        Assert.Contains("Isi dokumen", found.Text, StringComparison.Ordinal);
        Assert.Equal("naskah.pdf", (await found.FollowAsync("naskah.pdf")).Title);
        Assert.DoesNotContain("naskah.pdf", (await stranger.GetAsync("/cari?q=penanaman+kelengkeng")).Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Index_OfADocument_HoldsNoPersonalNumberAndNoAddress(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        await RegisterAsync(client, ("naskah.txt", ReadingSite.Text(Sentence)));

        await RunAsync(site);

        var document = await site.Host.QueryAsync(db => db.Set<StoredDocument>().Select(d => d.Id).SingleAsync());
        var terms = await site.Host.QueryAsync(db =>
            db.Set<SearchTerm>().Where(t => t.RecordId == document).Select(t => t.Term).ToListAsync()
        );
        Assert.Contains("kelengkeng", terms);
        Assert.Contains("2025", terms);
        Assert.DoesNotContain(
            terms,
            t =>
                t.Contains("0812", StringComparison.Ordinal)
                || t.Contains("199503", StringComparison.Ordinal)
                || t.Contains("siti", StringComparison.Ordinal)
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Index_LeavesOutWhatIsSecretOrNoSource(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        await ReadingSite.UploadAsync(client, ("belum.txt", ReadingSite.Text(Sentence)));
        Assert.Null(await RunAsync(site));

        await RegisterAsync(client, ("sangat-rahasia.txt", ReadingSite.Text(Sentence + " Rahasia.")));
        await site.Host.UseAsync(services =>
            services
                .GetDb()
                .Set<StoredDocument>()
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Classification, DocumentClassification.Secret))
        );

        Assert.Null(await RunAsync(site));
        Assert.DoesNotContain("sangat-rahasia.txt", (await client.GetAsync("/cari?q=rahasia")).Text, StringComparison.Ordinal);
    }

    private static Task<string?> RunAsync(ReadingSite site) =>
        site.Host.UseAsync(services => services.GetRequiredService<DocumentIndexJob>().RunAsync(CancellationToken.None));

    private static async Task RegisterAsync(SiteClient client, (string Name, byte[] Content) file)
    {
        var review = await ReadingSite.UploadAsync(client, file);
        var path = review.Path.Split('#')[0];
        await review.Form("form[action$='handler=AcceptOpen']").SubmitAsync();
        await (await client.GetAsync($"{path}/catatan/1")).Form("#daftarkan").SubmitAsync(follow: false);
    }
}
