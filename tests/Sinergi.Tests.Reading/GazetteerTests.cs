using Sinergi.Reading.Clean;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Tests.Reading;

/// <summary>The data files are rules: the example beside each must be found by it.</summary>
public sealed class GazetteerTests
{
    public static TheoryData<string> RuleFiles =>
        [
            "triggers",
            "backgrounds",
            "instruments",
            "dates",
            "commitments",
            "commitment-blocks",
            "asks",
            "directives",
            "terms",
            "scopes",
            "figures",
            "growth",
            "pronouns",
            "subject-breaks",
            "own-words",
            "asides",
            "purposes",
            "partner-lists",
            "places",
            "place-asides",
            "dateline-places",
            "agreement-counts",
            "between",
            "groups",
            "countersigning",
            "clause-roles",
            "clause-references",
            "komparisi-openers",
            "party-definitions",
            "on-behalf",
            "komparisi-names",
            "komparisi-posts",
            "duty-lists",
            "duties",
            "duty-exemptions",
            "head-ends",
            "document-numbers",
            "subjects",
            "subject-ends",
            "validity",
            "legal-bases",
            "contacts",
            "renewals",
            "receptions",
            "kinds",
            "minutes-titles",
            "post-holders",
            "clip-ends",
            "clip-purposes",
            "list-joints",
            "item-ends",
            "number-pairs",
            "datelines",
            "number-codes",
            "lengths",
            "date-asides",
            "relative-days",
            "numbers-in-text",
            "number-tokens",
            "validity-asides",
            "represented",
            "represented-posts",
            "scope-openers",
            "scope-items",
            "report-subjects",
            "report-subject-ends",
            "report-subject-blocks",
            "minutes-events",
            "minutes-dates",
            "visited",
            "present",
            "present-asides",
            "present-names",
            "present-posts",
            "list-name-ends",
            "list-persons",
            "nouns",
            "inverted-promises",
            "clause-joints",
            "ask-blocks",
            "duties-passive",
            "duty-passive-blocks",
            "duty-item-exemptions",
            "duty-joints",
            "agreed-lists",
            "agreed-items",
            "persons-before",
            "figure-asides",
            "figure-scales",
            "figure-blocks",
            "several-hosts",
            "visitor-pronouns",
            "legal-joints",
            "partner-sentences",
            "number-columns",
            "asides-after",
            "backgrounds-after",
            "cooperating",
            "deputies",
            "person-joints",
            "persons-behind",
            "published",
            "relative-weekdays",
            "party-nicknames",
            "party-nickname-blocks",
            "party-headings",
            "unnamed-papers",
            "actor-columns",
            "agreed-openers",
            "askers",
            "assurance-blocks",
            "clause-breaks",
            "direct-subjects",
            "duty-columns",
            "duty-list-blocks",
            "duty-nouns",
            "duty-starts",
            "duty-verbs",
            "joint-subjects",
            "label-leads",
            "labels",
            "loose-subjects",
            "paper-titles",
            "party-joints",
            "party-name-asides",
            "party-names",
            "party-words",
            "passive-agents",
            "passive-blocks",
            "provision-blocks",
            "provisions",
            "provisions-own",
            "relative-asides",
            "scope-columns",
            "scope-stops",
            "subject-starts",
            "party-lines",
            "present-inline",
            "present-people",
            "present-letters",
            "present-groups",
            "present-columns",
            "signing-turns",
            "pair-joints",
            "separate-papers",
            "programmes",
            "reviews",
            "review-events",
            "naskah-places",
            "place-tellers",
            "signer-fields",
            "agreement-columns",
            "row-posts",
            "joint-deeds",
            "pair-middles",
            "pair-ends",
            "address-leads",
            "address-parts",
            "ask-clauses",
            "ask-conditions",
            "ask-leads",
            "legal-ends",
            "minutes-bodies",
            "paper-turns",
            "participants",
            "passive-goals",
            "present-lines",
            "release-titles",
            "scope-pairs",
            "scope-what-blocks",
            "side-openers",
            "subject-agrees",
            "subject-joints",
            "team-leaders",
            "team-leads",
            "tellers",
            "universities",
            "university-parts",
            "visit-teams",
        ];

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void Rule_ItsExample_IsFound(string file)
    {
        var missed = RuleFile.Read(file).Where(rule => rule.First(Shown(rule.Example)) is null);

        Assert.Empty(missed.Select(rule => $"{file}: {rule.Name}: {rule.Example}"));
    }

    /// <summary>
    /// Rules look at plain text, where every dash is a hyphen and every quotation mark is straight; those that look at what
    /// stands before something have an example that is cut at "|".
    /// </summary>
    private static string Shown(string example) => Sinergi.Reading.Segment.PlainText.Of(example.Split('|')[0]);

    [Fact]
    public void Furniture_ItsExamples_AreMarked() =>
        Assert.Empty(GazetteerFile.Read("furniture").Where(row => Furniture.RuleFor(row.Example) is null).Select(row => row.Example));

    [Theory]
    [InlineData("institutions")]
    [InlineData("posts")]
    public void Institution_ItsExample_IsFound(string file)
    {
        var missed = GazetteerFile
            .Read(file)
            .Select(row => row.Example)
            .Where(example =>
                Sinergi.Reading.Recognise.InstitutionRecogniser.Find(Sinergi.Reading.Segment.Document.From(example)).Count == 0
            );

        Assert.Empty(missed);
    }

    [Fact]
    public void Regions_AreThe38Provinces() => Assert.Equal(38, GazetteerFile.Read("regions").Count);

    [Fact]
    public void RuleNames_AreUnique()
    {
        var names = RuleFiles.SelectMany(file => RuleFile.Read(file.Data)).Select(rule => rule.Name).ToArray();

        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
    }
}
