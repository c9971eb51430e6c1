using Sinergi.Reading.Extraction;

namespace Sinergi.Tests.Reading.Extraction;

public sealed class OcrOutputTests
{
    private const string Header = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";
    private const string Page = "1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t\n";
    private const string Line = "4\t1\t1\t1\t1\t0\t100\t200\t400\t20\t-1\t\n";

    [Fact]
    public void Read_TableAndText_GivesTheTextAsItIsAndThePlacesAsShares()
    {
        var page = Single(Header + Page + Line + Word(100, 200, 50, 20, "Para") + Word(160, 200, 61, 21, "pihak") + "Para pihak\n\n");

        Assert.Equal("Para pihak\n\n", page.Text);
        Assert.Equal((1000, 2000), (page.Seen!.Width, page.Seen.Height));
        Assert.Equal(
            [new SeenWord("Para", 1, new PageBox(1000, 1000, 1500, 1100)), new SeenWord("pihak", 1, new PageBox(1600, 1000, 2210, 1105))],
            page.Seen.Words
        );
    }

    [Fact]
    public void Read_WordsOfTwoLines_TellsThemApart()
    {
        var page = Single(Page + Line + Word(100, 200, 50, 20, "satu") + Line + Line + Word(100, 230, 50, 20, "dua") + "satu\ndua\n");

        Assert.Equal(2, page.Seen!.Words.Select(word => word.Line).Distinct().Count());
    }

    [Fact]
    public void Read_TwoPages_GivesEachItsOwnTextAndTable()
    {
        var second = Page.Replace("1\t1\t", "1\t2\t", StringComparison.Ordinal);
        var word = Word(100, 200, 50, 20, "dua").Replace("5\t1\t", "5\t2\t", StringComparison.Ordinal);

        var pages = OcrOutput.Read(Header + Page + Word(1, 1, 9, 9, "satu") + "satu\n" + second + word + "\fdua\n");

        Assert.Equal(["satu\n", "dua\n"], pages.Select(page => page.Text));
        Assert.Equal(["satu", "dua"], pages.Select(page => Assert.Single(page.Seen!.Words).Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Para pihak\n")]
    [InlineData("5 pihak\n1.\tbukan baris\n")]
    public void Read_TextWithoutTable_IsTheTextAndNoPlace(string output)
    {
        var page = Single(output);

        Assert.Equal(output, page.Text);
        Assert.Null(page.Seen);
    }

    [Theory]
    [InlineData("5\t1\t1\t1\t1\t1\t100\t200\t50")]
    [InlineData("5\t1\t1\t1\t1\t1\t100\t200\t50\t20\t96")]
    [InlineData("5\t1\t1\t1\t1\t1\tkiri\t200\t50\t20\t96\tx")]
    [InlineData("5\t1\t1\t1\t1\t1\t-4\t200\t50\t20\t96\tx")]
    [InlineData("5\t1\t1\t1\t1\t1\t100\t200\t0\t20\t96\tx")]
    [InlineData("5\t1\t1\t1\t1\t1\t990\t200\t50\t20\t96\tx")]
    [InlineData("5\t1\t1\t1\t1\t1\t2147483647\t2147483647\t2147483647\t2147483647\t96\tx")]
    [InlineData("5\t1\t1\t1\t1\t1\t99999999999\t200\t50\t20\t96\tx")]
    [InlineData("5\t7\t1\t1\t1\t1\t100\t200\t50\t20\t96\tx")]
    [InlineData("5\t1\t1\t1\t1\t1\t100\t200\t50\t20\t96\t ")]
    [InlineData("9\t1\t1\t1\t1\t1\t100\t200\t50\t20\t96\tx")]
    public void Read_RowThatSaysNothing_IsLeftOutAndDoesNotReachTheText(string row)
    {
        var page = Single(Header + Page + row + "\n" + Word(100, 200, 50, 20, "pihak") + "pihak\n");

        Assert.Equal("pihak\n", page.Text);
        Assert.Equal("pihak", Assert.Single(page.Seen!.Words).Text);
    }

    [Fact]
    public void Read_TableCutOffInTheMiddle_KeepsWhatCameBefore()
    {
        var output = Header + Page + Word(100, 200, 50, 20, "pihak") + Word(160, 200, 50, 20, "kedua");

        var page = Single(output[..^9]);

        Assert.Equal("", page.Text);
        Assert.Equal("pihak", Assert.Single(page.Seen!.Words).Text);
    }

    [Fact]
    public void Read_MoreWordsThanAPageHolds_KeepsTheTextAndNoPlace()
    {
        var rows = string.Concat(Enumerable.Repeat(Word(100, 200, 50, 20, "kata"), TextLayout.MostWordsOnAPage + 1));

        var page = Single(Header + Page + rows + "kata kata\n");

        Assert.Equal("kata kata\n", page.Text);
        Assert.Null(page.Seen);
    }

    private static string Word(int left, int top, int width, int height, string text) =>
        $"5\t1\t1\t1\t1\t1\t{left}\t{top}\t{width}\t{height}\t96.5\t{text}\n";

    private static ReadPage Single(string output) => Assert.Single(OcrOutput.Read(output));
}
