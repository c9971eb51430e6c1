using System.Globalization;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Reading;

/// <summary>Pictures of pages: read by the queue, not within the request.</summary>
public sealed class ScanTests
{
    private const string Sentence = "Kanwil Ditjenpas Jambi menandatangani PKS dengan BNNP Jambi di Aula Simulasi, Kamis (5/6/2025).";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Poppler = ["pdfinfo", "pdftotext", "pdfimages", "pdftoppm"];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Scan_ReaderMissing_SaysSoKeepsTheDocumentAndReadsItOnceItIsThere(TestDatabase database)
    {
        using var tools = new ToolFolder(Poppler);
        await using var installation = await Installation.CreateAsync(database);
        await using var host = await installation.OpenAsync(tools.Setting);
        var central = await host.GivenInstitutionAsync(kind: InstitutionKind.CentralOffice);
        using var client = await host.SignedInAsync(
            await host.GivenOfficerAsync(central, [.. ReadingSite.Permissions, .. AdministrationPermissions.All])
        );

        var path = await SubmitAsync(client);
        await UntilAsync(host, ReadingState.Failed);
        var failed = await client.GetAsync(path);
        Assert.Equal("Gagal dibaca", failed.Title);
        Assert.Contains("Alat pembaca belum terpasang (tesseract): beri tahu administrator", failed.Text, StringComparison.Ordinal);
        Assert.Contains("Tesseract", (await client.GetAsync(AdministrationLinks.State)).Text, StringComparison.OrdinalIgnoreCase);

        tools.Add("tesseract");
        await failed.Form("form[action$='handler=Retry']").SubmitAsync();
        await UntilAsync(host, ReadingState.Ready);

        await AssertReadAsync(client, path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Scan_ProductStoppedWhileReading_IsReadAfterTheRestart(TestDatabase database)
    {
        await using var installation = await Installation.CreateAsync(database);
        Officer officer;
        string path;
        using (var hanging = new ToolFolder(Poppler))
        {
            hanging.AddScript("tesseract", "exec sleep 600");
            await using var host = await installation.OpenAsync(hanging.Setting);
            officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync(), ReadingSite.Permissions);
            using var client = await host.SignedInAsync(officer);
            path = await SubmitAsync(client);
            await UntilAsync(host, ReadingState.Running);
            Assert.Equal("Sedang dibaca", (await client.GetAsync(path)).Title);
        }

        await using (var host = await installation.OpenAsync())
        {
            await UntilAsync(host, ReadingState.Ready);
            using var client = await host.SignedInAsync(officer);
            await AssertReadAsync(client, path);
            Assert.Equal(1, await host.QueryAsync(db => db.Set<ReadingSession>().Select(s => s.Attempts).SingleAsync()));
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Scan_OfTwoPages_IsReviewedOnItsPicturesWithEachFactWhereItStands(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        using var own = client;
        var pdf = await Samples.ScannedPdfAsync(Sentence, "BNNP Jambi akan menggelar pelatihan konselor bagi petugas lapas.");
        var path = (await ReadingSite.UploadAsync(client, ("pindaian.pdf", pdf))).Path.Split('#')[0];
        await UntilAsync(site.Host, ReadingState.Ready);

        var review = await client.GetAsync(path);

        var pictures = review.Document.QuerySelectorAll("main .s-picture").ToList();
        Assert.Equal(2, pictures.Count);
        AssertMarked(review, pictures[0], "Kamis, 5 Juni 2025", isParty: false);
        AssertMarked(review, pictures[0], "BNNP Jambi", isParty: true);
        AssertMarked(review, pictures[1], "pelatihan konselor", isParty: false);
        Assert.Empty(pictures[1].QuerySelectorAll("a[aria-label*='Kamis, 5 Juni 2025']"));
        Assert.Contains("pelatihan konselor", review.Document.QuerySelector("main details")!.TextContent, StringComparison.Ordinal);

        // A reading from the time before places were kept.
        await site.Host.QueryAsync(db =>
            db.Set<ReadingSession>().ExecuteUpdateAsync(s => s.SetProperty(x => x.LayoutAddress, (string?)null))
        );
        var old = await client.GetAsync(path);
        Assert.Empty(old.Document.QuerySelectorAll(".s-picture"));
        Assert.Equal(2, old.Document.QuerySelectorAll("main details img").Length);
        Assert.Contains(old.Document.QuerySelectorAll("main mark"), m => m.TextContent.Contains("BNNP Jambi", StringComparison.Ordinal));
    }

    /// <summary>The mark says what its fact says, lies on the page, and leads to the fact.</summary>
    private static void AssertMarked(SitePage review, IElement picture, string fact, bool isParty)
    {
        var mark = Assert.Single(
            picture.QuerySelectorAll("svg a"),
            a => a.GetAttribute("aria-label")!.Contains(fact, StringComparison.Ordinal)
        );
        Assert.Equal(isParty, mark.ClassName == "s-mark--party");
        Assert.Contains(fact, review.Document.GetElementById(mark.GetAttribute("href")![1..])!.TextContent, StringComparison.Ordinal);
        var place = mark.QuerySelector("rect")!;
        Assert.All(
            new[] { "x", "y", "width", "height" },
            side => Assert.InRange(int.Parse(place.GetAttribute(side)!, CultureInfo.InvariantCulture), 1, 9_999)
        );
        // Two lines at the top of a sheet.
        Assert.InRange(int.Parse(place.GetAttribute("y")!, CultureInfo.InvariantCulture), 500, 1_100);
    }

    private static async Task<string> SubmitAsync(SiteClient client) =>
        (await ReadingSite.UploadAsync(client, ("pindaian.jpg", await Samples.ScanAsync(Sentence)))).Path.Split('#')[0];

    private static async Task AssertReadAsync(SiteClient client, string path)
    {
        var review = await client.GetAsync(path);
        Assert.Equal("Tinjau hasil baca", review.Title);
        Assert.Contains("Kamis, 5 Juni 2025", review.Text, StringComparison.Ordinal);
        Assert.EndsWith("/halaman/1", review.Document.QuerySelector("main .s-picture img")!.GetAttribute("src"), StringComparison.Ordinal);
    }

    /// <summary>Waits for the background work to come to this state.</summary>
    private static async Task UntilAsync(SinergiHost host, ReadingState state)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await host.QueryAsync(db => db.Set<ReadingSession>().Select(s => s.State).SingleAsync()) != state)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    /// <summary>The folder in which the product looks for the programs that read documents.</summary>
    private sealed class ToolFolder : IDisposable
    {
        // The confined reader runs as another user, who must find and run them too.
        private const UnixFileMode ForAll =
            UnixFileMode.UserRead
            | UnixFileMode.UserWrite
            | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead
            | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead
            | UnixFileMode.OtherExecute;

        private readonly string folder = Directory.CreateTempSubdirectory("sinergi-tools-").FullName;

        public ToolFolder(params string[] tools)
        {
            File.SetUnixFileMode(folder, ForAll);
            Array.ForEach(tools, Add);
        }

        public Dictionary<string, string?> Setting => new() { ["Sinergi:ToolPath"] = folder };

        public void Add(string tool) => File.CreateSymbolicLink(Path.Combine(folder, tool), $"/usr/bin/{tool}");

        public void AddScript(string tool, string script)
        {
            var file = Path.Combine(folder, tool);
            File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
            File.SetUnixFileMode(file, ForAll);
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
