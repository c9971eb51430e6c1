using System.Text.RegularExpressions;
using Sinergi.Testing;
using Sinergi.Tests.Architecture.Source;

namespace Sinergi.Tests.Architecture.Coverage;

/// <summary>docs/coverage.md says of every item of the source documents where it stands; here it is held to that.</summary>
public sealed partial class CoverageTests
{
    private const string ListOfItems = "tests/Sinergi.Tests.Architecture/Coverage/seed-items.tsv";
    private static readonly string[] Types = ["OBL", "ASK", "PRC", "PRG", "CAP", "FIG"];
    private static readonly string[] States = ["here", "partly", "to come"];

    [Fact]
    public void Items_AreThoseOfTheListEachOnceInOrder() =>
        Assert.Equal(
            Rows(RepositoryFiles.Lines(ListOfItems), type: 1).Order(),
            CoverageDocument.Items.Select(item => $"{item.No:000} {item.Type}")
        );

    [Fact]
    public void List_HoldsTheItemsOfTheRequirements() =>
        Assert.Equal(
            Rows(File.ReadAllLines(Shared("domain/seed-items.tsv")), type: 2).Where(row => Types.Contains(row[^3..])),
            Rows(RepositoryFiles.Lines(ListOfItems), type: 1)
        );

    [Fact]
    public void Item_SaysWhatAndNamesPlacesAsTold() =>
        Offences.None(
            CoverageDocument.Items.SelectMany(item =>
                item.Places.OfType<Place.Unreadable>()
                    .Select(place => $"{item.No}: {place.Text}")
                    .Concat(item.What is "" ? [$"{item.No}: what?"] : [])
            )
        );

    [Fact]
    public void Item_NamesWhatItsStateNeeds() =>
        Offences.None(CoverageDocument.Items.Where(item => !Fits(item)).Select(item => $"{item.No}: \"{item.State}\" with {item.Where}"));

    [Fact]
    public void Counts_AreThoseOfTheItems()
    {
        var items = CoverageDocument.Items;
        Assert.Equal(
            [.. Types.Select(type => Count(type, [.. items.Where(item => item.Type == type)])), Count("all", items)],
            CoverageDocument.Counts
        );
    }

    [Fact]
    public void Record_IsOneOfTheDemonstration() => Offences.None(CoverageDocument.Records.Where(named => Find(named) is null));

    [Fact]
    public void Record_HasAShortNameOfItsOwnThatAnItemUses()
    {
        var names = CoverageDocument.Records.Select(record => record.Name).ToList();

        Assert.Equal(names.Distinct(), names);
        Assert.Equal(names.Order(), Named<Place.InRecord>().Select(place => place.Record).Distinct().Order());
    }

    [Fact]
    public void Quote_StandsInItsRecord() => Offences.None(Named<Place.InRecord>().Where(place => !Stands(place)));

    [Fact]
    public void Page_IsARouteOfTheProduct()
    {
        var routes = RepositoryFiles
            .WithExtension(".cshtml")
            .SelectMany(RepositoryFiles.Lines)
            .Select(line => PageDirective().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["route"].Value)
            .ToHashSet(StringComparer.Ordinal);

        Offences.None(
            Address().Matches(CoverageDocument.Text).Select(match => match.Groups["route"].Value).Where(route => !routes.Contains(route))
        );
    }

    [Fact]
    public void ActivityKind_IsOneThatIsShipped()
    {
        var kinds = RepositoryFiles
            .Lines("src/Sinergi/Modules/Commitments/Data/Activities/activity-kinds.tsv")
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')[1]);

        Offences.None(Named<Place.OnPage>().SelectMany(place => place.ActivityKinds).Except(kinds));
    }

    [Fact]
    public void Module_IsOneOfTheProduct()
    {
        var planned = File.ReadAllLines(Shared("product.md"))
            .SkipWhile(line => line != "## Modules")
            .Select(line => Folder().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["folder"].Value);
        var present = Directory.GetDirectories(Repository.PathOf("src/Sinergi/Modules")).Select(path => Path.GetFileName(path)!);

        Offences.None(Named<Place.ToCome>().Select(place => place.Module).Except(planned.Concat(present)));
    }

    private static IEnumerable<TPlace> Named<TPlace>()
        where TPlace : Place => CoverageDocument.Items.SelectMany(item => item.Places).OfType<TPlace>();

    /// <summary>"Here" leaves nothing to a module to come, "partly" names both, "to come" has nothing but a module and perhaps words.</summary>
    private static bool Fits(CoverageItem item)
    {
        var awaited = item.Places.Any(place => place is Place.ToCome);
        var stands = item.Places.Any(place => place is Place.OnPage or Place.InRecord { IsOnlySaid: false });
        return States.Contains(item.State) && (stands, awaited) == (item.State is not "to come", item.State is not "here");
    }

    private static StatedCount Count(string type, IReadOnlyList<CoverageItem> items) =>
        new(type, In(items, States[0]), In(items, States[1]), In(items, States[2]), items.Count);

    private static int In(IReadOnlyList<CoverageItem> items, string state) => items.Count(item => item.State == state);

    private static DemonstrationRecord? Find(NamedRecord named) =>
        DemonstrationRecords.All.SingleOrDefault(r => (r.Kind, r.Title, r.Report) == (named.Kind, named.Title, named.Report));

    private static bool Stands(Place.InRecord place)
    {
        if (CoverageDocument.Records.SingleOrDefault(named => named.Name == place.Record) is not { } named || Find(named) is not { } record)
        {
            return false;
        }

        return place.Kind switch
        {
            null => true,
            "activity" => DemonstrationRecords.HasActivity(place.Quote),
            "words" => record.Text.Contains(place.Quote, StringComparison.Ordinal) && !IsRegistered(record.Report, place.Quote),
            var kind => record.Says(kind, place.Quote),
        };
    }

    /// <summary>Whether a record of the report has the words in one of its facts: then they are more than words.</summary>
    private static bool IsRegistered(string report, string words) =>
        DemonstrationRecords.All.Any(r => r.Report == report && r.Facts.Any(kind => r.Says(kind.Key, words)));

    private static IEnumerable<string> Rows(IEnumerable<string> lines, int type) =>
        lines.Skip(1).Select(line => line.Split('\t')).Select(cells => $"{cells[0].PadLeft(3, '0')} {cells[type]}");

    /// <summary>A file of the requirements, which lie beside the repository and are not part of it; CI has them.</summary>
    private static string Shared(string relative)
    {
        var path = Folders(Repository.Root).Select(folder => Path.Combine(folder, "shared", relative)).FirstOrDefault(File.Exists);
        Assert.False(
            path is null && Environment.GetEnvironmentVariable("CI") == "true",
            $"shared/{relative} must lie beside the project in CI"
        );
        Assert.SkipWhen(path is null, $"shared/{relative} does not lie beside this checkout");
        return path!;
    }

    private static IEnumerable<string> Folders(string from)
    {
        for (var folder = new DirectoryInfo(from).Parent; folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }

    [GeneratedRegex("""^@page "(?<route>[^"]*)"$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageDirective();

    [GeneratedRegex("`(?<route>/[^`]*)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\| (?<folder>[A-Z][A-Za-z]+) \|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Folder();
}
