using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Reading.Data;
using Sinergi.Modules.Reading.Run;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Documents.Storage;
using Sinergi.Platform.Keys;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Reading;

public sealed class IntakeTests
{
    private const string Sentence = "Kanwil Ditjenpas Jambi menandatangani PKS dengan BNNP Jambi di Aula Simulasi, Kamis (5/6/2025).";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_BadFiles_AreEachNamedAndNothingIsStored(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(
            database,
            new KeyValuePair<string, string?>("Sinergi:Upload:MaxMegabytes", "1")
        );
        var (_, client) = await site.OfficerAsync();

        var page = await ReadingSite.UploadAsync(
            client,
            ("kosong.txt", []),
            ("besar.txt", new byte[(1 << 20) + 1]),
            ("terkunci.pdf", Samples.EncryptedPdf(Sentence)),
            ("salah-nama.docx", Samples.Pdf(Sentence)),
            ("berskrip.pdf", Samples.PdfWithScript(Sentence)),
            ("rusak.pdf", "%PDF-1.4 nothing more"u8.ToArray()),
            ("program.exe", [0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00]),
            ("arsip.zip", Archive())
        );

        string[] expected =
        [
            "kosong.txt: berkas kosong",
            "besar.txt: lebih besar dari 1 MB",
            "terkunci.pdf: berkas dikunci dengan kata sandi",
            "salah-nama.docx: isi berkas tidak sesuai dengan akhiran namanya",
            "berskrip.pdf: berkas memuat makro, skrip",
            "rusak.pdf: berkas rusak",
            "program.exe: jenis berkas tidak dikenal",
            "arsip.zip: jenis berkas tidak dikenal",
        ];
        Assert.Equal(expected.Length, page.Errors.Count);
        Assert.Equal(expected, page.Errors.Zip(expected, (error, start) => error[..Math.Min(error.Length, start.Length)]));
        Assert.Equal(0, await site.Host.QueryAsync(db => db.Set<StoredDocument>().CountAsync()));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(site.Host.DataFolder, "documents"), "*", SearchOption.AllDirectories));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_SentTwiceOrTheSameFileAgain_IsOneDocumentAndOneReading(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        var form = (await client.GetAsync("/baca")).Form().Attach("Files", "berita.txt", ReadingSite.Text(Sentence));

        var once = await form.SubmitAsync();
        var twice = await form.SubmitAsync();
        var again = await ReadingSite.UploadAsync(client, ("nama-lain.txt", ReadingSite.Text(Sentence)));

        Assert.Equal(once.Path, twice.Path);
        Assert.Equal(once.Path, again.Path);
        Assert.Equal(1, await site.Host.QueryAsync(db => db.Set<StoredDocument>().CountAsync()));
        Assert.Equal(1, await site.Host.QueryAsync(db => db.Set<ReadingSession>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_WithoutPdfTools_SaysSoAndWorksOnceTheyAreThere(TestDatabase database)
    {
        var tools = Directory.CreateTempSubdirectory("sinergi-tools-").FullName;
        // The confined reader runs as another user, who must find the tools too.
        File.SetUnixFileMode(tools, (UnixFileMode)Convert.ToInt32("755", 8));
        await using var site = await ReadingSite.StartAsync(database, new KeyValuePair<string, string?>("Sinergi:ToolPath", tools));
        var (_, client) = await site.OfficerAsync();

        var refused = await ReadingSite.UploadAsync(client, ("naskah.pdf", Samples.Pdf(Sentence)));
        foreach (var tool in new[] { "pdfinfo", "pdftotext", "pdfimages", "pdftoppm" })
        {
            File.CreateSymbolicLink(Path.Combine(tools, tool), $"/usr/bin/{tool}");
        }

        var accepted = await ReadingSite.UploadAsync(client, ("naskah.pdf", Samples.Pdf(Sentence)));
        Directory.Delete(tools, recursive: true);

        Assert.Contains("Alat pembaca (pdfinfo) belum terpasang", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Tinjau hasil baca", accepted.Title);
        Assert.Contains("Kamis, 5 Juni 2025", accepted.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Document_PageImageDownloadAndNewVersion_AreShownToItsOwner(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        var content = Samples.Pdf(Sentence);
        await ReadingSite.UploadAsync(client, ("naskah 'akhir'; baru.pdf", content));
        var id = await site.Host.QueryAsync(db => db.Set<StoredDocument>().Select(d => d.Id).SingleAsync());

        var image = await client.GetAsync($"/berkas/{id}/halaman/1");
        var download = await client.GetAsync($"/berkas/{id}/unduh");
        Assert.Equal("sandbox", Assert.Single(download.Headers.GetValues("Content-Security-Policy")));
        var newer = await (await client.GetAsync($"/berkas/{id}/versi"))
            .Form()
            .Attach("Newer", "naskah-2.pdf", Samples.Pdf(Sentence + " Versi dua."))
            .SubmitAsync();
        var older = await client.GetAsync($"/berkas/{id}");
        var same = await (await client.GetAsync($"{newer.Path}/versi"))
            .Form()
            .Attach("Newer", "naskah-3.pdf", Samples.Pdf(Sentence + " Versi dua."))
            .SubmitAsync();

        Assert.Equal("image/jpeg", image.ContentHeaders.ContentType?.MediaType);
        Assert.InRange(image.Bytes.Length, 1_000, 150 << 10);
        Assert.True(image.Headers.CacheControl?.Private);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/berkas/{id}/halaman/2")).Status);
        Assert.Equal(content, download.Bytes);
        Assert.Equal("attachment", download.ContentHeaders.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", download.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("naskah-2.pdf", newer.Title);
        Assert.Contains("Ini versi lama", older.Text, StringComparison.Ordinal);
        Assert.Contains("Isi berkas sama", Assert.Single(same.Errors), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Document_OfPlainText_IsShownByItsLinesInPages(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        var lines = Enumerable.Range(1, 250).Select(n => n == 3 ? new string('x', 2_500) : $"Baris <b>{n}</b>").Prepend(Sentence);
        await ReadingSite.UploadAsync(client, ("notulen.txt", ReadingSite.Text(string.Join("\r\n", lines))));
        var id = await site.Host.QueryAsync(db => db.Set<StoredDocument>().Select(d => d.Id).SingleAsync());

        var first = await client.GetAsync($"/berkas/{id}");
        var next = await first.FollowAsync(".s-pager a[rel=next]");

        Assert.Equal(200, first.TextsOf(".s-lines__row").Count);
        Assert.Equal(["1", "2", "3", "4", "", "", "5"], first.TextsOf(".s-lines__number").Take(7));
        Assert.Contains("Baris <b>1</b>", first.TextOf(".s-lines"), StringComparison.Ordinal);
        Assert.False(first.Has(".s-lines b"));
        Assert.Contains("Baris 1–200 dari 253", first.Text, StringComparison.Ordinal);
        Assert.Equal(53, next.TextsOf(".s-lines__row").Count);
        Assert.Equal("251", next.TextsOf(".s-lines__number")[^1]);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/berkas/{id}?dari=254")).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Vault_WithoutItsKey_GivesNothingAndHoldsNoClearText(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (officer, client) = await site.OfficerAsync();
        await ReadingSite.UploadAsync(client, ("berita.txt", ReadingSite.Text(Sentence)));
        var document = await site.Host.QueryAsync(db => db.Set<StoredDocument>().SingleAsync());
        var files = Directory.EnumerateFiles(Path.Combine(site.Host.DataFolder, "documents"), "*", SearchOption.AllDirectories).ToList();

        await site.Host.UseAsync(services => services.GetRequiredService<KeyStore>().DestroyAsync(officer.InstitutionId));
        var download = await client.GetAsync($"/berkas/{document.Id}/unduh");

        Assert.NotEmpty(files);
        Assert.All(
            files,
            file => Assert.DoesNotContain("Ditjenpas", File.ReadAllText(file, System.Text.Encoding.Latin1), StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.NotFound, download.Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Leftovers_OfKilledProcess_AreSweptAndTheReadingIsTakenUpAgain(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        var review = await ReadingSite.UploadAsync(client, ("berita.txt", ReadingSite.Text(Sentence)));
        var longAgo = site.Host.Clock.UtcNow.UtcDateTime.AddHours(-2);
        string[] leftovers =
        [
            .. new[] { "quarantine", "incoming" }.Select(f => Path.Combine(site.Host.DataFolder, "documents", f, "sisa")),
        ];
        foreach (var file in leftovers)
        {
            await File.WriteAllTextAsync(file, "isi terang");
            File.SetLastWriteTimeUtc(file, longAgo);
        }

        await site.Host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            await db.Set<ReadingRecord>().ExecuteDeleteAsync();
            await db.Set<ReadingSession>()
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, ReadingState.Running).SetProperty(s => s.LeaseUntil, longAgo));
            await services.GetRequiredService<LeftoverSweep>().RunAsync(CancellationToken.None);
            await services.GetRequiredService<ReadingJob>().RunAsync(CancellationToken.None);
        });
        var after = await client.GetAsync(review.Path.Split('#')[0]);

        Assert.All(leftovers, file => Assert.False(File.Exists(file)));
        Assert.Equal("Tinjau hasil baca", after.Title);
        Assert.Contains("Kamis, 5 Juni 2025", after.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reading_StoppedWhileItWaits_StandsStillUntilItIsAskedAgain(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        var review = await ReadingSite.UploadAsync(client, ("berita.txt", ReadingSite.Text(Sentence)));
        var path = review.Path.Split('#')[0];
        var until = site.Host.Clock.UtcNow.UtcDateTime.AddHours(1);
        await site.Host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            await db.Set<ReadingRecord>().ExecuteDeleteAsync();
            await db.Set<ReadingSession>()
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, ReadingState.Running).SetProperty(s => s.LeaseUntil, until));
        });

        var running = await client.GetAsync(path);
        var stopped = await running.Form("form[action$='handler=Stop']").SubmitAsync();

        Assert.Equal("Sedang dibaca", running.Title);
        Assert.Equal("Dihentikan", stopped.Title);
        Assert.True(stopped.Has("form[action$='handler=Retry']"));
    }

    private static byte[] Archive()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            archive.CreateEntry("a.txt");
        }

        return file.ToArray();
    }
}
