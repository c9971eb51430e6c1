using Sinergi.Reading.Extraction;

namespace Sinergi.Tests.Reading.Extraction;

public sealed class WordPlacesTests
{
    [Fact]
    public void Find_SameWordsInOrder_GivesEachItsPlaceInTheWholeText()
    {
        const string page = "Para pihak\n\nsepakat.";

        var found = WordPlaces.Find(page, offset: 100, Seen("Para pihak sepakat."));

        Assert.Equal([(100, 104), (105, 110), (112, 120)], found.Select(word => (word.Start, word.End)));
        Assert.Equal([0, 1, 2], found.Select(word => word.Box.Left));
    }

    [Theory]
    // The picture has words that the text lacks, the text words that the picture lacks, and one that is read differently.
    [InlineData("satu dua tiga empat lima", "satu x y dua tiga empat lima", "satu dua tiga empat lima")]
    [InlineData("satu x y dua tiga empat lima", "satu dua tiga empat lima", "satu dua tiga empat lima")]
    [InlineData("satu dua tiga empat lima", "satu dwa tiga empat lima", "satu tiga empat lima")]
    [InlineData("satu dua tiga", "satu dua tiga empat lima enam", "satu dua tiga")]
    [InlineData("satu dua tiga empat lima enam", "satu dua tiga", "satu dua tiga")]
    public void Find_WordsThatDiffer_GoesOnBehindThem(string page, string seen, string placed) => Assert.Equal(placed, Placed(page, seen));

    [Theory]
    // "dan" alone is no proof that both are at the same place again.
    [InlineData("satu dua dan lima enam tujuh", "satu tiga dan empat sembilan nol", "satu")]
    [InlineData("a b c d e f", "u v w x y z", "")]
    [InlineData("", "satu", "")]
    [InlineData("satu", "", "")]
    public void Find_WordsThatAreAlikeByChance_HaveNoPlace(string page, string seen, string placed) =>
        Assert.Equal(placed, Placed(page, seen));

    [Fact]
    public void Find_FarApart_GoesOnWhereBothAgreeAgain()
    {
        var left = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"kiri{i}"));
        var right = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"kanan{i}"));

        Assert.Equal("satu dua tiga", Placed($"{left} satu dua tiga", $"{right} satu dua tiga"));
    }

    [Fact]
    public void Find_ManyWordsWithoutAnyAgreement_EndsSoonAndPlacesNone()
    {
        var page = string.Join(' ', Enumerable.Repeat("a", TextLayout.MostWordsOnAPage));

        Assert.Empty(WordPlaces.Find(page, 0, [.. Enumerable.Repeat(new SeenWord("b", 1, default), TextLayout.MostWordsOnAPage)]));
    }

    private static string Placed(string page, string seen) =>
        string.Join(' ', WordPlaces.Find(page, 0, Seen(seen)).Select(word => page[word.Start..word.End]));

    private static List<SeenWord> Seen(string words) =>
        [
            .. words
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select((word, index) => new SeenWord(word, 1, new PageBox(index, 0, index + 1, 1))),
        ];
}
