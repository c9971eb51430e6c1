using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Publications;

/// <summary>Feed and data: for programs, and as valid as their formats ask.</summary>
public sealed class PublicFeedTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Feed_HasWhatAtomAsksFor_AndTellsOfWhatWasWithdrawnOnlyThatItWas(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var kept = await world.PublishAsync(
            await world.RegisterAsync(AgreementWorld.Told("Umpan tetap", world.ThreeParties)),
            "Umpan & \"tetap\" <b>"
        );
        var id = await world.RegisterAsync(AgreementWorld.Told("Umpan ditarik", world.ThreeParties));
        var gone = await world.PublishAsync(id, "Umpan ditarik");
        using var keeper = await world.PublisherAsync();
        await PublicationSteps.WithdrawAsync(keeper, id, gone.PublicationId);
        using var anybody = world.Host.Visitor();

        var answer = await anybody.GetAsync(PublicLinks.Feed);

        Assert.Equal("application/atom+xml", answer.ContentHeaders.ContentType?.MediaType);
        using var reader = XmlReader.Create(
            new MemoryStream(answer.Bytes),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
        );
        var feed = XDocument.Load(reader).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Single(feed.Elements(Atom + "author").Elements(Atom + "name"));
        Assert.Contains(feed.Elements(Atom + "link"), l => (string?)l.Attribute("rel") == "self");
        foreach (var holder in feed.Elements(Atom + "entry").Prepend(feed))
        {
            var address = new Uri(Assert.Single(holder.Elements(Atom + "id")).Value, UriKind.Absolute);
            Assert.StartsWith("http", address.Scheme, StringComparison.Ordinal);
            Assert.NotEqual("", Assert.Single(holder.Elements(Atom + "title")).Value);
            _ = DateTimeOffset.Parse(Assert.Single(holder.Elements(Atom + "updated")).Value, CultureInfo.InvariantCulture);
        }

        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        var own = entries.Single(e => e.Element(Atom + "id")!.Value.EndsWith(kept.Code, StringComparison.Ordinal));
        Assert.Equal("Umpan & \"tetap\" <b>", own.Element(Atom + "title")!.Value);
        var taken = entries.Single(e => e.Element(Atom + "id")!.Value.EndsWith(gone.Code, StringComparison.Ordinal));
        Assert.Equal("Ditarik dari publikasi", taken.Element(Atom + "title")!.Value);
        Assert.DoesNotContain("Umpan ditarik", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("umpan-ditarik", answer.Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Data_HasARowForEachPublishedAgreement_InBothFormats(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var shown = await world.PublishAsync(
            await world.RegisterAsync(AgreementWorld.Told("Data terbuka", world.ThreeParties)),
            "=Data terbuka"
        );
        using var anybody = world.Host.Visitor();

        var csv = await anybody.GetAsync(PublicLinks.Data("csv"));
        using var json = JsonDocument.Parse((await anybody.GetAsync(PublicLinks.Data("json"))).Bytes);

        var line = csv.Html.Split('\n').Single(l => l.StartsWith(shown.Code, StringComparison.Ordinal));
        Assert.Contains("2027-06-04", line, StringComparison.Ordinal);
        Assert.DoesNotContain(",=Data", line, StringComparison.Ordinal);
        Assert.Contains("CC BY 4.0", json.RootElement.GetProperty("notes")[1].GetString(), StringComparison.Ordinal);
        var row = json.RootElement.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("id").GetString() == shown.Code);
        Assert.Equal("=Data terbuka", row.GetProperty("title").GetString());
        Assert.Equal("InForce", row.GetProperty("validity").GetString());
        Assert.Equal(3, row.GetProperty("parties").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("copy_sha256").ValueKind);
        var documented = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "open-data.md"));
        Assert.All(
            json.RootElement.GetProperty("columns").EnumerateArray(),
            column => Assert.Contains($"`{column.GetProperty("code").GetString()}`", documented, StringComparison.Ordinal)
        );
    }
}
