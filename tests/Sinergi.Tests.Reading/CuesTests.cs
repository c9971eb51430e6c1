using Sinergi.Reading.Vocabulary;

namespace Sinergi.Tests.Reading;

/// <summary>A rule that the cues of its file do not name is not searched for: they must name all of which a text holds a word.</summary>
public sealed class CuesTests
{
    [Theory]
    [InlineData("ushers", "she,he,hers")]
    [InlineData("USHER", "she,he")]
    [InlineData("shhe", "he")]
    [InlineData("tidak ada", "")]
    [InlineData("", "")]
    [InlineData("— é", "É")]
    public void For_Words_AreFoundInsideOneAnother(string text, string expected) =>
        Assert.Equal(Names(expected), Names("she,he,hers,É", text));

    [Fact]
    public void For_RuleOfWhichNothingIsKnown_IsAlwaysNamed() => Assert.Equal(["\\w+"], Names("she,\\w+", "ada"));

    [Fact]
    public void For_MoreRulesThanBits_NoneIsMissed()
    {
        var words = Enumerable.Range(10, 80).Select(number => $"kata{number}").ToArray();

        Assert.All(words, word => Assert.Contains(word, Names(string.Join(',', words), word)));
    }

    [Theory]
    [MemberData(nameof(GazetteerTests.RuleFiles), MemberType = typeof(GazetteerTests))]
    public void For_LinesOfManyTexts_AreTheRulesOfWhichTheyHoldAWord(string file)
    {
        var rules = new RuleSet(Rules.Of(file));
        foreach (var line in SourceTexts.Labelled.SelectMany(text => text.Split('\n')))
        {
            Assert.True(rules.For(line).SequenceEqual(rules.Rules.Where(rule => rule.Needed.AreIn(line))), line);
        }
    }

    private static string[] Names(string patterns) => patterns.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Names(string patterns, string text) =>
        new RuleSet([.. Names(patterns).Select(pattern => new Rule(pattern, "", pattern, ""))]).For(text).Select(rule => rule.Name);
}
