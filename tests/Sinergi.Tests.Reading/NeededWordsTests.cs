using System.Buffers;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Tests.Reading;

/// <summary>What a pattern needs decides whether it is searched for at all: a word too many there would lose facts without a sound.</summary>
public sealed class NeededWordsTests
{
    [Theory]
    [InlineData("berlaku", "berlaku")]
    [InlineData("(?:wajib|harus) me\\w+", "harus me,wajib me")]
    [InlineData("\\bkerja ?sama\\b", "kerja sama,kerjasama")]
    [InlineData("(?<what>paling lambat)(?: pada)? \\d{1,2}", "paling lambat ,paling lambat pada ")]
    [InlineData("[^.;]{0,80}sampai(?: dengan)? .*", "sampai ,sampai dengan ")]
    [InlineData("\\brp\\.?\\s?\\d+", "rp,rp.")]
    [InlineData("(?-i:PKS)|mou", "PKS,mou")]
    [InlineData("\\d{1,2} +(?:mei|jan) +\\d{4}", " jan , mei ")]
    [InlineData("kerja +sama(?: +ini)?", "kerja ")]
    [InlineData("(?:ab)+cd", "abcd")]
    [InlineData("[/-]\\d{4}", "0,1,2,3,4,5,6,7,8,9")]
    public void Of_Pattern_NamesTheLongestPieceThatAMatchMustHold(string pattern, string expected) =>
        Assert.Equal(expected.Split(','), NeededWords.Of(pattern)?.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("\\w+")]
    [InlineData("(?:siap)?")]
    [InlineData("(?:siap|\\w+) bantu|.")]
    [InlineData("(?=siap)bantu")]
    [InlineData("siap\\k")]
    [InlineData("(siap")]
    [InlineData("siap)")]
    public void Of_WhatIsNotKnown_ClaimsNothing(string pattern) => Assert.Null(NeededWords.Of(pattern));

    [Theory]
    [MemberData(nameof(GazetteerTests.RuleFiles), MemberType = typeof(GazetteerTests))]
    public void Of_EveryRule_IsHeldByEachOfItsMatches(string file)
    {
        foreach (var rule in Rules.Of(file))
        {
            if (NeededWords.Of(rule.Pattern.ToString()) is not { } words)
            {
                continue;
            }

            var needed = SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase);
            foreach (var match in SourceTexts.Labelled.SelectMany(text => rule.Pattern.Matches(text)))
            {
                Assert.True(
                    match.ValueSpan.ContainsAny(needed),
                    $"{rule.Name} finds “{match.Value}” without one of: {string.Join(", ", words)}"
                );
            }
        }
    }
}
