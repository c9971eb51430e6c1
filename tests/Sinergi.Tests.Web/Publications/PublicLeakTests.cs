using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Publications;

/// <summary>What somebody who looks for more than was published finds: nothing.</summary>
public sealed partial class PublicLeakTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private const string Never = "2222222222";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Unpublished_AndNeverExisted_AreAnsweredAlike(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Tidak pernah terbit", world.ThreeParties));
        using var proposer = await world.PublisherAsync();
        await PublicationSteps.ProposeAsync(proposer, id, "Menunggu terbit", Samples.Pdf("Naskah yang menunggu"));
        var waiting = (await world.NewestAsync(id)).Code;
        using var anybody = world.Host.Visitor();

        foreach (
            var address in new Func<string, string>[] { PublicLinks.Agreement, c => PublicLinks.Agreement(c, "menunggu"), PublicLinks.Copy }
        )
        {
            var never = await anybody.GetAsync(address(Never));
            Assert.Equal(HttpStatusCode.NotFound, never.Status);
            foreach (var code in new[] { waiting, $"{id}", $"{id:N}", waiting.ToUpperInvariant(), "%25", "a'--" })
            {
                var answer = await anybody.GetAsync(address(code));
                Assert.Equal((code, HttpStatusCode.NotFound), (code, answer.Status));
                Assert.Equal(Bare(never.Html), Bare(answer.Html));
                Assert.Equal(HeadersOf(never), HeadersOf(answer));
            }
        }

        foreach (var everything in new[] { PublicLinks.List, PublicLinks.Feed, PublicLinks.Data("csv"), PublicLinks.Data("json") })
        {
            var html = (await anybody.GetAsync(everything)).Html;
            Assert.DoesNotContain("Tidak pernah terbit", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Menunggu terbit", html, StringComparison.Ordinal);
            Assert.DoesNotContain(waiting, html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(PublicLinks.Data("xlsx"))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Published_TellsNoIdentifierNoPersonAndNothingThatWasNotChosen(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var told = AgreementWorld.Told("Subjek yang tidak dipilih", [.. world.ThreeParties, Person("Drs. Rahasia Simulasi")]) with
        {
            Parties =
            [
                AgreementWorld.Party(world.Kanwil, 1, "W.24-RAHASIA-1") with
                {
                    Representative = "Budi Pejabat",
                    RepresentativeTitle = "Kepala",
                },
                AgreementWorld.Party(world.Bnnp, 2),
                Person("Drs. Rahasia Simulasi"),
            ],
            Scopes = [new NewScope("tema terselubung", null)],
            Place = "Aula Tersembunyi",
            SourceTitle = "Catatan dalam",
        };
        var id = await world.RegisterAsync(told);
        using var proposer = await world.PublisherAsync();
        using var decider = await world.PublisherAsync();
        var form = (await proposer.GetAsync(PublicationLinks.Propose(id)))
            .FormOf("Ajukan untuk diputuskan")
            .Fill("Input.Title", "Judul terbuka");
        foreach (var field in new[] { PublicField.Fields, PublicField.Summary, PublicField.SignedOn, PublicField.Term })
        {
            form = form.Untick("Input.Shown", $"{field}");
        }

        Assert.Empty((await form.SubmitAsync()).Errors);
        Assert.Empty((await PublicationSteps.DecideAsync(decider, id)).Errors);
        var shown = (await world.PublicAsync(id))!;
        using var anybody = world.Host.Visitor();
        string[] secrets =
        [
            "Subjek yang tidak",
            "RAHASIA",
            "Drs.",
            "Pejabat",
            "terselubung",
            "Tersembunyi",
            "Catatan dalam",
            "5 Juni 2025",
            "2025-06-05",
            "2027",
            $"{id}",
            $"{id:N}",
            $"{shown.Id}",
            $"{shown.PublicationId}",
        ];
        string[] places =
        [
            PublicLinks.Agreement(shown.Code),
            PublicLinks.Feed,
            PublicLinks.Data("csv"),
            PublicLinks.Data("json"),
            PublicLinks.List,
        ];
        foreach (var place in places)
        {
            var answer = await anybody.GetAsync(place);
            Assert.Contains("Judul terbuka", answer.Html, StringComparison.Ordinal);
            var own = place == places[0] ? answer.Html : OfOne(answer.Html, shown.Code);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, own, StringComparison.OrdinalIgnoreCase));
        }

        foreach (
            var (words, found) in new[]
            {
                ("judul terbuka", true),
                ("terselubung", false),
                ("RAHASIA", false),
                ("Pejabat", false),
                ("Tersembunyi", false),
            }
        )
        {
            var list = await anybody.GetAsync($"{PublicLinks.List}?Query.Words={Uri.EscapeDataString(words)}");
            Assert.Equal((words, found), (words, list.Html.Contains(shown.Code, StringComparison.Ordinal)));
        }

        var ofYear = await anybody.GetAsync($"{PublicLinks.List}?Query.Year=2025&Query.Words=terbuka");
        Assert.DoesNotContain(shown.Code, ofYear.Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Answers_KnowNobody_AndCanBeKeptByAnyCache(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Untuk tembolok", world.ThreeParties));
        var shown = await world.PublishAsync(id, "Untuk tembolok", Samples.Pdf("Naskah tembolok"));
        using var anybody = world.Host.Visitor();
        using var keeper = await world.PublisherAsync();
        string[] places =
        [
            PublicLinks.List,
            PublicLinks.Agreement(shown.Code, shown.Title),
            PublicLinks.Copy(shown.Code),
            PublicLinks.Feed,
            PublicLinks.Data("csv"),
            PublicLinks.Data("json"),
        ];
        foreach (var place in places)
        {
            var answer = await anybody.GetAsync(place, follow: false);
            var signedIn = await keeper.GetAsync(place, follow: false);
            Assert.Equal((place, HttpStatusCode.OK), (place, answer.Status));
            Assert.False(answer.Headers.Contains("Set-Cookie"), place);
            Assert.False(signedIn.Headers.Contains("Set-Cookie"), place);
            Assert.Null(answer.ContentHeaders.LastModified);
            Assert.Equal(answer.Html, signedIn.Html);
            Assert.Equal("public, no-cache", answer.Headers.CacheControl?.ToString());
            Assert.DoesNotContain("<script", answer.Html, StringComparison.Ordinal);
            var mark = Assert.IsType<System.Net.Http.Headers.EntityTagHeaderValue>(answer.Headers.ETag);
            Assert.Equal(mark, (await anybody.GetAsync(place)).Headers.ETag);
            Assert.Equal((place, HttpStatusCode.NotModified), (place, (await AskAgainAsync(anybody, place, mark.ToString())).Status));
        }

        var english = await anybody.GetAsync($"{PublicLinks.Agreement(shown.Code, shown.Title)}?bahasa=en");
        Assert.Contains("In force until", english.Text, StringComparison.Ordinal);
        Assert.Equal("en", english.Document.DocumentElement.GetAttribute("lang"));

        var marks = new List<string>();
        foreach (var place in places)
        {
            marks.Add((await anybody.GetAsync(place)).Headers.ETag!.ToString());
        }

        await PublicationSteps.WithdrawAsync(keeper, id, shown.PublicationId);
        foreach (var (place, mark) in places.Zip(marks))
        {
            var after = await AskAgainAsync(anybody, place, mark);
            Assert.NotEqual((place, HttpStatusCode.NotModified), (place, after.Status));
            Assert.DoesNotContain("Untuk tembolok", after.Html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Copy_HasTheLookOfWhatWasUploadedAndNothingElseOfIt(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Salinan diperiksa", world.ThreeParties));
        var uploaded = Samples.Pdf("Kata tersembunyi di bawah kotak hitam", "Halaman kedua");
        var shown = await world.PublishAsync(id, "Salinan diperiksa", uploaded);
        using var anybody = world.Host.Visitor();

        var copy = await anybody.GetAsync(PublicLinks.Copy(shown.Code));

        Assert.Equal("application/pdf", copy.ContentHeaders.ContentType?.MediaType);
        Assert.Equal(shown.CopySha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(copy.Bytes)));
        Assert.Contains("tersembunyi", await PdfText.OfAsync(uploaded), StringComparison.Ordinal);
        Assert.Equal("", (await PdfText.OfAsync(copy.Bytes)).Trim());
        var info = await ToolAsync("pdfinfo", copy.Bytes, "-");
        Assert.Matches("Pages: +2", info);
        Assert.All(
            ["Title", "Author", "Creator", "Producer", "CreationDate", "ModDate", "Subject", "Keywords"],
            name => Assert.DoesNotContain($"{name}:", info, StringComparison.Ordinal)
        );
        Assert.Matches("Encrypted: +no", info);
        Assert.Matches(@"jpeg[\s\S]*jpeg", await ToolAsync("pdfimages", copy.Bytes, "-list", "-"));
        var page = await anybody.GetAsync(PublicLinks.Agreement(shown.Code));
        Assert.Contains(shown.CopySha256!, page.Text, StringComparison.Ordinal);
    }

    private static NewParty Person(string name) => new(null, name, 3, null, name, null, true, null);

    /// <summary>What a list tells of one agreement: its row.</summary>
    private static string OfOne(string html, string code)
    {
        var rows = RowOf().Matches(html).Select(m => m.Value).Where(row => row.Contains(code, StringComparison.Ordinal)).ToList();
        return rows.Count > 0 ? string.Concat(rows) : html.Split('\n').Single(l => l.Contains(code, StringComparison.Ordinal));
    }

    private static Task<SitePage> AskAgainAsync(SiteClient client, string place, string mark)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, place);
        request.Headers.TryAddWithoutValidation("If-None-Match", mark);
        return client.SendAsync(request, follow: false);
    }

    /// <summary>Without what is new in every answer: the nonce of its scripts and the number of the request.</summary>
    private static string Bare(string html) => NewEachTime().Replace(html, "");

    private static string HeadersOf(SitePage page) =>
        string.Join(
            '\n',
            page.Headers.Where(h => h.Key is not ("Date" or "Content-Security-Policy")).Select(h => $"{h.Key}: {string.Join(',', h.Value)}")
        ) + page.ContentHeaders.ContentType;

    private static async Task<string> ToolAsync(string tool, byte[] content, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(content);
        process.StandardInput.Close();
        return await output;
    }

    [GeneratedRegex("nonce=\"[^\"]*\"|[0-9A-Z]{10,}:[0-9A-F]{8}|[?]v=[^\"]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NewEachTime();

    [GeneratedRegex(
        "<tr>[\\s\\S]*?</tr>|<entry>[\\s\\S]*?</entry>|\\{\"id\":[\\s\\S]*?\"address\":[^}]*\\}",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex RowOf();
}
