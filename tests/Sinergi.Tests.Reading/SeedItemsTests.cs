using System.Text.RegularExpressions;
using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>
/// The inventory of the source documents, item by item: what is of a kind that is read has a fact of that kind on its own words, or
/// docs/seed-facts.md says why not.
/// </summary>
public sealed partial class SeedItemsTests
{
    private const string NotRead = "not read";
    private static readonly string[] ReadTypes = ["ACT", "DOC", "DAT", "PLC", "FIG", "OBL", "ASK", "PRG", "CAP"];

    private sealed record Item(int Number, string File, string Type, string Quote);

    private sealed record Row(int Item, string ReadAs, string Why);

    [Fact]
    public void Table_HasEveryItemOfAKindThatIsRead()
    {
        var table = Table();

        Assert.All(table, row => Assert.Equal(row.ReadAs == NotRead, row.Why.Length > 0));
        var items = Items().Where(i => ReadTypes.Contains(i.Type, StringComparer.Ordinal));
        Assert.Equal(items.Select(i => i.Number), table.Select(row => row.Item));
    }

    [Fact]
    public void Items_OfAKindThatIsRead_HaveAFactOfItOnTheirWords()
    {
        var items = Items().ToDictionary(i => i.Number);
        var read = items.Values.Select(i => i.File).Distinct().ToDictionary(f => f, f => ReadText.Of(Source(f)), StringComparer.Ordinal);

        var missed = Table().Where(row => row.ReadAs != NotRead && !Has(read[items[row.Item].File], items[row.Item].Quote, row.ReadAs));

        Assert.Empty(missed.Select(row => $"{row.Item}: no {row.ReadAs}"));
    }

    [Fact]
    public void Items_ThatAreWishesAndDescriptions_BindNobody()
    {
        var unbinding = Items().Where(i => !ReadTypes.Contains(i.Type, StringComparer.Ordinal) && i.Type != "PRC").ToList();
        Assert.True(unbinding.Count > 40);

        foreach (var file in unbinding.GroupBy(i => i.File))
        {
            var result = ReadText.Of(Source(file.Key));
            var promises = result.Commitments.Select(c => c.Evidence.Span).ToList();
            Assert.All(
                file,
                item =>
                {
                    var place = Words(item.Quote).Match(result.Text);
                    Assert.DoesNotContain(promises, span => span.Start >= place.Index && span.End <= place.Index + place.Length);
                }
            );
        }
    }

    private static bool Has(ReadResult result, string quote, string readAs)
    {
        var place = Words(quote).Match(result.Text);
        Assert.True(place.Success, "an item of the inventory does not stand in its document");
        var (start, end) = (place.Index, place.Index + place.Length);
        return readAs switch
        {
            "party" => result.Parties.Any(p => p.Mentions.Append(p.Evidence.Span).Any(On)),
            "person" => result
                .Parties.Select(p => p.Representative.Value)
                .Concat(result.Attendees.Select(a => a.Person))
                .OfType<Person>()
                .Any(p => place.Value.Contains(p.Name, StringComparison.Ordinal)),
            "group" => result.Groups.Any(g => On(g.Evidence.Span)),
            "instrument" => result
                .Records.Select(r => r.Instrument.Evidence)
                .Append(result.Instrument.Evidence)
                .Any(e => e is not null && On(e.Span)),
            "date" => result.Records.Select(r => r.Date).Append(result.Date).Any(d => d.Evidence is { } e && On(e.Span)),
            "place" => result.Records.Select(r => r.Place).Append(result.Place).Any(p => p.Evidence is { } e && On(e.Span)),
            "figure" => result.Figures.Any(f => On(f.Evidence.Span)),
            "scope" => result.Scopes.Any(s => On(s.Evidence.Span)),
            "commitment" => result.Commitments.Any(c => On(c.Evidence.Span)),
            "term of a commitment" => result.Commitments.Any(c => c.Terms.Deadline == place.Value),
            "request" => result.Asks.Any(a => On(a.Evidence.Span)),
            "record of its own" => result.Records.Count > 1,
            "order" => result.Directives.Any(d => On(d.Evidence.Span)),
            _ => throw new InvalidOperationException($"docs/seed-facts.md: nothing is read as {readAs}"),
        };

        bool On(TextSpan span) => span.Start < end && start < span.End;
    }

    /// <summary>The words of an item; where its document breaks the line does not matter.</summary>
    private static Regex Words(string quote) =>
        new(string.Join(@"\s+", quote.Split(' ').Select(Regex.Escape)), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static List<Row> Table() =>
        [
            .. TableRow()
                .Matches(SourceTexts.Document("seed-facts.md"))
                .Select(m => new Row(
                    int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture),
                    m.Groups[2].Value,
                    m.Groups[3].Value
                )),
        ];

    private static List<Item> Items() =>
        [
            .. File.ReadLines(Path.Combine(Path.GetDirectoryName(Shared())!, "domain", "seed-items.tsv"))
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Select(f => new Item(int.Parse(f[0], System.Globalization.CultureInfo.InvariantCulture), f[1], f[2], f[3])),
        ];

    private static string Source(string file) => File.ReadAllText(Path.Combine(Shared(), file));

    private static string Shared()
    {
        var isMissing = SourceTexts.SharedSeeds is null;
        Assert.False(isMissing && Environment.GetEnvironmentVariable("CI") == "true", "shared/seeds must lie beside the project in CI");
        Assert.SkipWhen(isMissing, "shared/seeds does not lie beside this checkout");
        return SourceTexts.SharedSeeds!;
    }

    [GeneratedRegex(@"^\| (\d+) \| ([^|]+?) \| ?([^|]*?) ?\|$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TableRow();
}
