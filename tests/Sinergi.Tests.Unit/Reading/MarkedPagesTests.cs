using Sinergi.Modules.Reading.Domain;
using Sinergi.Reading.Extraction;

namespace Sinergi.Tests.Unit.Reading;

public sealed class MarkedPagesTests
{
    // Two pages: the first is a picture with two lines, the second has a text of its own.
    private const string Text = "Kanwil Jambi\nsepakat dengan BNNP\nHalaman kedua";

    private static readonly TextLayout Layout = new([
        new LaidPage(
            0,
            32,
            1000,
            1400,
            [
                new(0, 6, 1, new(1000, 1000, 2000, 1200)),
                new(7, 12, 1, new(2100, 980, 3000, 1200)),
                new(13, 20, 2, new(1000, 1300, 2000, 1500)),
                new(21, 27, 2, new(2100, 1300, 3000, 1500)),
                new(28, 32, 2, new(3100, 1300, 4000, 1500)),
            ]
        ),
        new LaidPage(33, 46, 0, 0, []),
    ]);

    [Fact]
    public void Of_QuoteOverTwoLines_HasOnePlaceForEachLine()
    {
        var mark = Assert.Single(Marks(new TextMark(0, 27, "janji", IsParty: false)));

        Assert.Equal([new PageBox(1000, 980, 3000, 1200), new PageBox(1000, 1300, 3000, 1500)], mark.Places);
    }

    [Fact]
    public void Of_QuoteThatEndsInsideAWord_CoversTheWordAndNoOther()
    {
        var mark = Assert.Single(Marks(new TextMark(7, 15, "tempat", IsParty: false)));

        Assert.Equal([new PageBox(2100, 980, 3000, 1200), new PageBox(1000, 1300, 2000, 1500)], mark.Places);
    }

    [Fact]
    public void Of_MarksUponOneAnother_DrawsTheShorterLast()
    {
        var marks = Marks(new TextMark(28, 32, "pihak", IsParty: true), new TextMark(0, 32, "janji", IsParty: false));

        Assert.Equal([("janji", false), ("pihak", true)], marks.Select(mark => (mark.FactId, mark.IsParty)));
    }

    [Fact]
    public void Of_QuoteBetweenTheWords_HasNoMark() => Assert.Empty(Marks(new TextMark(12, 13, "kosong", IsParty: false)));

    [Fact]
    public void Of_PageWithoutPicture_IsItsTextWithTheMarksOnIt()
    {
        var page = MarkedPages.Of(Layout, Text, [new TextMark(28, 40, "lintas", IsParty: false)], mostPictures: 5)[1];

        Assert.False(page.IsPicture);
        Assert.Equal([("Halaman", "lintas"), (" kedua", null)], Assert.Single(page.Paragraphs).Select(piece => (piece.Text, piece.FactId)));
    }

    [Fact]
    public void Of_MorePicturesThanAreShown_ShowsTheTextOfTheOthers()
    {
        var pages = MarkedPages.Of(Layout, Text, [new TextMark(0, 6, "pihak", IsParty: true)], mostPictures: 0);

        Assert.DoesNotContain(pages, page => page.IsPicture);
        Assert.Equal("pihak", pages[0].Paragraphs[0][0].FactId);
    }

    [Fact]
    public void Of_TextThatIsCutBeforeAPage_LeavesItOut() =>
        Assert.Equal([1], MarkedPages.Of(Layout, Text[..20], [], mostPictures: 5).Select(page => page.Number));

    [Fact]
    public void Of_MoreFactsThanAPageBears_KeepsTheShortest()
    {
        var marks = Enumerable.Range(0, 3000).Select(i => new TextMark(0, 27, $"janji-{i}", IsParty: false));

        var shown = Marks([.. marks, new TextMark(28, 32, "pihak", IsParty: true)]);

        Assert.InRange(shown.Sum(mark => mark.Places.Count), 1, 2000);
        Assert.Equal("pihak", shown[^1].FactId);
    }

    private static IReadOnlyList<PictureMark> Marks(params TextMark[] marks) =>
        MarkedPages.Of(Layout, Text, marks, mostPictures: 5)[0].Marks;
}
